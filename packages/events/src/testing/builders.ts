import { randomUUIDv7 } from 'node:crypto';
import { z } from 'zod';
import { type DomainEvent, defineEvents, idData } from '../contract/index.ts';

const hold = z.strictObject({ saleId: idData });

/** Events to try brokers and consumers with. */
export const sampleEvents = defineEvents('vehicle', {
  VehicleReserved: { version: 1, says: 'A vehicle was reserved for a sale.', data: hold },
  VehicleReleased: { version: 1, says: 'A reserved vehicle went back on the market.', data: hold },
  VehicleSold: { version: 1, says: 'A vehicle was sold by the sale that it was reserved for.', data: hold },
  VehiclePainted: {
    version: 2,
    says: 'A vehicle has another colour.',
    data: z.strictObject({ color: z.string(), metallic: z.boolean() }),
    earlier: { 1: z.strictObject({ color: z.string() }).transform((data) => ({ ...data, metallic: false })) },
  },
});

/** Events of another topic. */
export const otherEvents = defineEvents('sale', {
  SaleOpened: { version: 1, says: 'A sale was opened.', data: z.strictObject({}) },
});

/** What a sale does with a vehicle, as an event. */
export function anEvent(
  type: 'VehicleReserved' | 'VehicleReleased' | 'VehicleSold',
  aggregateId: string,
  sequence: number,
  occurredAt = new Date(),
): DomainEvent {
  const data = { saleId: 'sale-1' };
  return sampleEvents.eventOf(type, {
    id: randomUUIDv7(),
    aggregateId,
    sequence,
    occurredAt,
    data,
  });
}

/** So many events of one vehicle, in order. */
export function aHistory(vehicleId: string, length: number): DomainEvent[] {
  return Array.from({ length }, (_, index) =>
    index % 2 === 0
      ? anEvent('VehicleReserved', vehicleId, index + 1)
      : anEvent('VehicleReleased', vehicleId, index + 1),
  );
}
