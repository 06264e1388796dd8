import { folded } from '@autograph/kernel';
import { duplicateKeyOf, type Filter, keysetPage, raised, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type {
  Duplicate,
  VehicleCriteria,
  VehicleRepository,
  VehicleSortField,
} from '../../ports/vehicle-repository.ts';
import { toDocument, toVehicle, type VehicleDocument } from './vehicle-model.ts';

const SORT_PATHS: Record<VehicleSortField, string> = {
  PRICE: 'priceCentavos',
  YEAR: 'year',
  MAKE: 'makeKey',
  CREATED_AT: '_id',
};

/** How many changes of status a vehicle keeps: hundreds of buyers who changed their minds. */
const REMEMBERED = 1_000;

/** The vehicles in MongoDB. `onRaised` hears of each write that put an event into an outbox. */
export function mongoVehicleRepository(
  model: Model<VehicleDocument>,
  onRaised: () => void = () => undefined,
): VehicleRepository {
  return {
    findById: async (id) => {
      const document = await model.findOne({ _id: id }).lean<VehicleDocument>().exec();
      return document && toVehicle(document);
    },
    findByIds: async (ids) => {
      const documents = await model
        .find({ _id: trusted({ $in: [...ids] }) })
        .lean<VehicleDocument[]>()
        .exec();
      return documents.map(toVehicle);
    },
    list: (criteria, { field, direction }, request) =>
      keysetPage({
        model,
        filter: filterOf(criteria),
        sort: { path: SORT_PATHS[field], direction },
        request,
        toDomain: toVehicle,
      }),
    insert: async (vehicle, { transition, event }) => {
      try {
        await model.create([
          {
            ...toDocument(vehicle),
            history: transition ? [transition] : [],
            outbox: event ? [event] : [],
          },
        ]);
        if (event) onRaised();
        return 'inserted';
      } catch (error) {
        return duplicateOf(error);
      }
    },
    update: async (vehicle, expectedVersion, { transition, event }) => {
      try {
        const { matchedCount } = await model
          .updateOne(
            { _id: vehicle.id, version: expectedVersion },
            {
              $set: toDocument(vehicle),
              $push: {
                ...(transition && { history: { $each: [transition], $slice: -REMEMBERED } }),
                ...raised(event),
              },
            },
          )
          .exec();
        if (matchedCount === 1 && event) onRaised();
        return matchedCount === 1 ? 'updated' : 'stale';
      } catch (error) {
        return duplicateOf(error);
      }
    },
    historiesOf: async (ids) => {
      const documents = await model
        .find({ _id: trusted({ $in: [...ids] }) })
        .select({ history: 1 })
        .lean<VehicleDocument[]>()
        .exec();
      return new Map(documents.map(({ _id, history = [] }) => [_id, history]));
    },
  };
}

function duplicateOf(error: unknown): Duplicate {
  const [path] = duplicateKeyOf(error) ?? [];
  if (path === 'plate' || path === 'vin') return { duplicate: path };
  throw error;
}

function filterOf({ status, make, model, year, price }: VehicleCriteria): Filter {
  return {
    ...(status && { status: anyOf(status) }),
    ...(make && { makeKey: anyOf(make.map(folded)) }),
    ...(model && { modelKey: anyOf(model.map(folded)) }),
    ...within('year', year),
    ...within('priceCentavos', price),
  };
}

function anyOf(values: readonly string[]): unknown {
  return values.length === 1 ? values[0] : trusted({ $in: [...values] });
}

function within(
  path: string,
  range: { min?: number | bigint | undefined; max?: number | bigint | undefined } | undefined,
): Filter {
  const bounds = {
    ...(range?.min !== undefined && { $gte: range.min }),
    ...(range?.max !== undefined && { $lte: range.max }),
  };
  return Object.keys(bounds).length > 0 ? { [path]: trusted(bounds) } : {};
}
