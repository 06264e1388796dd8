import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** One service of the workshop, or `null`. */
export const workshopService: QueryResolvers['workshopService'] = async (_parent, { id }, { ports }) =>
  (await ports.services.findByIds([id]))[0] ?? null;
