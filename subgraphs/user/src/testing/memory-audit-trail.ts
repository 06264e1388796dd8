import { memoryPages } from '@autograph/kernel/testing';
import type { IdentityEvent } from '../domain/identity-event.ts';
import type { AuditTrail } from '../ports/audit-trail.ts';

/** An audit trail in memory; `entries` has what was appended, oldest first. */
export interface MemoryAuditTrail extends AuditTrail {
  readonly entries: readonly IdentityEvent[];
}

/** A keeper of the audit trail in memory; it keeps the same contract as the real one. */
export function memoryAuditTrail(): MemoryAuditTrail {
  const entries: IdentityEvent[] = [];
  const pageOf = memoryPages<IdentityEvent>();
  return {
    entries,
    append: async (events) => {
      for (const event of events) if (!entries.some(({ id }) => id === event.id)) entries.push(event);
    },
    list: async (criteria, request) => {
      const { action, userId, actorId, from, to } = criteria;
      const rows = entries.filter(
        (event) =>
          (action?.includes(event.action) ?? true) &&
          (userId === undefined || event.userId === userId) &&
          (actorId === undefined || event.actorId === actorId) &&
          (from === undefined || event.at >= from) &&
          (to === undefined || event.at <= to),
      );
      return pageOf(
        { list: JSON.stringify(criteria), rows, key: ({ id }) => id, direction: 'DESC' },
        request,
      );
    },
  };
}
