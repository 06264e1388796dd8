import { randomUUIDv7 } from 'node:crypto';
import {
  type DomainEvent,
  type EventData,
  type EventOf,
  type EventType,
  eventOf,
} from '../contract/index.ts';

const price = { amount: '84990.00', currency: 'BRL' } as const;
const sale = { vehicleId: 'vehicle-1', customerId: 'customer-1' };

const SAMPLES: { readonly [Type in EventType]: EventData<Type> } = {
  SaleOpened: { ...sale, openedBy: 'user-1', soldBy: null, make: 'Fiat', totalAmount: price },
  SaleApproved: { ...sale, totalAmount: price },
  SaleRejected: sale,
  SaleCancelled: { ...sale, expired: false },
  VehicleCreated: { make: 'Fiat', model: 'Pulse', year: 2026, price },
  VehiclePriceChanged: { from: price, to: { ...price, amount: '79990.00' } },
  VehicleReserved: { saleId: 'sale-1' },
  VehicleReleased: { saleId: 'sale-1' },
  VehicleSold: { saleId: 'sale-1' },
  CustomerCreated: { userId: 'user-1' },
  CustomerUpdated: { userId: null },
  CustomerErased: { recordKept: true },
  VehicleWithdrawn: { removed: true },
};

/** An event of a type, with data that its schema allows. */
export function anEvent<Type extends EventType>(
  type: Type,
  aggregateId: string,
  sequence: number,
): EventOf<Type> {
  const data: EventData<Type> = SAMPLES[type];
  return eventOf(type, { id: randomUUIDv7(), aggregateId, sequence, occurredAt: new Date(), data });
}

/** So many events of one vehicle, in order. */
export function aHistory(vehicleId: string, length: number): DomainEvent[] {
  return Array.from({ length }, (_, index) =>
    index % 2 === 0
      ? anEvent('VehicleReserved', vehicleId, index + 1)
      : anEvent('VehicleReleased', vehicleId, index + 1),
  );
}
