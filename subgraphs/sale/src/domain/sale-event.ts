import { defineEvents, type EventOf, idData, moneyData } from '@autograph/events';
import { DEFAULT_BRANCH_ID, decimalOf, type Money } from '@autograph/kernel';
import { z } from 'zod';
import type { Sale, SaleStatus } from './sale.ts';

const sale = {
  vehicleId: idData.describe('The vehicle that is sold.'),
  customerId: idData.describe('Who buys it.'),
};
const opening = { ...sale, openedBy: idData.describe('The user who opened it.'), totalAmount: moneyData };
const openingOfTwo = {
  ...opening,
  soldBy: idData
    .nullable()
    .describe('The user of the staff who sold it; null where the buyer bought by themself.'),
  make: z.string().nullable().describe('Make of the vehicle at the reservation; null where nobody kept it.'),
};
// Releases that raised these versions knew no branches: all that they sold was of what is the default branch now.
const ofDefaultBranch = { branchId: DEFAULT_BRANCH_ID };

/** The events of sales. */
export const saleEvents = defineEvents('sale', {
  SaleOpened: {
    version: 3,
    says: 'A sale became PENDING; its vehicle is reserved for it.',
    data: z.strictObject({
      ...openingOfTwo,
      branchId: idData.describe('The branch of the vehicle at the reservation.'),
    }),
    earlier: {
      1: z
        .strictObject(opening)
        .transform((data) => ({ ...data, soldBy: data.openedBy, make: null, ...ofDefaultBranch })),
      2: z.strictObject(openingOfTwo).transform((data) => ({ ...data, ...ofDefaultBranch })),
    },
  },
  SaleApproved: {
    version: 1,
    says: 'A sale was approved; its vehicle becomes SOLD.',
    data: z.strictObject({ ...sale, totalAmount: moneyData }),
  },
  SaleRejected: {
    version: 1,
    says: 'A sale was rejected; its vehicle goes back on the market.',
    data: z.strictObject(sale),
  },
  SaleCancelled: {
    version: 1,
    says: 'A sale was cancelled, by someone or because nobody decided in time; its vehicle goes back on the market.',
    data: z.strictObject({
      ...sale,
      expired: z.boolean().describe('Whether it was cancelled because nobody decided in time.'),
    }),
  },
  SaleUpdated: {
    version: 1,
    says: 'Remarks of a sale changed. Its status did not.',
    data: z.strictObject(sale),
  },
  SaleReturned: {
    version: 1,
    says: 'An approved sale was returned; its vehicle is back on the market.',
    data: z.strictObject({ ...sale, refund: moneyData.describe('What the buyer got back.') }),
  },
});

/** An event of a sale; its `type` tells its data. */
export type SaleEvent = EventOf<typeof saleEvents>;

const { eventOf } = saleEvents;

type EventMaker = (sale: Sale, made: { readonly id: string; readonly at: Date }) => SaleEvent;

const about = (sale: Sale, { id, at }: Parameters<EventMaker>[1]) => ({
  id,
  aggregateId: sale.id,
  sequence: sale.version,
  occurredAt: at,
});
const parties = ({ vehicleId, customerId }: Sale) => ({ vehicleId, customerId });
const dataOf = ({ centavos, currency }: Money) => ({ amount: decimalOf(centavos), currency });
const money = ({ totalAmount }: Sale) => ({ totalAmount: dataOf(totalAmount) });

const MAKERS: Readonly<Record<SaleStatus, EventMaker>> = {
  PENDING: (sale, made) =>
    eventOf('SaleOpened', {
      ...about(sale, made),
      data: {
        ...parties(sale),
        ...money(sale),
        openedBy: sale.openedBy,
        soldBy: sale.soldBy,
        make: sale.make,
        branchId: sale.branchId,
      },
    }),
  APPROVED: (sale, made) =>
    eventOf('SaleApproved', { ...about(sale, made), data: { ...parties(sale), ...money(sale) } }),
  REJECTED: (sale, made) => eventOf('SaleRejected', { ...about(sale, made), data: parties(sale) }),
  // Only the service itself cancels on nobody's behalf, and only when the time is up.
  CANCELLED: (sale, made) =>
    eventOf('SaleCancelled', {
      ...about(sale, made),
      data: { ...parties(sale), expired: sale.history.at(-1)?.by === null },
    }),
  RETURNED: (sale, made) =>
    eventOf('SaleReturned', {
      ...about(sale, made),
      data: { ...parties(sale), refund: dataOf(sale.refund ?? sale.totalAmount) },
    }),
};

/** The event of the change that brought a sale to where it stands. */
export function eventOfSale(sale: Sale, eventId: string): SaleEvent {
  return MAKERS[sale.status](sale, { id: eventId, at: sale.updatedAt });
}

/** The event of a change of a sale that left its status as it was. */
export function eventOfUpdate(sale: Sale, eventId: string): SaleEvent {
  return eventOf('SaleUpdated', { ...about(sale, { id: eventId, at: sale.updatedAt }), data: parties(sale) });
}
