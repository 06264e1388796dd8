import type { Page, PageRequest } from '@autograph/kernel';
import type { IdentityAction, IdentityEvent } from '../domain/identity-event.ts';

/** Which entries a list has: conditions joined by AND, the values of one by OR; bounds included. */
export interface AuditCriteria {
  readonly action?: readonly IdentityAction[] | undefined;
  readonly userId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

export type AuditPage = Page<IdentityEvent>;

/** What happened to accounts and sessions, kept for good: entries are added, never changed or taken away. */
export interface AuditTrail {
  /** Adds entries; one that is there already, by its id, is left as it is. */
  append(events: readonly IdentityEvent[]): Promise<void>;
  /** The newest first. */
  list(criteria: AuditCriteria, request: PageRequest): Promise<AuditPage>;
}
