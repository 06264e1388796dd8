import { brl } from '@autograph/kernel';
import {
  type ClaimedWrite,
  type Claims,
  changeDocument,
  duplicateKeyOf,
  type Filter,
  keysetPage,
  raised,
  readDocuments,
  readTogether,
  trusted,
  withTrace,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { ChangeRecord } from '../../domain/vehicle-history.ts';
import type { Duplicate, VehicleRepository, VehicleSortField } from '../../ports/vehicle-repository.ts';
import { changeClaimed, uniqueValuesOf, vehicleClaims } from './vehicle-claims.ts';
import { anyOf, filterOf, IN_STOCK } from './vehicle-filter.ts';
import {
  toDocument,
  tombstoneOf,
  toVehicle,
  UNREAD_IN_VEHICLES,
  type VehicleDocument,
} from './vehicle-model.ts';
import { vehicleRemovals } from './vehicle-removals.ts';

const SORT_PATHS: Record<VehicleSortField, string> = {
  PRICE: 'priceCentavos',
  YEAR: 'year',
  MANUFACTURE_YEAR: 'manufactureYear',
  MAKE: 'makeKey',
  MODEL: 'modelKey',
  MILEAGE: 'mileage',
  CREATED_AT: '_id',
};

/** How many changes of status, and prices, a vehicle keeps: hundreds of buyers who changed their minds. */
const REMEMBERED = 1_000;

/** How many finished transfers a vehicle keeps. */
const REMEMBERED_TRANSFERS = 100;

const NOT_REMOVED: Filter = { removed: trusted({ $ne: true }) };

/** The vehicles in MongoDB. `onRaised` hears of each write that put an event into an outbox. */
export function mongoVehicleRepository(
  model: Model<VehicleDocument>,
  onRaised: () => void = () => undefined,
  claims: Claims = vehicleClaims(model),
): VehicleRepository {
  const removals = vehicleRemovals(model.db);
  const findByIds = readTogether(async (ids) => {
    const filter = { _id: trusted({ $in: [...ids] }), ...NOT_REMOVED };
    return (await readDocuments(model, filter, { unread: UNREAD_IN_VEHICLES })).map(toVehicle);
  });
  return {
    findById: async (id) => (await findByIds([id]))[0] ?? null,
    findByIds,
    list: (criteria, { field, direction }, request) =>
      keysetPage({
        model,
        filter: filterOf(criteria),
        sort: {
          path: SORT_PATHS[field],
          direction,
          ...(field === 'MANUFACTURE_YEAR' && { nullable: true }),
        },
        request,
        unread: UNREAD_IN_VEHICLES,
        toDomain: toVehicle,
      }),
    insert: async (vehicle, { transition, price, event }) => {
      const document = toDocument(vehicle);
      const write = () =>
        model.create([
          {
            ...document,
            writtenAt: new Date(),
            history: transition ? [transition] : [],
            prices: price ? [stored(price)] : [],
            outbox: event ? [withTrace(event)] : [],
          },
        ]);
      try {
        const conflict = await claims.insert(vehicle, uniqueValuesOf(document), write);
        if (conflict) return duplicateIn(conflict.kind);
        if (event) onRaised();
        return 'inserted';
      } catch (error) {
        return duplicateOf(error);
      }
    },
    update: async (vehicle, expectedVersion, { transition, price, transfer, event }) => {
      try {
        const $push = {
          ...(transition && { history: { $each: [transition], $slice: -REMEMBERED } }),
          ...(price && { prices: { $each: [stored(price)], $slice: -REMEMBERED } }),
          ...(transfer && { transfers: { $each: [transfer], $slice: -REMEMBERED_TRANSFERS } }),
          ...raised(event),
        };
        const document = toDocument(vehicle);
        const change = { $set: { ...document, writtenAt: new Date() }, $push };
        const guard = { _id: vehicle.id, version: expectedVersion };
        const written = await changeClaimed(claims, document, expectedVersion, (codes) =>
          changeDocument(model, { ...guard, ...codes }, change),
        );
        if (written === 'written' && event) onRaised();
        return outcomeOf(written);
      } catch (error) {
        return duplicateOf(error);
      }
    },
    remove: async (vehicle, expectedVersion, { event }) => {
      await removals.note(vehicle.id);
      const { id, version } = vehicle;
      const guard = { _id: id, version: expectedVersion };
      const left = { ...tombstoneOf(vehicle), $push: raised(event) };
      const written = await claims.change({ id, version, expectedVersion }, [], async () => {
        return (await model.updateOne(guard, left).exec()).matchedCount === 1;
      });
      if (written === 'written') onRaised();
      return written === 'written' ? 'updated' : 'stale';
    },
    findByCodes: async ({ plates, vins }) => {
      const read = (path: 'plate' | 'vin', values: readonly string[]) =>
        values.length === 0
          ? []
          : readDocuments(
              model,
              { status: anyOf(IN_STOCK), [path]: trusted({ $in: [...values] }) },
              { unread: UNREAD_IN_VEHICLES },
            );
      const found = await Promise.all([read('plate', plates), read('vin', vins)]);
      return found.flat().map(toVehicle);
    },
    renewTerms: async () => {
      let renewed = 0;
      for await (const stored of model.find(NOT_REMOVED).lean<VehicleDocument>().cursor({ batchSize: 500 })) {
        const { terms = [] } = toDocument(toVehicle(stored));
        if (terms.join(' ') === stored.terms?.join(' ')) continue;
        // One that is changed meanwhile gets its words by that change.
        const guard = { _id: stored._id, version: stored.version };
        renewed += (await model.updateOne(guard, { $set: { terms } }).exec()).modifiedCount;
      }
      return renewed;
    },
    recordsOf: async (ids) => {
      const documents = await model
        .find({ _id: trusted({ $in: [...ids] }) })
        .select({ history: 1, prices: 1, transfers: 1 })
        .lean<VehicleDocument[]>()
        .exec();
      return new Map(
        documents.map(({ _id, history = [], prices = [], transfers = [] }) => [
          _id,
          {
            history,
            transfers,
            prices: prices.map(({ centavos, at, by }) => ({ price: brl(BigInt(centavos)), at, by })),
          },
        ]),
      );
    },
  };
}

function stored({ price, at, by }: NonNullable<ChangeRecord['price']>): object {
  return { centavos: price.centavos, at, by };
}

function duplicateOf(error: unknown): Duplicate {
  const [path] = duplicateKeyOf(error) ?? [];
  if (path === 'plate' || path === 'vin') return { duplicate: path };
  throw error;
}

function duplicateIn(kind: string): Duplicate {
  return { duplicate: kind === 'plate' ? 'plate' : 'vin' };
}

function outcomeOf(written: ClaimedWrite): 'updated' | 'stale' | Duplicate {
  if (written === 'stale') return 'stale';
  return written === 'written' ? 'updated' : duplicateIn(written.kind);
}
