import { done } from '@autograph/kernel';
import { withoutOwner } from '../domain/customer-vehicle.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';

/** Takes a person out of the vehicles that they own or owned. May be repeated. */
export async function forgetOwner(
  customerId: string,
  ports: Pick<Ports, 'customerVehicles' | 'newId' | 'clock'>,
): Promise<void> {
  const { customerVehicles, clock } = ports;
  for (const { id } of await customerVehicles.findOfPerson(customerId))
    await changeVehicle(
      `vehicle ${id}`,
      ports,
      async () => (await customerVehicles.findByIds([id]))[0] ?? null,
      (stored) => {
        if (!stored) throw new Error(`vehicle ${id} is gone`);
        return done(withoutOwner(stored, customerId, clock()));
      },
    );
}
