import type { Page, PageRequest, Sort } from '@autograph/kernel';
import type { Trace, VehicleTransition } from '../domain/trace.ts';
import type { Vehicle, VehicleStatus } from '../domain/vehicle.ts';

/** Which vehicles a list has: conditions joined by AND, the values of one by OR; bounds included, in centavos. */
export interface VehicleCriteria {
  readonly status?: readonly VehicleStatus[] | undefined;
  readonly make?: readonly string[] | undefined;
  readonly model?: readonly string[] | undefined;
  readonly year?: { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;
  readonly price?: { readonly min?: bigint | undefined; readonly max?: bigint | undefined } | undefined;
}

export type VehicleSortField = 'PRICE' | 'YEAR' | 'MAKE' | 'CREATED_AT';

export type VehiclePage = Page<Vehicle>;

/** A write met a value that another vehicle has. */
export interface Duplicate {
  readonly duplicate: 'plate' | 'vin';
}

/** The vehicles of the stock, kept. */
export interface VehicleRepository {
  findById(id: string): Promise<Vehicle | null>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly Vehicle[]>;
  list(criteria: VehicleCriteria, sort: Sort<VehicleSortField>, request: PageRequest): Promise<VehiclePage>;
  insert(vehicle: Vehicle, trace: Trace): Promise<'inserted' | Duplicate>;
  /**
   * Writes the vehicle if the stored one still has `expectedVersion`, appends the transition to its history, and raises
   * the event: one atomic, conditional write.
   */
  update(vehicle: Vehicle, expectedVersion: number, trace: Trace): Promise<'updated' | 'stale' | Duplicate>;
  /** The changes of status of these vehicles, oldest first, the latest thousand of each. */
  historiesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly VehicleTransition[]>>;
}
