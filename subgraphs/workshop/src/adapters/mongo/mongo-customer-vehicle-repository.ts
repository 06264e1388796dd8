import { setTimeout } from 'node:timers/promises';
import {
  type ClaimedWrite,
  ClaimLostError,
  type Claims,
  changeDocument,
  duplicateKeyOf,
  type Filter,
  insertDocument,
  keysetPage,
  raised,
  readDocuments,
  readTogether,
  trusted,
  withTrace,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import { type CustomerVehicle, keyOf } from '../../domain/customer-vehicle.ts';
import type {
  CustomerVehicleCriteria,
  CustomerVehicleRepository,
  CustomerVehicleSortField,
} from '../../ports/customer-vehicle-repository.ts';
import { customerVehicleClaims, uniqueValuesOf } from './customer-vehicle-claims.ts';
import {
  type CustomerVehicleDocument,
  toVehicle,
  toVehicleDocument,
  UNREAD_IN_VEHICLES,
} from './customer-vehicle-model.ts';
import { newestOfEach } from './newest-of-each.ts';

const SORT_PATHS = {
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
} as const satisfies Readonly<Record<CustomerVehicleSortField, keyof CustomerVehicleDocument>>;

/** Milliseconds until a plate that another vehicle is about to have is looked up again. */
const CLAIM_WAIT = 20;

/** What took the id of a vehicle whose claim to a plate was taken over has no time, see `outrunBy`. */
const IS_MADE: Filter = { createdAt: trusted({ $gt: new Date(0) }) };
const IS_STAND_IN: Filter = { createdAt: null };

/** The vehicles of customers in MongoDB. `onRaised` hears of each write that put an event into an outbox. */
export function mongoCustomerVehicleRepository(
  model: Model<CustomerVehicleDocument>,
  onRaised: () => void,
  claims: Claims = customerVehicleClaims(model),
): CustomerVehicleRepository {
  const read = async (filter: Filter, options: { readonly limit?: number } = {}) =>
    (await readDocuments(model, filter, { unread: UNREAD_IN_VEHICLES, ...options })).map(toVehicle);
  const unlessTaken = async (write: () => Promise<ClaimedWrite>): Promise<boolean> => {
    try {
      const written = await write();
      // The other one is there, or about to be. Where a crash was between its claim and it, the claim is free after some seconds.
      if (typeof written === 'object') await setTimeout(CLAIM_WAIT);
      return written === 'written';
    } catch (error) {
      if (duplicateKeyOf(error)) return false;
      throw error;
    }
  };
  const findByIds = readTogether((ids) => read({ _id: trusted({ $in: [...ids] }), ...IS_MADE }));
  const findByPlateKey = async (plateKey: string): Promise<CustomerVehicle | null> => {
    const found = claims.isSharded
      ? await findByIds(await claims.ownersOf(uniqueValuesOf({ plateKey })))
      : await read({ plateKey }, { limit: 1 });
    return found.find((vehicle) => keyOf(vehicle) === plateKey) ?? null;
  };
  /** Most changes leave the plate alone, which a guard by it shows at no cost. */
  const change = async (
    { _id: id, version, plateKey }: Omit<CustomerVehicleDocument, 'outbox'>,
    expectedVersion: number,
    write: (guard: Filter) => Promise<boolean>,
  ): Promise<ClaimedWrite> => {
    const guard = { _id: id, version: expectedVersion };
    if (await write({ ...guard, plateKey })) return 'written';
    return claims.change({ id, version, expectedVersion }, uniqueValuesOf({ plateKey }), () => write(guard));
  };
  /** A vehicle that was sold has the id that it had in stock. A crash may have left a stand-in there, whose place it takes. */
  const insertOverStandIn = async (document: CustomerVehicleDocument): Promise<ClaimedWrite> => {
    const { _id: id, ...made } = document;
    const [standIn] = await readDocuments(model, { _id: id, ...IS_STAND_IN });
    if (!standIn) return 'stale';
    const { version: expectedVersion } = standIn;
    const version = expectedVersion + 1;
    return claims.change({ id, version, expectedVersion }, uniqueValuesOf(document), () =>
      changeDocument(
        model,
        { _id: id, version: expectedVersion, ...IS_STAND_IN },
        { $set: { ...made, version } },
      ),
    );
  };
  const insert = async (document: CustomerVehicleDocument): Promise<ClaimedWrite> => {
    const { _id: id, version } = document;
    try {
      const write = () => insertDocument(model, document);
      return (await claims.insert({ id, version }, uniqueValuesOf(document), write)) ?? 'written';
    } catch (error) {
      const isIdTaken = error instanceof ClaimLostError || duplicateKeyOf(error)?.includes('_id');
      if (!isIdTaken) throw error;
      return insertOverStandIn(document);
    }
  };
  return {
    insert: async (vehicle, event) => {
      const outbox = event ? [withTrace(event)] : [];
      const isWritten = await unlessTaken(() => insert({ ...toVehicleDocument(vehicle), outbox }));
      if (isWritten && event) onRaised();
      return isWritten;
    },
    update: async (vehicle, event, expectedVersion) => {
      const document = toVehicleDocument(vehicle);
      const { _id, ...changes } = document;
      const update = { $set: changes, ...(event && { $push: raised(event) }) };
      const isWritten = await unlessTaken(() =>
        change(document, expectedVersion, (guard) => changeDocument(model, guard, update)),
      );
      if (isWritten && event) onRaised();
      return isWritten;
    },
    findByPlateKey,
    findByIds,
    findByOwners: async (customerIds, most) =>
      (await newestOfEach(model, 'ownerId', customerIds, most, { unread: UNREAD_IN_VEHICLES })).map(
        toVehicle,
      ),
    findOfPerson: (customerId) => read({ 'owners.customerId': customerId }),
    list: (criteria, { field, direction }, request) =>
      keysetPage({
        model,
        filter: filterOf(criteria),
        sort: { path: SORT_PATHS[field], direction },
        request,
        unread: UNREAD_IN_VEHICLES,
        toDomain: toVehicle,
      }),
  };
}

function filterOf({ plateKey, ownerId }: CustomerVehicleCriteria): Filter {
  return {
    ...IS_MADE,
    ...(plateKey !== undefined && { plateKey }),
    ...(ownerId !== undefined && { ownerId }),
  };
}
