import type { DomainEvent } from '@autograph/events';
import { folded, searchTerms, searchWords } from '@autograph/kernel';
import { memoryPages } from '@autograph/kernel/testing';
import { searchedTexts, type Vehicle } from '../domain/vehicle.ts';
import type { ChangeRecord } from '../domain/vehicle-history.ts';
import type {
  Duplicate,
  Range,
  VehicleCriteria,
  VehicleRecord,
  VehicleRepository,
  VehicleSortField,
} from '../ports/vehicle-repository.ts';

const SORT_KEYS: Record<VehicleSortField, (vehicle: Vehicle) => string | number | bigint> = {
  PRICE: ({ price }) => price.centavos,
  YEAR: ({ year }) => year,
  MAKE: ({ make }) => folded(make),
  MODEL: ({ model }) => folded(model),
  MILEAGE: ({ mileage }) => mileage,
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
  const records = new Map<string, VehicleRecord>();
  const recordOf = (id: string): VehicleRecord => records.get(id) ?? { history: [], prices: [] };
  const events: DomainEvent[] = [];
  const note = (id: string, { transition, price, event }: ChangeRecord): void => {
    if (event) events.push(event);
    const { history, prices } = recordOf(id);
    records.set(id, {
      history: transition ? [...history, transition] : history,
      prices: price ? [...prices, price] : prices,
    });
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
    insert: async (vehicle, record) => {
      const duplicate = clash(vehicle);
      if (duplicate) return duplicate;
      kept.set(vehicle.id, vehicle);
      note(vehicle.id, record);
      return 'inserted';
    },
    update: async (vehicle, expectedVersion, record) => {
      if (kept.get(vehicle.id)?.version !== expectedVersion) return 'stale';
      const duplicate = clash(vehicle);
      if (duplicate) return duplicate;
      kept.set(vehicle.id, vehicle);
      note(vehicle.id, record);
      return 'updated';
    },
    remove: async ({ id }, expectedVersion, { event }) => {
      if (kept.get(id)?.version !== expectedVersion) return 'stale';
      kept.delete(id);
      records.delete(id);
      if (event) events.push(event);
      return 'updated';
    },
    recordsOf: async (ids) => new Map(ids.map((id) => [id, recordOf(id)])),
    renewTerms: async () => 0,
  };
}

/** Whether a list by these criteria has this vehicle, told plainly. */
export function matches(vehicle: Vehicle, criteria: VehicleCriteria): boolean {
  const {
    status,
    make,
    model,
    color,
    fuelType,
    type,
    year,
    price,
    mileage,
    vin,
    plate,
    search = '',
  } = criteria;
  const any = <T>(wanted: readonly T[] | undefined, value: T): boolean => wanted?.includes(value) ?? true;
  const same = (wanted: readonly string[] | undefined, value: string | null): boolean =>
    wanted === undefined || (value !== null && wanted.map(folded).includes(folded(value)));
  const within = <T extends number | bigint>(range: Range<T> | undefined, value: T): boolean =>
    (range?.min === undefined || value >= range.min) && (range?.max === undefined || value <= range.max);
  const terms = searchTerms(searchedTexts(vehicle));
  return (
    vehicle.withdrawnAt === null &&
    any(status, vehicle.status) &&
    same(make, vehicle.make) &&
    same(model, vehicle.model) &&
    same(color, vehicle.color) &&
    any(fuelType, vehicle.fuelType) &&
    any(type, vehicle.type) &&
    within(year, vehicle.year) &&
    within(price, vehicle.price.centavos) &&
    within(mileage, vehicle.mileage) &&
    (vin === undefined || vehicle.vin === vin) &&
    (plate === undefined || vehicle.plate === plate) &&
    searchWords(search).every((word) => terms.some((term) => term.startsWith(word)))
  );
}
