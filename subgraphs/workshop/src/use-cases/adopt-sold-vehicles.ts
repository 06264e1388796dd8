import type { EventOf } from '@autograph/events';
import { done, type Outcome } from '@autograph/kernel';
import {
  type CustomerVehicle,
  type KnownSale,
  keyOf,
  newVehicle,
  sold,
  type VehicleDetails,
} from '../domain/customer-vehicle.ts';
import type { saleEvents } from '../domain/sale-event.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';
import { takeBack } from './forget-owner.ts';

export type AdoptingPorts = Pick<Ports, 'customerVehicles' | 'customers' | 'vehicles' | 'clock' | 'newId'>;

/**
 * Makes vehicles that were sold the vehicles of their buyers, and takes back those of sales that were returned. Events may come in
 * any order and more than once. A buyer who was erased gets none. Throws while a buyer is about to be erased, as the vehicle is theirs
 * if that is called off.
 */
export async function adoptSoldVehicles(
  events: readonly EventOf<typeof saleEvents>[],
  ports: AdoptingPorts,
): Promise<void> {
  for (const { type, aggregate, occurredAt, data } of events)
    await adopt(
      { saleId: aggregate.id, ...data, at: new Date(occurredAt), isReturned: type === 'SaleReturned' },
      ports,
    );
}

async function adopt(sale: KnownSale, ports: AdoptingPorts): Promise<void> {
  const { vehicles, customers } = ports;
  const car = await vehicles.find(sale.vehicleId);
  const before = car ? await customers.standingOf(sale.customerId) : 'gone';
  if (before === 'erasing') throw tryLater(sale);
  if (!car || before === 'gone') return;
  const { branchId, ...details } = car;
  const noted = await note(sale, details, ports);
  if (!noted.ok) return;
  // An erasure that began meanwhile has looked for vehicles before this one was written, or is seen here.
  const after = await customers.standingOf(sale.customerId);
  if (after === 'present') return;
  await takeBack(noted.value.id, ({ saleId }) => saleId === sale.saleId, ports);
  if (after === 'erasing') throw tryLater(sale);
}

/** What has an event delivered again: an erasure may be called off, and the vehicle is the buyer's then. */
function tryLater({ saleId }: KnownSale): Error {
  return new Error(`the buyer of sale ${saleId} is about to be erased`);
}

async function note(
  sale: KnownSale,
  details: VehicleDetails,
  ports: AdoptingPorts,
): Promise<Outcome<CustomerVehicle, never>> {
  const { customerVehicles, clock } = ports;
  const key = keyOf(details);
  return changeVehicle(
    `the vehicle of sale ${sale.saleId}`,
    ports,
    async () => {
      const byPlate = key === null ? null : await customerVehicles.findByPlateKey(key);
      return byPlate ?? (await customerVehicles.findByIds([sale.vehicleId]))[0] ?? null;
    },
    // One without a plate is known by the vehicle that it was in stock.
    (stored) => done(sold(stored ?? newVehicle(details, sale.vehicleId, clock()), sale, details, clock())),
  );
}
