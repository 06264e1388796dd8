import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { saleList } from '../sale-list.ts';
import { EMPTY_PAGE, visibleList } from '../visibility.ts';

/** The sales that the caller may see, newest first unless sorted. */
export const sales: QueryResolvers['sales'] = async (_parent, args, context) => {
  const list = await visibleList(saleList(args), context);
  return list ? context.ports.sales.list(list) : EMPTY_PAGE;
};
