import { badUserInput, pageRequest, sortOrder } from '@autograph/service';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The users, newest first unless sorted. */
export const users: QueryResolvers['users'] = (_parent, { filter, sortBy, ...page }, { ports }) => {
  const { role, status, search } = filter ?? {};
  if (search && search.length > LONGEST_SEARCH) {
    throw badUserInput(`A search has at most ${LONGEST_SEARCH} characters.`);
  }
  const criteria = { role: role ?? undefined, status: status ?? undefined, search: search ?? undefined };
  return ports.users.list(criteria, sortOrder(sortBy), pageRequest(page));
};

const LONGEST_SEARCH = 100;
