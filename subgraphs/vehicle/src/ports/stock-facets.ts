import type { VehicleFacets } from '../domain/vehicle-facets.ts';
import type { VehicleCriteria } from './vehicle-repository.ts';

/** Counts of the stock. */
export interface StockFacets {
  /** Reads the stock, so that the first count need not wait for it. */
  prepare(): Promise<void>;
  /**
   * How the vehicles are spread that a list by these criteria has. A change that was acknowledged before, by any process, is
   * counted.
   */
  facetsOf(criteria: VehicleCriteria): Promise<VehicleFacets>;
}
