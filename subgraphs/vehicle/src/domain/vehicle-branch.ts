import {
  branchesOf,
  branchOf,
  DEFAULT_BRANCH_ID,
  done,
  type Outcome,
  refuse,
  type UserIdentity,
  worksIn,
} from '@autograph/kernel';
import { messages } from './messages.ts';
import type { Vehicle } from './vehicle.ts';

/** A vehicle that a user may change as staff; refused as OTHER_BRANCH on `field` where it belongs to a branch that is not theirs. */
export function ofOwnBranch(
  vehicle: Vehicle,
  user: UserIdentity | null,
  field: string,
): Outcome<Vehicle, 'OTHER_BRANCH'> {
  return worksIn(user, branchOf(vehicle))
    ? done(vehicle)
    : refuse('OTHER_BRANCH', field, messages.otherBranch);
}

/**
 * A vehicle that may be reserved on behalf of a user: any for a CUSTOMER, and for the graph itself (`null`), those of their
 * branches for staff. Refused as OTHER_BRANCH on `vehicleId`.
 */
export function reservableBy(vehicle: Vehicle, user: UserIdentity | null): Outcome<Vehicle, 'OTHER_BRANCH'> {
  if (user === null || user.role === 'CUSTOMER') return done(vehicle);
  return ofOwnBranch(vehicle, user, 'vehicleId');
}

/** The branch of a new vehicle where nobody names one: the only branch of a user, else the default branch. */
export function usualBranch(user: UserIdentity | null): string {
  const [only = DEFAULT_BRANCH_ID, ...others] = branchesOf(user) ?? [];
  return others.length === 0 ? only : DEFAULT_BRANCH_ID;
}
