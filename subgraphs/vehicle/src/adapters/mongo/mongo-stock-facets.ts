import type { Filter } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { StockFacets } from '../../ports/stock-facets.ts';
import { countFacets } from './stock-index/count-facets.ts';
import { type StockIndex, stockIndex } from './stock-index/stock-index.ts';
import { toVehicle, type VehicleDocument } from './vehicle-model.ts';
import { REMOVALS_KEPT, vehicleRemovals } from './vehicle-removals.ts';

/**
 * How far back each look for changes begins, in milliseconds: by how much the clocks of two processes may differ, and how long a
 * write may take, together.
 */
const OVERLAP = 10_000;

/**
 * How far back each look reads versions, in milliseconds: nearly all writes take less. Of those before, back to the overlap, it compares
 * the number, which an index tells without the documents.
 */
const NEAR = 1_000;

/** How often all versions are compared while facets are asked for, in milliseconds. */
const COMPARISON = 5 * 60_000;

/** How many vehicles are read at a time, in a few milliseconds. */
const BATCH = 500;

const INDEXED = Object.fromEntries(
  [
    ...[
      'removed',
      'version',
      'writtenAt',
      'status',
      'withdrawnAt',
      'branchId',
      'make',
      'model',
      'year',
      'priceCentavos',
    ],
    ...['color', 'trim', 'fuelType', 'mileage', 'type', 'manufactureYear', 'doors', 'transmission'],
    ...['features', 'vin', 'plate'],
  ].map((path) => [path, 1]),
);

interface Options {
  readonly now?: () => number;
  /** Runs what no request waits for. */
  readonly background?: (job: () => Promise<unknown>) => void;
  /** Hears how many changes the looks had not found. */
  readonly onMissed?: (vehicles: number) => void;
}

/**
 * Facets of the vehicles in MongoDB, counted in an index in memory. Each request first reads what any process has changed since
 * the last one, by the time of the write that each document has; requests at once share one read that began after all of them.
 * From time to time all versions are compared, which finds what a clock that is wrong has hidden.
 */
export function mongoStockFacets(
  model: Model<VehicleDocument>,
  { now = Date.now, background = () => undefined, onMissed = () => undefined }: Options = {},
): StockFacets {
  const removals = vehicleRemovals(model.db, now);
  let stock: StockIndex = stockIndex();
  let lookedAt: number | null = null;
  let comparedAt = 0;
  /** What a comparison found, for the next look: it alone changes the index. */
  let suspects: string[] = [];

  const find = (filter: Filter, projection: object, batchSize: number) =>
    model.collection.find<VehicleDocument>(filter as object, { projection, batchSize });

  const load = async (): Promise<void> => {
    const loaded = stockIndex();
    const all = find({}, INDEXED, BATCH).sort({ _id: 1 });
    for await (const document of all) if (!document.removed) put(loaded, document);
    stock = loaded;
  };
  const refresh = async (ids: readonly string[]): Promise<void> => {
    for (let from = 0; from < ids.length; from += BATCH) {
      const some = ids.slice(from, from + BATCH);
      const gone = new Set(some);
      for (const document of await find({ _id: { $in: some } }, INDEXED, BATCH).toArray()) {
        if (document.removed) continue;
        put(stock, document);
        gone.delete(document._id);
      }
      for (const id of gone) stock.drop(id);
    }
  };
  const look = async (): Promise<void> => {
    const began = now();
    if (lookedAt === null) {
      await load();
      comparedAt = began;
    } else if (began - lookedAt > REMOVALS_KEPT / 2) await compare();
    const [far, near] = [(lookedAt ?? began) - OVERLAP, (lookedAt ?? began) - NEAR];
    const [changed, removed, before] = await Promise.all([
      changedIn({ $gte: new Date(near) }),
      removals.since(far),
      model.collection.countDocuments({ writtenAt: between(far, near) }),
    ]);
    const ids = new Set([...changed, ...removed.filter((id) => stock.versionOf(id) !== undefined)]);
    const missed = suspects.filter((id) => !ids.has(id));
    suspects = [];
    await refresh([...ids, ...missed]);
    if (stock.writtenBetween(far, near) !== before) await refresh(await changedIn(between(far, near)));
    if (missed.length > 0) onMissed(missed.length);
    lookedAt = began;
  };
  const changedIn = async (writtenAt: object): Promise<string[]> => {
    const ids: string[] = [];
    const written = find({ writtenAt }, { version: 1 }, 2 * BATCH);
    for await (const { _id, version } of written) if (stock.versionOf(_id) !== version) ids.push(_id);
    return ids;
  };
  const compare = async (): Promise<void> => {
    comparedAt = now();
    const different: string[] = [];
    const seen = new Set<string>();
    for await (const { _id, version, removed } of find({}, { version: 1, removed: 1 }, 2 * BATCH)) {
      if (removed) continue;
      seen.add(_id);
      if (stock.versionOf(_id) !== version) different.push(_id);
    }
    for (const [id] of stock.ids()) if (!seen.has(id)) different.push(id);
    suspects = different;
  };
  const lookTogether = together(look);
  return {
    prepare: lookTogether,
    facetsOf: async (criteria) => {
      await lookTogether();
      if (now() - comparedAt > COMPARISON) background(compare);
      return countFacets(stock, criteria);
    },
  };
}

/** Runs that are asked for at once: one that begins after all of them. Never two at a time. */
function together(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    running = run().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return begin();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  };
}

const between = (from: number, to: number) => ({ $gte: new Date(from), $lt: new Date(to) });

function put(stock: StockIndex, document: VehicleDocument): void {
  stock.put(toVehicle(document), document.writtenAt ?? null);
}
