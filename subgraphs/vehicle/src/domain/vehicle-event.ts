import { type DomainEvent, defineEvents, idData, moneyData } from '@autograph/events';
import { decimalOf, type Money, sameMoney } from '@autograph/kernel';
import { z } from 'zod';
import type { TransferStatus } from './transfer.ts';
import { isGone, type Vehicle, type VehicleStatus } from './vehicle.ts';

const sale = z.strictObject({
  saleId: idData.describe('The sale that the vehicle is, or was, reserved for.'),
});

const branches = z.strictObject({
  fromBranchId: idData.describe('The branch that the vehicle leaves.'),
  toBranchId: idData.describe('The branch that the vehicle goes to.'),
});

const OF_TRANSFERS = {
  REQUESTED: 'VehicleTransferRequested',
  IN_TRANSIT: 'VehicleTransferSent',
  RECEIVED: 'VehicleTransferReceived',
  CANCELLED: 'VehicleTransferCancelled',
} as const satisfies Record<TransferStatus, string>;

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
  VehicleUpdated: {
    version: 1,
    says: 'Details of a vehicle other than its price changed.',
    data: z.strictObject({}),
  },
  VehicleReserved: { version: 1, says: 'A vehicle was reserved for a sale.', data: sale },
  VehicleReleased: { version: 1, says: 'A reserved vehicle went back on the market.', data: sale },
  VehicleSold: { version: 1, says: 'A vehicle was sold by the sale that it was reserved for.', data: sale },
  VehicleReturned: {
    version: 1,
    says: 'A sold vehicle came back on the market, as its sale was returned.',
    data: sale,
  },
  VehicleWithdrawn: {
    version: 1,
    says: 'A vehicle left the stock for good.',
    data: z.strictObject({
      removed: z.boolean().describe('Whether its record is gone too, as no purchase was ever begun for it.'),
    }),
  },
  VehicleTransferRequested: {
    version: 1,
    says: 'The transfer of a vehicle to another branch was requested. It cannot be reserved.',
    data: branches,
  },
  VehicleTransferSent: { version: 1, says: 'A vehicle was sent to another branch.', data: branches },
  VehicleTransferReceived: {
    version: 1,
    says: 'A vehicle was received from another branch. It belongs to that branch now.',
    data: branches,
  },
  VehicleTransferCancelled: {
    version: 1,
    says: 'The transfer of a vehicle was cancelled. It stays in its branch.',
    data: branches,
  },
});

function typeOfMove(from: VehicleStatus, to: VehicleStatus) {
  if (to === 'RESERVED') return 'VehicleReserved';
  if (to === 'SOLD') return 'VehicleSold';
  return from === 'SOLD' ? 'VehicleReturned' : 'VehicleReleased';
}

/**
 * The event of a change, `null` where nothing changed. `before` is `null` for a new vehicle; `saleId` is the sale
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
    return eventOf(typeOfMove(before.status, after.status), { ...about, data: { saleId } });
  }
  const { transfer } = after;
  if (transfer && transfer.status !== before.transfer?.status) {
    const { fromBranchId, toBranchId } = transfer;
    return eventOf(OF_TRANSFERS[transfer.status], { ...about, data: { fromBranchId, toBranchId } });
  }
  if (sameMoney(before.price, after.price)) {
    return before.version === after.version ? null : eventOf('VehicleUpdated', { ...about, data: {} });
  }
  const data = { from: dataOf(before.price), to: dataOf(after.price) };
  return eventOf('VehiclePriceChanged', { ...about, data });
}

const dataOf = ({ centavos, currency }: Money) => ({ amount: decimalOf(centavos), currency });
