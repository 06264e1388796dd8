import { type DomainEvent, defineEvents, idData, moneyData } from '@autograph/events';
import { decimalOf, type Money, sameMoney } from '@autograph/kernel';
import { z } from 'zod';
import { isGone, type Vehicle } from './vehicle.ts';

const sale = z.strictObject({
  saleId: idData.describe('The sale that the vehicle is, or was, reserved for.'),
});

/** The events of vehicles. */
export const vehicleEvents = defineEvents('vehicle', {
  VehicleCreated: {
    version: 1,
    says: 'A vehicle came on the market.',
    data: z.strictObject({ make: z.string(), model: z.string(), year: z.int(), price: moneyData }),
  },
  VehiclePriceChanged: {
    version: 1,
    says: 'The price of a vehicle changed.',
    data: z.strictObject({ from: moneyData, to: moneyData }),
  },
  VehicleReserved: { version: 1, says: 'A vehicle was reserved for a sale.', data: sale },
  VehicleReleased: { version: 1, says: 'A reserved vehicle went back on the market.', data: sale },
  VehicleSold: { version: 1, says: 'A vehicle was sold by the sale that it was reserved for.', data: sale },
  VehicleWithdrawn: {
    version: 1,
    says: 'A vehicle left the stock for good.',
    data: z.strictObject({
      removed: z.boolean().describe('Whether its record is gone too, as no purchase was ever begun for it.'),
    }),
  },
});

const OF_STATUS = {
  AVAILABLE: 'VehicleReleased',
  RESERVED: 'VehicleReserved',
  SOLD: 'VehicleSold',
} as const;

/**
 * The event of a change, `null` where it matters to nobody else. `before` is `null` for a new vehicle; `saleId` is the sale
 * that took, freed or got the vehicle.
 */
export function eventOfChange(
  before: Vehicle | null,
  after: Vehicle,
  saleId: string | null,
  id: string,
): DomainEvent | null {
  const { eventOf } = vehicleEvents;
  const about = { id, aggregateId: after.id, sequence: after.version, occurredAt: after.updatedAt };
  if (!before) {
    const { make, model, year, price } = after;
    return eventOf('VehicleCreated', { ...about, data: { make, model, year, price: dataOf(price) } });
  }
  if (before.withdrawnAt === null && after.withdrawnAt !== null) {
    return eventOf('VehicleWithdrawn', { ...about, data: { removed: isGone(after) } });
  }
  if (before.status !== after.status && saleId !== null) {
    return eventOf(OF_STATUS[after.status], { ...about, data: { saleId } });
  }
  if (sameMoney(before.price, after.price)) return null;
  const data = { from: dataOf(before.price), to: dataOf(after.price) };
  return eventOf('VehiclePriceChanged', { ...about, data });
}

const dataOf = ({ centavos, currency }: Money) => ({ amount: decimalOf(centavos), currency });
