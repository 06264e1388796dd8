import type { Money } from '@autograph/kernel';
import { decimalOf } from '@autograph/kernel';
import type { Ports } from '../ports/index.ts';

/** What this service holds about a customer: every sale to them, with its history. */
export async function exportSales(customerId: string, { sales }: Pick<Ports, 'sales'>) {
  const { sales: all } = await sales.dealingsOf(customerId);
  return all.map(({ settlement, totalAmount, downPayment, refund, returning, ...sale }) => ({
    ...sale,
    totalAmount: told(totalAmount),
    downPayment: downPayment && told(downPayment),
    refund: refund && told(refund),
  }));
}

const told = ({ centavos, currency }: Money) => ({ amount: decimalOf(centavos), currency });
