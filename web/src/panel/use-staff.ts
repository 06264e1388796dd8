import { useQuery } from '@apollo/client/react';
import { createContext, useContext, useEffect } from 'react';
import { StaffDocument, type StaffQuery } from '../data/__generated__/panel.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { useLoggedIn } from '../data/hooks.ts';
import { useLasting } from '../data/lasting.ts';
import { may, type Operation, type StaffRole } from './permissions.ts';

/** A branch, as the panel names it. */
export type StaffBranch = NonNullable<StaffQuery['branches']>[number];

/** Someone who works here. */
export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  /** The branches that they act in. An administrator acts in all. */
  readonly branches: readonly StaffBranch[];
  /** Whether they manage a branch. An administrator manages all. */
  manages(branchId: string): boolean;
  /** Whether the graph lets their role ask an operation. */
  may(operation: Operation): boolean;
}

/** Who is logged in, as far as it is known. */
export interface StaffStanding {
  readonly loggedIn: boolean;
  /** `null` for someone who does not work here. */
  readonly staff: Staff | null | undefined;
  readonly failure: Failure | undefined;
  readonly retry: () => void;
}

/** Asks who is logged in, and where they work. */
export function useStaffStanding(): StaffStanding {
  const loggedIn = useLoggedIn();
  const query = useQuery(StaffDocument, { skip: !loggedIn, errorPolicy: 'all' });
  const { error, refetch } = query;
  const data = useLasting(query);
  const known = loggedIn && data?.me?.role;
  // An administrator may have changed the role or the branches while the person was elsewhere.
  useEffect(() => {
    const again = (): void => {
      if (loggedIn) void refetch().catch(() => undefined);
    };
    addEventListener('focus', again);
    return () => removeEventListener('focus', again);
  }, [loggedIn, refetch]);
  return {
    loggedIn,
    staff: known ? staffOf(data) : undefined,
    failure: error && !known ? failureOf(error) : undefined,
    retry: () => void refetch().catch(() => undefined),
  };
}

function staffOf({ me, branches }: StaffQuery): Staff | null {
  if (!me?.role || me.role === 'CUSTOMER') return null;
  const { id, role, firstName, lastName, username } = me;
  const memberships = me.memberships ?? [];
  const own = memberships.flatMap(({ branch }) => branch ?? []);
  const managed = new Set(memberships.flatMap(({ manages, branch }) => (manages && branch ? branch.id : [])));
  return {
    id,
    role,
    name: [firstName, lastName].filter(Boolean).join(' ') || (username ?? ''),
    branches: role === 'ADMIN' ? (branches ?? []) : own,
    manages: (branchId) => role === 'ADMIN' || managed.has(branchId),
    may: (operation) => may(role, operation),
  };
}

/** Gives the pages of the panel the person who works with them. */
export const StaffContext = createContext<Staff | null>(null);

/** The person who works with the panel. For components below `PanelPage`. */
export function useStaff(): Staff {
  const staff = useContext(StaffContext);
  if (!staff) throw new Error('useStaff is for pages of the panel');
  return staff;
}
