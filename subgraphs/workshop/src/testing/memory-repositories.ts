import type { DomainEvent } from '@autograph/events';
import { folded } from '@autograph/kernel';
import { memoryPages } from '@autograph/kernel/testing';
import { type CustomerVehicle, keyOf, ownerOf } from '../domain/customer-vehicle.ts';
import { type Part, skuKeyOf } from '../domain/part.ts';
import type { PartStock } from '../domain/part-stock.ts';
import { currentQuote, type WorkOrder } from '../domain/work-order.ts';
import type { WorkshopService } from '../domain/workshop-service.ts';
import type { CustomerVehicleRepository } from '../ports/customer-vehicle-repository.ts';
import type { PartRepository } from '../ports/part-repository.ts';
import type { PartStockRepository } from '../ports/part-stock-repository.ts';
import type { WorkOrderRepository } from '../ports/work-order-repository.ts';
import type { WorkshopServiceRepository } from '../ports/workshop-service-repository.ts';

/** Records in memory with what was raised, and writes that only a matching version lets through. */
function records<T extends { readonly id: string; readonly version: number }>() {
  const all = new Map<string, T>();
  const events: DomainEvent[] = [];
  const raise = (event: DomainEvent | null): void => void (event && events.push(event));
  return {
    events,
    values: (): T[] => [...all.values()],
    get: (id: string): T | null => all.get(id) ?? null,
    put: (record: T, event: DomainEvent | null): void => {
      all.set(record.id, record);
      raise(event);
    },
    replace: (record: T, event: DomainEvent | null, expectedVersion: number): boolean => {
      if (all.get(record.id)?.version !== expectedVersion) return false;
      all.set(record.id, record);
      raise(event);
      return true;
    },
  };
}

const newestFirst = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? 1 : -1;

/** The repositories of this service in memory, for tests of use cases; they keep the contract of the real ones. */
export function memoryRepositories() {
  const parts = records<Part>();
  const stocks = records<PartStock>();
  const services = records<WorkshopService>();
  const vehicles = records<CustomerVehicle>();
  const orders = records<WorkOrder>();
  const pages = {
    parts: memoryPages<Part>(),
    vehicles: memoryPages<CustomerVehicle>(),
    orders: memoryPages<WorkOrder>(),
  };
  const one = <T>(found: readonly T[]): T | null => found[0] ?? null;
  const partRepository: PartRepository = {
    idOf: (sku) => `part ${skuKeyOf(sku)}`,
    insert: async (part) => {
      if (parts.get(part.id)) return 'sku-taken';
      parts.put(part, null);
      return 'inserted';
    },
    update: async (part, expected) => parts.replace(part, null, expected),
    findById: async (id) => parts.get(id),
    findByIds: async (ids) => parts.values().filter(({ id }) => ids.includes(id)),
    list: async (_criteria, { direction }, request) =>
      pages.parts({ list: 'parts', rows: parts.values(), key: ({ id }) => id, direction }, request),
  };
  const stockRepository: PartStockRepository = {
    idOf: (partId, branchId) => `${partId}/${branchId}`,
    find: async (partId, branchId) => stocks.get(stockRepository.idOf(partId, branchId)),
    findByParts: async (ids) => stocks.values().filter(({ partId }) => ids.includes(partId)),
    findToNotify: async (most) =>
      stocks
        .values()
        .filter(({ toNotify }) => toNotify.length > 0)
        .slice(0, most),
    insert: async (stock, event) => {
      if (stocks.get(stock.id)) return false;
      stocks.put(stock, event);
      return true;
    },
    update: async (stock, event, expected) => stocks.replace(stock, event, expected),
  };
  const serviceRepository: WorkshopServiceRepository = {
    idOf: (name) => `service ${folded(name)}`,
    insert: async (service) => {
      if (services.get(service.id)) return 'name-taken';
      services.put(service, null);
      return 'inserted';
    },
    findByIds: async (ids) => services.values().filter(({ id }) => ids.includes(id)),
    list: async (most) => services.values().slice(0, most),
  };
  const isTaken = (vehicle: CustomerVehicle): boolean => {
    const key = keyOf(vehicle);
    return key !== null && vehicles.values().some((other) => other.id !== vehicle.id && keyOf(other) === key);
  };
  const vehicleRepository: CustomerVehicleRepository = {
    insert: async (vehicle, event) => {
      if (isTaken(vehicle) || vehicles.get(vehicle.id)) return false;
      vehicles.put(vehicle, event);
      return true;
    },
    update: async (vehicle, event, expected) =>
      !isTaken(vehicle) && vehicles.replace(vehicle, event, expected),
    findByPlateKey: async (key) => one(vehicles.values().filter((vehicle) => keyOf(vehicle) === key)),
    findByIds: async (ids) => vehicles.values().filter(({ id }) => ids.includes(id)),
    findByOwners: async (ids, most) =>
      vehicles
        .values()
        .filter((vehicle) => ids.includes(ownerOf(vehicle) ?? ''))
        .slice(0, most),
    findOfPerson: async (id) =>
      vehicles.values().filter(({ owners }) => owners.some(({ customerId }) => customerId === id)),
    list: async (_criteria, { direction }, request) =>
      pages.vehicles({ list: 'vehicles', rows: vehicles.values(), key: ({ id }) => id, direction }, request),
  };
  const orderRepository: WorkOrderRepository = {
    insert: async (order, event) => orders.put(order, event),
    update: async (order, event, expected) => orders.replace(order, event, expected),
    findById: async (id) => orders.get(id),
    findByIds: async (ids) => orders.values().filter(({ id }) => ids.includes(id)),
    findUnder: async (parent, ids, _within, most) =>
      orders
        .values()
        .filter((order) => ids.includes(order[parent] ?? ''))
        .toSorted(newestFirst)
        .slice(0, most),
    findOfCustomer: async (id) => orders.values().filter(({ customerId }) => customerId === id),
    findOwing: async (most) =>
      orders
        .values()
        .filter(({ owes }) => owes)
        .slice(0, most)
        .map(({ id }) => id),
    findExpired: async (now, most) =>
      orders
        .values()
        .filter((order) => {
          const quote = currentQuote(order);
          return quote?.status === 'SENT' && quote.expiresAt !== null && quote.expiresAt <= now;
        })
        .slice(0, most)
        .map(({ id }) => id),
    findFinished: async (_branchIds, _period, most) =>
      orders
        .values()
        .filter(({ finishedAt }) => finishedAt !== null)
        .slice(0, most),
    list: async (_criteria, { direction }, request) =>
      pages.orders({ list: 'orders', rows: orders.values(), key: ({ id }) => id, direction }, request),
    countOwing: async () => orders.values().filter(({ owes }) => owes).length,
  };
  return {
    events: () => [...stocks.events, ...vehicles.events, ...orders.events],
    ports: {
      parts: partRepository,
      stocks: stockRepository,
      services: serviceRepository,
      customerVehicles: vehicleRepository,
      orders: orderRepository,
    },
  };
}
