import {
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
import type {
  CustomerVehicleCriteria,
  CustomerVehicleRepository,
  CustomerVehicleSortField,
} from '../../ports/customer-vehicle-repository.ts';
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

/** The vehicles of customers in MongoDB. `onRaised` hears of each write that put an event into an outbox. */
export function mongoCustomerVehicleRepository(
  model: Model<CustomerVehicleDocument>,
  onRaised: () => void,
): CustomerVehicleRepository {
  const read = async (filter: Filter, options: { readonly limit?: number } = {}) =>
    (await readDocuments(model, filter, { unread: UNREAD_IN_VEHICLES, ...options })).map(toVehicle);
  const unlessTaken = async (write: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await write();
    } catch (error) {
      if (duplicateKeyOf(error)) return false;
      throw error;
    }
  };
  const findByIds = readTogether((ids) => read({ _id: trusted({ $in: [...ids] }) }));
  return {
    insert: async (vehicle, event) => {
      const outbox = event ? [withTrace(event)] : [];
      const isWritten = await unlessTaken(async () => {
        await insertDocument(model, { ...toVehicleDocument(vehicle), outbox });
        return true;
      });
      if (isWritten && event) onRaised();
      return isWritten;
    },
    update: async (vehicle, event, expectedVersion) => {
      const { _id, ...changes } = toVehicleDocument(vehicle);
      const change = { $set: changes, ...(event && { $push: raised(event) }) };
      const isWritten = await unlessTaken(() =>
        changeDocument(model, { _id, version: expectedVersion }, change),
      );
      if (isWritten && event) onRaised();
      return isWritten;
    },
    findByPlateKey: async (plateKey) => (await read({ plateKey }, { limit: 1 }))[0] ?? null,
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
  return { ...(plateKey !== undefined && { plateKey }), ...(ownerId !== undefined && { ownerId }) };
}
