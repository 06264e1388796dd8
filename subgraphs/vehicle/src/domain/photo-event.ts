import { type DomainEvent, defineEvents } from '@autograph/events';
import { z } from 'zod';

/** The events of the photos of vehicles. The photos of a vehicle have its id, and a version of their own. */
export const photoEvents = defineEvents('vehicle-photos', {
  VehiclePhotosChanged: {
    version: 1,
    says: 'Photos of a vehicle were added, prepared, refused, removed or put into another order.',
    data: z.strictObject({}),
  },
});

/** The event of a change of photos. `version` is that of the photos after the change. */
export function photosChanged(
  { vehicleId, version }: { readonly vehicleId: string; readonly version: number },
  { id, at }: { readonly id: string; readonly at: Date },
): DomainEvent {
  const about = { id, aggregateId: vehicleId, sequence: version, occurredAt: at };
  return photoEvents.eventOf('VehiclePhotosChanged', { ...about, data: {} });
}
