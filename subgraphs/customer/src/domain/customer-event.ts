import { type DomainEvent, defineEvents, idData } from '@autograph/events';
import { z } from 'zod';
import type { Customer } from './customer.ts';

const owner = z.strictObject({
  userId: idData.nullable().describe('The account that the record belongs to, if any.'),
});

/** The events of customers. */
export const customerEvents = defineEvents('customer', {
  CustomerCreated: { version: 1, says: 'A customer record was made.', data: owner },
  CustomerUpdated: {
    version: 1,
    says: 'Details of a customer, or the account that the record belongs to, changed.',
    data: owner,
  },
  CustomerErased: {
    version: 1,
    says: 'A person was erased: each reader that keeps anything of this customer but the id forgets it.',
    data: z.strictObject({
      recordKept: z
        .boolean()
        .describe('Whether a record without details is left, for past sales to point at.'),
    }),
  },
});

const { eventOf } = customerEvents;

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
