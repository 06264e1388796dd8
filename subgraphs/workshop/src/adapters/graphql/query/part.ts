import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** One part, or `null`. */
export const part: QueryResolvers['part'] = (_parent, { id }, { ports }) => ports.parts.findById(id);
