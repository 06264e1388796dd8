import { boundedFilter, pageRequest, sortOrder } from '@autograph/service/graphql';
import { skuKeyOf } from '../../../domain/part.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The parts, newest first unless sorted. */
export const parts: QueryResolvers['parts'] = (_parent, { filter, sortBy, ...page }, { ports }) => {
  const { sku, search } = boundedFilter(filter, ['search']) ?? {};
  const criteria = { skuKey: sku == null ? undefined : skuKeyOf(sku), search: search ?? undefined };
  return ports.parts.list(criteria, sortOrder(sortBy), pageRequest(page));
};
