import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** Most services that are listed. */
const MOST = 500;

/** The services of the workshop, by name. */
export const workshopServices: QueryResolvers['workshopServices'] = async (_parent, _args, { ports }) => [
  ...(await ports.services.list(MOST)),
];
