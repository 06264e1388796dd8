import type { EventOf } from '@autograph/events';
import { done } from '@autograph/kernel';
import { type KnownSale, keyOf, newVehicle, sold, type VehicleDetails } from '../domain/customer-vehicle.ts';
import type { saleEvents } from '../domain/sale-event.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';
import { forgetOwner } from './forget-owner.ts';

export type AdoptingPorts = Pick<Ports, 'customerVehicles' | 'customers' | 'vehicles' | 'clock' | 'newId'>;

/**
 * Makes vehicles that were sold the vehicles of their buyers, and takes back those of sales that were returned. Events may come in
 * any order and more than once. A buyer who is erased gets none.
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
  const { customers, vehicles } = ports;
  const car = await vehicles.find(sale.vehicleId);
  if (!car || !(await customers.mayBuy(sale.customerId, null))) return;
  const { branchId, ...details } = car;
  await note(sale, details, ports);
  // An erasure that began meanwhile has looked for vehicles before this one was written, or is seen here.
  if (!(await customers.mayBuy(sale.customerId, null))) await forgetOwner(sale.customerId, ports);
}

async function note(sale: KnownSale, details: VehicleDetails, ports: AdoptingPorts): Promise<void> {
  const { customerVehicles, clock } = ports;
  const key = keyOf(details);
  await changeVehicle(
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
