import { z } from 'zod';

const id = z.string().min(1).max(64);
const money = z
  .strictObject({ amount: z.string().regex(/^\d{1,15}\.\d{2}$/), currency: z.literal('BRL') })
  .describe('A decimal string with two places, and an ISO 4217 currency.');

const vehicleId = id.describe('The vehicle that is sold.');
const customerId = id.describe('Who buys it.');
const saleId = id.describe('The sale that the vehicle is, or was, kept for.');
const sale = { vehicleId, customerId };
const owner = { userId: id.nullable().describe('The account that the record belongs to, if any.') };

/** What there is to say of a type of event. */
export interface Definition {
  readonly aggregate: 'sale' | 'vehicle' | 'customer';
  /** Of the schema of `data`; a change that an older reader would misread gets the next one. */
  readonly version: number;
  readonly says: string;
  readonly data: z.ZodObject;
  /** What the data of earlier versions looked like, which are still read: each is made into that of the newest. */
  readonly earlier?: Readonly<Record<number, z.ZodType>>;
}

const opening = { ...sale, openedBy: id.describe('The user who opened it.'), totalAmount: money };

/**
 * Every event of the house by its type. Data is ids, amounts and flags: a person's name, document, address or words
 * stay with the service that owns them, so that erasing a person needs no change of what was published.
 */
export const CATALOGUE = {
  SaleOpened: {
    aggregate: 'sale',
    version: 2,
    says: 'A sale became PENDING; its vehicle is reserved for it.',
    data: z.strictObject({
      ...opening,
      soldBy: id
        .nullable()
        .describe('The user of the staff who sold it; null where the buyer bought by themself.'),
      make: z
        .string()
        .nullable()
        .describe('Make of the vehicle at the reservation; null where nobody kept it.'),
    }),
    earlier: {
      1: z.strictObject(opening).transform((data) => ({ ...data, soldBy: data.openedBy, make: null })),
    },
  },
  SaleApproved: {
    aggregate: 'sale',
    version: 1,
    says: 'A sale was approved; its vehicle becomes SOLD.',
    data: z.strictObject({ ...sale, totalAmount: money }),
  },
  SaleRejected: {
    aggregate: 'sale',
    version: 1,
    says: 'A sale was rejected; its vehicle goes back on the market.',
    data: z.strictObject(sale),
  },
  SaleCancelled: {
    aggregate: 'sale',
    version: 1,
    says: 'A sale was cancelled, by someone or because nobody decided in time; its vehicle goes back on the market.',
    data: z.strictObject({
      ...sale,
      expired: z.boolean().describe('Whether it was cancelled because nobody decided in time.'),
    }),
  },
  VehicleCreated: {
    aggregate: 'vehicle',
    version: 1,
    says: 'A vehicle came on the market.',
    data: z.strictObject({ make: z.string(), model: z.string(), year: z.int(), price: money }),
  },
  VehiclePriceChanged: {
    aggregate: 'vehicle',
    version: 1,
    says: 'The price of a vehicle changed.',
    data: z.strictObject({ from: money, to: money }),
  },
  VehicleReserved: {
    aggregate: 'vehicle',
    version: 1,
    says: 'A vehicle was reserved for a sale.',
    data: z.strictObject({ saleId }),
  },
  VehicleReleased: {
    aggregate: 'vehicle',
    version: 1,
    says: 'A reserved vehicle went back on the market.',
    data: z.strictObject({ saleId }),
  },
  VehicleSold: {
    aggregate: 'vehicle',
    version: 1,
    says: 'A vehicle was sold by the sale that it was reserved for.',
    data: z.strictObject({ saleId }),
  },
  VehicleWithdrawn: {
    aggregate: 'vehicle',
    version: 1,
    says: 'A vehicle left the stock for good.',
    data: z.strictObject({
      removed: z.boolean().describe('Whether its record is gone too, as no purchase was ever begun for it.'),
    }),
  },
  CustomerCreated: {
    aggregate: 'customer',
    version: 1,
    says: 'A customer record was made.',
    data: z.strictObject(owner),
  },
  CustomerUpdated: {
    aggregate: 'customer',
    version: 1,
    says: 'Details of a customer, or the account that the record belongs to, changed.',
    data: z.strictObject(owner),
  },
  CustomerErased: {
    aggregate: 'customer',
    version: 1,
    says: 'A person was erased: whoever has kept anything of this customer but the id forgets it.',
    data: z.strictObject({
      recordKept: z
        .boolean()
        .describe('Whether a record without details is left, for past sales to point at.'),
    }),
  },
} as const satisfies Record<string, Definition>;

export type EventType = keyof typeof CATALOGUE;
export type AggregateType = (typeof CATALOGUE)[EventType]['aggregate'];

/** The data of the events of a type. */
export type EventData<Type extends EventType> = z.output<(typeof CATALOGUE)[Type]['data']>;

/** Every kind of thing that raises events. */
export const AGGREGATES: readonly AggregateType[] = [
  ...new Set(Object.values(CATALOGUE).map(({ aggregate }) => aggregate)),
];

/** Whether this is the type of an event that we know. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(CATALOGUE, type);
}
