import type { Ports } from '../ports/index.ts';

/** Who may see a sale, beside ADMIN. */
export interface SaleAudience {
  /** SALES of this branch. */
  readonly branchId: string;
  /** The user who bought it; `null` for a walk-in customer. */
  readonly userId: string | null;
}

/** Who may see a sale; `null` when it does not exist. */
export async function audienceOf(
  id: string,
  { sales, customers }: Pick<Ports, 'sales' | 'customers'>,
): Promise<SaleAudience | null> {
  const [sale] = await sales.findByIds([id]);
  if (!sale) return null;
  return { branchId: sale.branchId, userId: await customers.userOf(sale.customerId) };
}
