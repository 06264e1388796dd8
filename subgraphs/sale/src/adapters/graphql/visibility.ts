import { isStaff, type Page } from '@autograph/kernel';
import type { Sale } from '../../domain/sale.ts';
import type { SaleListRequest } from '../../ports/sale-repository.ts';
import type { Context } from './context.ts';

/** Whose sales the caller may see: everyone's, those of one customer, or nobody's (`null`). */
export async function reach({ caller, own }: Context): Promise<{ readonly customerId?: string } | null> {
  if (isStaff(caller.user)) return {};
  const customerId = await own.load();
  return customerId === null ? null : { customerId };
}

/** A sale, if it is within the caller's reach; another one does not exist to them. */
export async function visibleSale(id: string, context: Context): Promise<Sale | null> {
  const within = await reach(context);
  if (!within) return null;
  const sale = await context.saleById.load(id);
  return within.customerId === undefined || within.customerId === sale?.customerId ? sale : null;
}

/**
 * A list of sales, held to the caller's reach; `null` when it asks for what is beyond, or the caller may see nothing. Who
 * sold is shown to staff alone, so that a CUSTOMER cannot find it out by filters either.
 */
export async function visibleList(list: SaleListRequest, context: Context): Promise<SaleListRequest | null> {
  const within = await reach(context);
  if (within?.customerId === undefined) return within && list;
  const { customerId, openedBy } = list.criteria;
  const self = context.caller.user?.id;
  if ((customerId ?? within.customerId) !== within.customerId) return null;
  if (openedBy?.some((id) => id !== self)) return null;
  return { ...list, criteria: { ...list.criteria, ...within } };
}

/** A user as the caller may know them: staff know everyone, others themselves. */
export function visibleUser(
  id: string | null,
  { caller: { user } }: Context,
): { readonly id: string } | null {
  return id !== null && (isStaff(user) || user?.id === id) ? { id } : null;
}

/** The page of a list in which the caller may see nothing. */
export const EMPTY_PAGE: Page<never> = {
  edges: [],
  hasNextPage: false,
  hasPreviousPage: false,
  total: async () => 0,
};
