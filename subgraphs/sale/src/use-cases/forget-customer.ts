import type { Ports } from '../ports/index.ts';

/** What came of forgetting a customer: the sales that stay, with when each was approved, or none as one is undecided. */
export type Forgotten =
  | { readonly undecided: true; readonly sales: readonly [] }
  | {
      readonly undecided: false;
      readonly sales: readonly { readonly id: string; readonly approvedAt: Date | null }[];
    };

/**
 * Forgets what people wrote about a customer's sales, unless a purchase of theirs is under way or undecided. The customer
 * service marks the customer before it asks, and a purchase looks at that mark after its attempt is written: of the two
 * at least one sees the other. May be repeated.
 */
export async function forgetCustomer(
  customerId: string,
  { sales }: Pick<Ports, 'sales'>,
): Promise<Forgotten> {
  const dealings = await sales.dealingsOf(customerId);
  if (dealings.opening || dealings.sales.some(({ status }) => status === 'PENDING')) {
    return { undecided: true, sales: [] };
  }
  await sales.forgetTexts(customerId);
  const kept = dealings.sales.map(({ id, history }) => {
    const approval = history.find(({ to }) => to === 'APPROVED');
    return { id, approvedAt: approval?.at ?? null };
  });
  return { undecided: false, sales: kept };
}
