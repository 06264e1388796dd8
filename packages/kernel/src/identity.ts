import type { Language } from './language.ts';

/** What a person may do; the columns of the permission matrix. */
export type Role = 'ADMIN' | 'SALES' | 'CUSTOMER';

/** The person on whose behalf a request is made, as the access token proved it. */
export interface UserIdentity {
  readonly id: string;
  readonly role: Role;
  /** The log-in session that the token belongs to. */
  readonly sessionId: string;
}

/** Who calls a service: which other service, and on whose behalf, if anyone's. */
export interface Caller {
  /** Name of the calling service; `gateway` for what comes from outside. */
  readonly service: string;
  readonly user: UserIdentity | null;
  /** Network address of the client that the request came from, as the gateway saw it. */
  readonly clientAddress?: string | undefined;
  /** The language that texts for a person are wanted in. */
  readonly language: Language;
}

/** Whether someone works for the dealership and so sees every customer and sale. */
export function isStaff(user: UserIdentity | null): boolean {
  return user?.role === 'ADMIN' || user?.role === 'SALES';
}
