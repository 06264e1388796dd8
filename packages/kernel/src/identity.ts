import type { Language } from './language.ts';

/** What a person may do; the columns of the permission matrix. The one that may do most first. */
export const ROLES = ['ADMIN', 'SALES', 'WORKSHOP', 'CUSTOMER'] as const;

export type Role = (typeof ROLES)[number];

/** That a person works in a branch, and whether they manage it. */
export interface Membership {
  readonly branchId: string;
  readonly manages: boolean;
}

/** The person on whose behalf a request is made, as the access token proved it. */
export interface UserIdentity {
  readonly id: string;
  readonly role: Role;
  /** The log-in session that the token belongs to. */
  readonly sessionId: string;
  /** The branches that the person works in; none where nobody has said so. */
  readonly memberships?: readonly Membership[] | undefined;
  /** Whether a browser began the session by the gateway's session routes. Only the gateway needs to know. */
  readonly browserSession?: boolean | undefined;
}

/** Who calls a service: which other service, and on whose behalf, if anyone's. */
export interface Caller {
  /** Name of the calling service; `gateway` for what comes from outside. */
  readonly service: string;
  readonly user: UserIdentity | null;
  /** Network address of the client that the request came from, as the gateway saw it. */
  readonly clientAddress?: string | undefined;
  /** That nobody is logged in, and the gateway lets anyone read the stock. */
  readonly publicStock?: boolean | undefined;
  /** That nobody is logged in, and a browser logs in by the gateway's session routes. */
  readonly browserSession?: boolean | undefined;
  /** The language that texts for a person are wanted in. */
  readonly language: Language;
}

/** Whether someone works for the dealership and so sees every customer and sale. */
export function isStaff(user: UserIdentity | null): boolean {
  return user?.role === 'ADMIN' || user?.role === 'SALES';
}
