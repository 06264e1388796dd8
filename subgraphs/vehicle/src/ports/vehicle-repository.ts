import type { Page, PageRequest, Sort } from '@autograph/kernel';
import type { VehicleTransfer } from '../domain/transfer.ts';
import type { Vehicle, VehicleStatus } from '../domain/vehicle.ts';
import type { FuelType, VehicleType } from '../domain/vehicle-details.ts';
import type { Transmission } from '../domain/vehicle-equipment.ts';
import type { ChangeRecord, VehiclePrice, VehicleTransition } from '../domain/vehicle-history.ts';

/** A range, both bounds included. */
export interface Range<Value extends number | bigint> {
  readonly min?: Value | undefined;
  readonly max?: Value | undefined;
}

/** Which vehicles a list has: conditions joined by AND, the values of one by OR. Withdrawn ones are in none. */
export interface VehicleCriteria {
  readonly status?: readonly VehicleStatus[] | undefined;
  /** Ids of branches. The default branch has the vehicles without one too. */
  readonly branchId?: readonly string[] | undefined;
  readonly make?: readonly string[] | undefined;
  readonly model?: readonly string[] | undefined;
  readonly color?: readonly string[] | undefined;
  readonly fuelType?: readonly FuelType[] | undefined;
  readonly type?: readonly VehicleType[] | undefined;
  readonly trim?: readonly string[] | undefined;
  readonly transmission?: readonly Transmission[] | undefined;
  readonly doors?: readonly number[] | undefined;
  /** All of them. */
  readonly features?: readonly string[] | undefined;
  readonly year?: Range<number> | undefined;
  readonly manufactureYear?: Range<number> | undefined;
  /** In centavos. */
  readonly price?: Range<bigint> | undefined;
  readonly mileage?: Range<number> | undefined;
  /** As they are stored. */
  readonly vin?: string | undefined;
  readonly plate?: string | undefined;
  /** What a stored plate begins or ends with: letters and digits, at least four. */
  readonly platePart?: string | undefined;
  /** Words that each begin one of those that a vehicle is searched by. */
  readonly search?: string | undefined;
  /** As `search`, of the words that anyone may search a vehicle by: not those of its plate and VIN. */
  readonly publicSearch?: string | undefined;
}

export type VehicleSortField =
  | 'PRICE'
  | 'YEAR'
  | 'MANUFACTURE_YEAR'
  | 'MAKE'
  | 'MODEL'
  | 'MILEAGE'
  | 'CREATED_AT';

export type VehiclePage = Page<Vehicle>;

/** A write met a value that another vehicle in stock has. */
export interface Duplicate {
  readonly duplicate: 'plate' | 'vin';
}

/** What is remembered of a vehicle, oldest first: the latest thousand of each, and the latest hundred transfers. */
export interface VehicleRecord {
  readonly history: readonly VehicleTransition[];
  readonly prices: readonly VehiclePrice[];
  /** Those that are finished. */
  readonly transfers: readonly VehicleTransfer[];
}

/** The vehicles of the stock, kept. */
export interface VehicleRepository {
  findById(id: string): Promise<Vehicle | null>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly Vehicle[]>;
  list(criteria: VehicleCriteria, sort: Sort<VehicleSortField>, request: PageRequest): Promise<VehiclePage>;
  insert(vehicle: Vehicle, record: ChangeRecord): Promise<'inserted' | Duplicate>;
  /**
   * Writes the vehicle if the stored one still has `expectedVersion`, adds to its record what the change left, and raises
   * the event: one atomic, conditional write.
   */
  update(
    vehicle: Vehicle,
    expectedVersion: number,
    record: ChangeRecord,
  ): Promise<'updated' | 'stale' | Duplicate>;
  /** As `update`, but nothing is left of the vehicle: it is found no more, and its event is raised all the same. */
  remove(vehicle: Vehicle, expectedVersion: number, record: ChangeRecord): Promise<'updated' | 'stale'>;
  /** The vehicles of lists that have one of these plates or VINs, in any order: in stock and sold. */
  findByCodes(codes: {
    readonly plates: readonly string[];
    readonly vins: readonly string[];
  }): Promise<readonly Vehicle[]>;
  /** What is remembered of these vehicles, in one query. */
  recordsOf(ids: readonly string[]): Promise<ReadonlyMap<string, VehicleRecord>>;
  /** Makes the words again that a search finds each vehicle by, and returns how many vehicles had others. */
  renewTerms(): Promise<number>;
}
