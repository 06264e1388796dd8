import { type DomainEvent, eventOf } from '@autograph/events';
import { decimalOf } from '@autograph/kernel';
import type { Sale, SaleStatus } from './sale.ts';

type Teller = (sale: Sale, made: { readonly id: string; readonly at: Date }) => DomainEvent;

const about = (sale: Sale, { id, at }: Parameters<Teller>[1]) => ({
  id,
  aggregateId: sale.id,
  sequence: sale.version,
  occurredAt: at,
});
const parties = ({ vehicleId, customerId }: Sale) => ({ vehicleId, customerId });
const money = ({ totalAmount }: Sale) => ({
  totalAmount: { amount: decimalOf(totalAmount.centavos), currency: totalAmount.currency },
});

const TELLERS: Readonly<Record<SaleStatus, Teller>> = {
  PENDING: (sale, made) =>
    eventOf('SaleOpened', {
      ...about(sale, made),
      data: {
        ...parties(sale),
        ...money(sale),
        openedBy: sale.openedBy,
        soldBy: sale.soldBy,
        make: sale.make,
      },
    }),
  APPROVED: (sale, made) =>
    eventOf('SaleApproved', { ...about(sale, made), data: { ...parties(sale), ...money(sale) } }),
  REJECTED: (sale, made) => eventOf('SaleRejected', { ...about(sale, made), data: parties(sale) }),
  // Nobody but the house cancels on nobody's behalf, and it does so only when the time is up.
  CANCELLED: (sale, made) =>
    eventOf('SaleCancelled', {
      ...about(sale, made),
      data: { ...parties(sale), expired: sale.history.at(-1)?.by === null },
    }),
};

/** The event of the change that brought a sale to where it stands. */
export function eventOfSale(sale: Sale, eventId: string): DomainEvent {
  return TELLERS[sale.status](sale, { id: eventId, at: sale.updatedAt });
}
