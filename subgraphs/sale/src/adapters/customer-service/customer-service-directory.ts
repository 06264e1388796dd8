import type { UserIdentity } from '@autograph/kernel';
import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { CustomerDirectory } from '../../ports/customer-directory.ts';

const BUYER = `query Buyer($customerId: ID, $userId: ID) {
  buyer(customerId: $customerId, userId: $userId) { customerId userId mayBuy }
}`;

const SEARCH = `query Search($text: String!, $most: Int!) {
  customers(filter: { search: $text }, first: $most) { nodes { id } pageInfo { hasNextPage } }
}`;

const found = z.object({
  customers: z.object({
    nodes: z.array(z.object({ id: z.string() })),
    pageInfo: z.object({ hasNextPage: z.boolean() }),
  }),
});

const answer = z.object({
  buyer: z.object({ customerId: z.string(), userId: z.string().nullable(), mayBuy: z.boolean() }).nullable(),
});

/** The customer records of the customer service. */
export function customerServiceDirectory(client: ServiceClient): CustomerDirectory {
  const buyer = async (variables: object, user: UserIdentity | null) => {
    const data = await callService<unknown>(client, { query: BUYER, variables: { ...variables } }, user);
    return answer.parse(data).buyer;
  };
  return {
    findById: async (customerId, user) => (await buyer({ customerId }, user))?.customerId ?? null,
    search: async (text, most, user) => {
      const data = await callService<unknown>(client, { query: SEARCH, variables: { text, most } }, user);
      const { nodes, pageInfo } = found.parse(data).customers;
      return pageInfo.hasNextPage ? null : nodes.map(({ id }) => id);
    },
    mayBuy: async (customerId, user) => (await buyer({ customerId }, user))?.mayBuy ?? false,
    userOf: async (customerId) => (await buyer({ customerId }, null))?.userId ?? null,
    findByUser: async (user) => {
      const found = await buyer({ userId: user.id }, user);
      // Anyone who owns a record sees its sales: an answer about anyone else must not pass.
      return found?.userId === user.id ? found.customerId : null;
    },
  };
}
