import type { InstantRange } from '@autograph/kernel';
import type { Sale } from '../domain/sale.ts';
import type { SaleCriteria, SaleSortField } from '../ports/sale-repository.ts';

/** What a list is sorted by. */
export const SORT_KEYS: Readonly<Record<SaleSortField, (sale: Sale) => number | bigint>> = {
  CREATED_AT: ({ createdAt }) => createdAt.getTime(),
  UPDATED_AT: ({ updatedAt }) => updatedAt.getTime(),
  TOTAL_AMOUNT: ({ totalAmount }) => totalAmount.centavos,
};

/** Whether a list by these criteria has this sale. */
export function matches(sale: Sale, criteria: SaleCriteria): boolean {
  const {
    status,
    vehicleId,
    customerId,
    openedBy,
    branchId,
    sought,
    paymentMethod,
    totalAmount,
    createdAt,
    decidedAt,
  } = criteria;
  const { centavos } = sale.totalAmount;
  return (
    (status?.includes(sale.status) ?? true) &&
    (vehicleId ?? sale.vehicleId) === sale.vehicleId &&
    (customerId ?? sale.customerId) === sale.customerId &&
    (sought?.ids.includes(sale[sought.by]) ?? true) &&
    (openedBy?.includes(sale.openedBy) ?? true) &&
    (branchId?.includes(sale.branchId) ?? true) &&
    (paymentMethod?.includes(sale.paymentMethod) ?? true) &&
    (totalAmount?.min === undefined || centavos >= totalAmount.min) &&
    (totalAmount?.max === undefined || centavos <= totalAmount.max) &&
    within(sale.createdAt, createdAt) &&
    (decidedAt === undefined || (sale.decidedAt !== null && within(sale.decidedAt, decidedAt)))
  );
}

function within(instant: Date, range: InstantRange | undefined): boolean {
  return (
    (range?.from === undefined || instant >= range.from) &&
    (range?.before === undefined || instant < range.before)
  );
}
