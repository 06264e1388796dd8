import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { CustomerDirectory } from '../../ports/customer-directory.ts';

const BUYER = `query Buyer($customerId: ID, $userId: ID) {
  buyer(customerId: $customerId, userId: $userId) { customerId userId mayBuy }
}`;

// What another service answers is checked like any input: an answer that is not understood counts as none.
const answer = z.object({
  buyer: z.object({ customerId: z.string(), userId: z.string().nullable(), mayBuy: z.boolean() }).nullable(),
});

/** The customer records of the customer service. */
export function customerServiceDirectory(client: ServiceClient): CustomerDirectory {
  const buyer = async (
    variables: Readonly<Record<string, string>>,
    user: Parameters<ServiceClient['execute']>[1],
  ) => answer.parse(await callService<unknown>(client, { query: BUYER, variables }, user)).buyer;
  return {
    mayBuy: async (customerId, user) => (await buyer({ customerId }, user))?.mayBuy ?? false,
    standingOf: async (customerId) => {
      const found = await buyer({ customerId }, null);
      if (!found) return 'gone';
      return found.mayBuy ? 'present' : 'erasing';
    },
    findByUser: async (user) => {
      const found = await buyer({ userId: user.id }, user);
      // Anyone who owns a record sees its vehicles: an answer about anyone else must not pass.
      return found?.userId === user.id ? found.customerId : null;
    },
  };
}
