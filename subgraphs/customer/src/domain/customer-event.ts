import { type DomainEvent, eventOf } from '@autograph/events';
import type { Customer } from './customer.ts';

/** The event of an erasure. */
export function erasureEvent(after: Customer, recordKept: boolean, id: string): DomainEvent {
  const about = { id, aggregateId: after.id, sequence: after.version, occurredAt: after.updatedAt };
  return eventOf('CustomerErased', { ...about, data: { recordKept } });
}

/** The event of the change from `before`, `null` for a new customer, to `after`. It has ids, and nothing personal. */
export function eventOfCustomer(before: Customer | null, after: Customer, id: string): DomainEvent {
  const about = { id, aggregateId: after.id, sequence: after.version, occurredAt: after.updatedAt };
  const { userId } = after;
  return before
    ? eventOf('CustomerUpdated', { ...about, data: { userId } })
    : eventOf('CustomerCreated', { ...about, data: { userId } });
}
