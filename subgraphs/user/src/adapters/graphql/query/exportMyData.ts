import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** What the graph holds about the caller; each service adds what it has. */
export const exportMyData: QueryResolvers['exportMyData'] = (_parent, _args, { caller }) =>
  caller.user && { id: caller.user.id };
