import { boundedFilter, pageRequest, sortOrder } from '@autograph/service/graphql';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The users, newest first unless sorted. */
export const users: QueryResolvers['users'] = (_parent, { filter, sortBy, ...page }, { ports }) => {
  const { role, status, search } = boundedFilter(filter, ['search']) ?? {};
  const criteria = { role: role ?? undefined, status: status ?? undefined, search: search ?? undefined };
  return ports.users.list(criteria, sortOrder(sortBy), pageRequest(page));
};
