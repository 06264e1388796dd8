import { done } from '@autograph/kernel';
import { type Ownership, withoutOwnerships } from '../domain/customer-vehicle.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';

type ForgettingPorts = Pick<Ports, 'customerVehicles' | 'newId' | 'clock'>;

/** Takes a person out of the vehicles that they own or owned. May be repeated. */
export async function forgetOwner(customerId: string, ports: ForgettingPorts): Promise<void> {
  for (const { id } of await ports.customerVehicles.findOfPerson(customerId))
    await takeBack(id, (owner) => owner.customerId === customerId, ports);
}

/** Takes ownerships out of a vehicle. May be repeated. */
export async function takeBack(
  vehicleId: string,
  isGone: (ownership: Ownership) => boolean,
  ports: ForgettingPorts,
): Promise<void> {
  const { customerVehicles, clock } = ports;
  await changeVehicle(
    `vehicle ${vehicleId}`,
    ports,
    async () => (await customerVehicles.findByIds([vehicleId]))[0] ?? null,
    (stored) => {
      if (!stored) throw new Error(`vehicle ${vehicleId} is gone`);
      return done(withoutOwnerships(stored, isGone, clock()));
    },
  );
}
