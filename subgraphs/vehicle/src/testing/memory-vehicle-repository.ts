import type { DomainEvent } from '@autograph/events';
import { folded } from '@autograph/kernel';
import { memoryPages } from '@autograph/kernel/testing';
import type { Trace, VehicleTransition } from '../domain/trace.ts';
import type { Vehicle } from '../domain/vehicle.ts';
import type {
  Duplicate,
  VehicleCriteria,
  VehicleRepository,
  VehicleSortField,
} from '../ports/vehicle-repository.ts';

const SORT_KEYS: Record<VehicleSortField, (vehicle: Vehicle) => string | number | bigint> = {
  PRICE: ({ price }) => price.centavos,
  YEAR: ({ year }) => year,
  MAKE: ({ make }) => folded(make),
  CREATED_AT: ({ id }) => id,
};

/** The vehicles in memory, for tests of use cases; it keeps the same contract as the real one. */
export interface MemoryVehicleRepository extends VehicleRepository {
  /** What was raised, in order. */
  readonly events: readonly DomainEvent[];
}

/** An empty repository. */
export function memoryVehicleRepository(): MemoryVehicleRepository {
  const kept = new Map<string, Vehicle>();
  const histories = new Map<string, readonly VehicleTransition[]>();
  const events: DomainEvent[] = [];
  const note = (id: string, { transition, event }: Trace): void => {
    if (event) events.push(event);
    if (transition) histories.set(id, [...(histories.get(id) ?? []), transition]);
  };
  const pageOf = memoryPages<Vehicle>();
  const clash = (vehicle: Vehicle): Duplicate | null => {
    const others = [...kept.values()].filter((other) => other.id !== vehicle.id);
    for (const field of ['plate', 'vin'] as const) {
      if (vehicle[field] !== null && others.some((other) => other[field] === vehicle[field]))
        return { duplicate: field };
    }
    return null;
  };
  return {
    events,
    findById: async (id) => kept.get(id) ?? null,
    findByIds: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    list: async (criteria, { field, direction }, request) =>
      pageOf(
        {
          list: JSON.stringify([criteria, field, direction], (_key, value) =>
            typeof value === 'bigint' ? value.toString() : value,
          ),
          rows: [...kept.values()].filter((vehicle) => matches(vehicle, criteria)),
          key: SORT_KEYS[field],
          direction,
        },
        request,
      ),
    insert: async (vehicle, trace) => {
      const duplicate = clash(vehicle);
      if (duplicate) return duplicate;
      kept.set(vehicle.id, vehicle);
      note(vehicle.id, trace);
      return 'inserted';
    },
    update: async (vehicle, expectedVersion, trace) => {
      if (kept.get(vehicle.id)?.version !== expectedVersion) return 'stale';
      const duplicate = clash(vehicle);
      if (duplicate) return duplicate;
      kept.set(vehicle.id, vehicle);
      note(vehicle.id, trace);
      return 'updated';
    },
    historiesOf: async (ids) => new Map(ids.map((id) => [id, histories.get(id) ?? []])),
  };
}

function matches(vehicle: Vehicle, { status, make, model, year, price }: VehicleCriteria): boolean {
  const any = <T>(wanted: readonly T[] | undefined, value: T): boolean => wanted?.includes(value) ?? true;
  const within = <T extends number | bigint>(
    range: { min?: T | undefined; max?: T | undefined } | undefined,
    value: T,
  ) => (range?.min === undefined || value >= range.min) && (range?.max === undefined || value <= range.max);
  return (
    any(status, vehicle.status) &&
    any(make?.map(folded), folded(vehicle.make)) &&
    any(model?.map(folded), folded(vehicle.model)) &&
    within(year, vehicle.year) &&
    within(price, vehicle.price.centavos)
  );
}
