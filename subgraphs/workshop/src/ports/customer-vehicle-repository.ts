import type { DomainEvent } from '@autograph/events';
import type { Page, PageRequest, Sort } from '@autograph/kernel';
import type { CustomerVehicle } from '../domain/customer-vehicle.ts';

/** Which vehicles a list has: conditions joined by AND. */
export interface CustomerVehicleCriteria {
  /** What plates are compared by. */
  readonly plateKey?: string | undefined;
  readonly ownerId?: string | undefined;
}

export type CustomerVehicleSortField = 'CREATED_AT' | 'UPDATED_AT';

export type CustomerVehiclePage = Page<CustomerVehicle>;

/** The vehicles of customers. Every change is one atomic write, and the event that it raises is part of that write. */
export interface CustomerVehicleRepository {
  /** Keeps a new vehicle; unless there is one with its plate or its id. */
  insert(vehicle: CustomerVehicle, event: DomainEvent | null): Promise<boolean>;
  /** Writes a vehicle if the stored one has `expectedVersion`; not where another one has its plate. */
  update(vehicle: CustomerVehicle, event: DomainEvent | null, expectedVersion: number): Promise<boolean>;
  findByPlateKey(plateKey: string): Promise<CustomerVehicle | null>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly CustomerVehicle[]>;
  /** Vehicles that these customers own, at most `most` of each, newest first. In one query as a rule. */
  findByOwners(customerIds: readonly string[], most: number): Promise<readonly CustomerVehicle[]>;
  /** Vehicles that a customer owns, or owned. */
  findOfPerson(customerId: string): Promise<readonly CustomerVehicle[]>;
  list(
    criteria: CustomerVehicleCriteria,
    sort: Sort<CustomerVehicleSortField>,
    request: PageRequest,
  ): Promise<CustomerVehiclePage>;
}
