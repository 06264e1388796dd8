import { branchesOf, isStaff, type Page } from '@autograph/kernel';
import { badUserInput, forbidden } from '@autograph/service/graphql';
import { messages } from '../../domain/messages.ts';
import type { Sale } from '../../domain/sale.ts';
import type { SaleCriteria, SaleListRequest } from '../../ports/sale-repository.ts';
import { MOST_FOUND, searchSales } from '../../use-cases/search-sales.ts';
import { actorOf, type Context } from './context.ts';
import type { AskedSaleList } from './sale-list.ts';

/** Whose sales the caller may see: all, those of one customer, those of some branches, or nobody's (`null`). */
export async function reach({
  caller: { user },
  own,
}: Context): Promise<Pick<SaleCriteria, 'customerId' | 'branchId'> | null> {
  if (isStaff(user)) return { branchId: branchesOf(user) ?? undefined };
  if (user?.role === 'WORKSHOP') return null;
  const customerId = await own.load();
  return customerId === null ? null : { customerId };
}

/** A sale, if it is within the caller's reach; another one does not exist to them. */
export async function visibleSale(id: string, context: Context): Promise<Sale | null> {
  const within = await reach(context);
  if (!within) return null;
  const sale = await context.saleById.load(id);
  if (!sale) return null;
  const { customerId = sale.customerId, branchId = [sale.branchId] } = within;
  return customerId === sale.customerId && branchId.includes(sale.branchId) ? sale : null;
}

/** The branches that are asked for, held to those within reach; `undefined` for all branches, on either side and as the answer. */
export function withinReach(
  asked: readonly string[] | undefined,
  within: readonly string[] | null | undefined,
): readonly string[] | undefined {
  return within ? (asked?.filter((id) => within.includes(id)) ?? within) : asked;
}

/**
 * A list of sales, held to the caller's reach; `null` when it asks for what is beyond, or the caller may see nothing. Who
 * sold is shown to staff alone, so that a CUSTOMER cannot find it out by filters either.
 */
export async function visibleList(
  { search, ...list }: AskedSaleList,
  context: Context,
): Promise<SaleListRequest | null> {
  // It would tell about others: whose plate or CPF it is that a search finds.
  if (search !== null && !isStaff(context.caller.user)) throw forbidden();
  const within = await reach(context);
  if (!within) return null;
  if (within.customerId === undefined) {
    const branchId = withinReach(list.criteria.branchId, within.branchId);
    if (branchId?.length === 0) return null;
    return soughtList({ ...list, criteria: { ...list.criteria, branchId } }, search, context);
  }
  const { customerId, openedBy } = list.criteria;
  const self = context.caller.user?.id;
  if ((customerId ?? within.customerId) !== within.customerId) return null;
  if (openedBy?.some((id) => id !== self)) return null;
  return { ...list, criteria: { ...list.criteria, ...within } };
}

/** The list, held to what its search finds. Throws `BAD_USER_INPUT` when that is too much. */
async function soughtList(
  list: SaleListRequest,
  search: string | null,
  context: Context,
): Promise<SaleListRequest> {
  if (search === null) return list;
  const asked = context.sought.get(search) ?? searchSales(search, actorOf(context).user, context.ports);
  context.sought.set(search, asked);
  const sought = await asked;
  if (!sought) throw badUserInput(messages.searchFindsTooMany({ max: MOST_FOUND }));
  return { ...list, criteria: { ...list.criteria, sought } };
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
