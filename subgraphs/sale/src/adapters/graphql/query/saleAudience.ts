import { audienceOf } from '../../../use-cases/audience-of.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** Who may see a sale, for the gateway. */
export const saleAudience: QueryResolvers['saleAudience'] = (_parent, { id }, { ports }) =>
  audienceOf(id, ports);
