import { type DomainEvent, defineEvents } from '@autograph/events';
import { z } from 'zod';
import { type CustomerVehicle, ownerOf } from './customer-vehicle.ts';

const owner = z.strictObject({
  isOwned: z.boolean().describe('Whether its owner is known.'),
});

/** The events of customers' vehicles: neither a plate nor whose they are, so that nothing of it stays when a person is erased. */
export const customerVehicleEvents = defineEvents('customer-vehicle', {
  CustomerVehicleRegistered: {
    version: 1,
    says: "A customer's vehicle was registered, or sold by the dealership.",
    data: owner,
  },
  CustomerVehicleOwnerChanged: {
    version: 1,
    says: "A customer's vehicle changed its owner.",
    data: owner,
  },
});

/** The event of a change of a vehicle; `null` when it keeps its owner. */
export function eventOfVehicle(
  before: CustomerVehicle | null,
  after: CustomerVehicle,
  id: string,
): DomainEvent | null {
  const { eventOf } = customerVehicleEvents;
  const about = {
    id,
    aggregateId: after.id,
    sequence: after.version,
    occurredAt: after.updatedAt,
    data: { isOwned: ownerOf(after) !== null },
  };
  if (!before) return eventOf('CustomerVehicleRegistered', about);
  return ownerOf(before) === ownerOf(after) ? null : eventOf('CustomerVehicleOwnerChanged', about);
}
