import type { DomainEvent } from '@autograph/events';
import { branchOf, folded, searchTerms, searchWords } from '@autograph/kernel';
import { memoryPages } from '@autograph/kernel/testing';
import { isInStock, publicTexts, searchedTexts, type Vehicle } from '../domain/vehicle.ts';
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
  MANUFACTURE_YEAR: ({ manufactureYear }) => manufactureYear ?? Number.NEGATIVE_INFINITY,
  MAKE: ({ make }) => folded(make),
  MODEL: ({ model }) => folded(model),
  MILEAGE: ({ mileage }) => mileage,
  CREATED_AT: ({ id }) => id,
};

/** The vehicles in memory, for tests of use cases; it keeps the same contract as the real one. */
export interface MemoryVehicleRepository extends VehicleRepository {
  /** What was raised, in order. */
  readonly events: readonly DomainEvent[];
  /** Every vehicle that is kept. */
  all(): readonly Vehicle[];
}

/** An empty repository. */
export function memoryVehicleRepository(): MemoryVehicleRepository {
  const kept = new Map<string, Vehicle>();
  const records = new Map<string, VehicleRecord>();
  const recordOf = (id: string): VehicleRecord =>
    records.get(id) ?? { history: [], prices: [], transfers: [] };
  const events: DomainEvent[] = [];
  const note = (id: string, { transition, price, transfer, event }: ChangeRecord): void => {
    if (event) events.push(event);
    const { history, prices, transfers } = recordOf(id);
    records.set(id, {
      history: transition ? [...history, transition] : history,
      prices: price ? [...prices, price] : prices,
      transfers: (transfer ? [...transfers, transfer] : transfers).slice(-100),
    });
  };
  const pageOf = memoryPages<Vehicle>();
  const clash = (vehicle: Vehicle): Duplicate | null => {
    if (!isInStock(vehicle)) return null;
    const others = [...kept.values()].filter((other) => other.id !== vehicle.id && isInStock(other));
    for (const field of ['plate', 'vin'] as const) {
      if (vehicle[field] !== null && others.some((other) => other[field] === vehicle[field]))
        return { duplicate: field };
    }
    return null;
  };
  return {
    events,
    all: () => [...kept.values()],
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
    findByCodes: async ({ plates, vins }) =>
      [...kept.values()].filter(
        ({ withdrawnAt, plate, vin }) =>
          withdrawnAt === null &&
          ((plate !== null && plates.includes(plate)) || (vin !== null && vins.includes(vin))),
      ),
    recordsOf: async (ids) => new Map(ids.map((id) => [id, recordOf(id)])),
    renewTerms: async () => 0,
  };
}

/** Texts as they are compared. Kept, as tests compare thousands of vehicles with hundreds of filters. */
const keys = new Map<string, string>();

function keyOf(text: string): string {
  const key = keys.get(text) ?? folded(text);
  keys.set(text, key);
  return key;
}

/** Whether a list by these criteria has this vehicle, told plainly. */
export function matches(vehicle: Vehicle, criteria: VehicleCriteria): boolean {
  const {
    status,
    branchId,
    make,
    model,
    color,
    fuelType,
    type,
    trim,
    transmission,
    doors,
    features = [],
    year,
    manufactureYear,
    price,
    mileage,
    vin,
    plate,
    platePart,
    search = '',
    publicSearch = '',
  } = criteria;
  const any = <T>(wanted: readonly T[] | undefined, value: T | null): boolean =>
    wanted === undefined || (value !== null && wanted.includes(value));
  const same = (wanted: readonly string[] | undefined, value: string | null): boolean =>
    wanted === undefined || (value !== null && wanted.map(keyOf).includes(keyOf(value)));
  const within = <T extends number | bigint>(range: Range<T> | undefined, value: T | null): boolean =>
    value === null ? range?.min === undefined && range?.max === undefined : isWithin(range, value);
  const isWithin = <T extends number | bigint>(range: Range<T> | undefined, value: T): boolean =>
    (range?.min === undefined || value >= range.min) && (range?.max === undefined || value <= range.max);
  return (
    vehicle.withdrawnAt === null &&
    any(status, vehicle.status) &&
    any(branchId, branchOf(vehicle)) &&
    same(make, vehicle.make) &&
    same(model, vehicle.model) &&
    same(color, vehicle.color) &&
    any(fuelType, vehicle.fuelType) &&
    any(type, vehicle.type) &&
    same(trim, vehicle.trim) &&
    any(transmission, vehicle.transmission) &&
    any(doors, vehicle.doors) &&
    features.every((feature) => vehicle.features.map(keyOf).includes(keyOf(feature))) &&
    within(year, vehicle.year) &&
    within(manufactureYear, vehicle.manufactureYear) &&
    within(price, vehicle.price.centavos) &&
    within(mileage, vehicle.mileage) &&
    (vin === undefined || vehicle.vin === vin) &&
    (plate === undefined || vehicle.plate === plate) &&
    (platePart === undefined ||
      (platePart !== '' &&
        (vehicle.plate?.startsWith(platePart) === true || vehicle.plate?.endsWith(platePart) === true))) &&
    hasWords(searchedTexts(vehicle), search) &&
    hasWords(publicTexts(vehicle), publicSearch)
  );
}

function hasWords(texts: readonly string[], search: string): boolean {
  const words = searchWords(search);
  if (words.length === 0) return true;
  const terms = searchTerms(texts);
  return words.every((word) => terms.some((term) => term.startsWith(word)));
}
