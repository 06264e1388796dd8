import { isStaff, type Page } from '@autograph/kernel';
import type { Sale } from '../../domain/sale.ts';
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
