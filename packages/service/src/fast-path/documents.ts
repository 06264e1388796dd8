import mongoose, { type Model, type Schema, type UpdateQuery } from 'mongoose';
import type { Filter } from '../mongo/keyset-page.ts';
import { laggingRead } from '../mongo/read-preference.ts';
import { sendCommand } from '../mongo/store-spans.ts';
import { isFastPathOn } from './config.ts';

interface Reading<Document> {
  /** Paths that are left out of what is read, beside those that the schema leaves out. */
  readonly unread?: readonly (keyof Document & string)[];
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  readonly limit?: number;
  /** How many documents of the start are left out. */
  readonly skip?: number;
  /** Name of the index to read from. */
  readonly hint?: string;
  /** Whether a replica that lags behind may answer, as the address of the store prefers. Default: the primary answers. */
  readonly mayLag?: boolean | undefined;
}

/** A change of a document: which operators, on which of its own paths. */
export type Change<Document> = Pick<UpdateQuery<Document>, '$inc' | '$push'> & {
  readonly $set?: Partial<Document>;
};

/** Most documents of a first batch: more than any of our lists reads, so that only their size (16 MB) splits one. */
const BATCH = 10_000;

/** Codes that say a read may be tried once more, by MongoDB's specification of retryable reads. */
const RETRYABLE = new Set<unknown>([
  6, 7, 89, 91, 134, 189, 262, 9_001, 10_107, 11_600, 11_602, 13_435, 13_436,
]);

/**
 * Reads plain documents. On the fast path they come from the model's collection as they are, without Mongoose's casts and
 * hooks and the driver's cursor, which cost more than the rest together. The filter is checked and sanitised all the same; its
 * values must have their types already. A read is tried twice where the driver would.
 */
export async function readDocuments<Document>(
  model: Model<Document>,
  filter: Filter,
  { unread = [], mayLag = false, ...options }: Reading<Document> = {},
): Promise<Document[]> {
  const { collection, db: connection } = model;
  const left = Object.fromEntries(unread.map((path) => [path, 0] as const));
  const sanitised = checked(model, filter);
  const lagging = mayLag ? laggingRead(connection) : {};
  if (!isFastPathOn())
    return (await model
      .find(filter as object, left, { ...options, ...lagging })
      .lean()
      .exec()) as unknown[] as Document[];
  const projection = { ...unreadBy(model.schema), ...left };
  const { db } = connection;
  if (!db) throw new mongoose.mongo.MongoNotConnectedError('The store is not connected.');
  const { readPreference, readConcern } = db;
  const command = {
    find: collection.collectionName,
    filter: sanitised,
    projection,
    batchSize: BATCH,
    ...options,
    ...(readConcern && { readConcern }),
  };
  const preference = { ...(readPreference && { readPreference }), ...lagging };
  const sent = { command: 'find', collection: collection.collectionName, params: [sanitised, options] };
  const read = (): Promise<{ readonly id: unknown; readonly firstBatch: Document[] }> =>
    sendCommand(connection, sent, async () => (await db.command(command, preference)).cursor);
  const { retryReads = true } = connection.getClient().options;
  const { id, firstBatch } = await read().catch((error: unknown) => {
    if (retryReads && isRetryable(error)) return read();
    throw error;
  });
  if (Number(id) === 0) return firstBatch;
  const cursors = [mongoose.mongo.Long.fromValue(id as number)];
  // Should that fail, the store closes it after a while.
  await db.command({ killCursors: collection.collectionName, cursors }, preference).catch(() => undefined);
  return collection.find(sanitised, { ...options, ...lagging, projection }).toArray() as Promise<
    unknown[]
  > as Promise<Document[]>;
}

function isRetryable(error: unknown): boolean {
  const { MongoNetworkError, MongoServerError } = mongoose.mongo;
  return (
    error instanceof MongoNetworkError || (error instanceof MongoServerError && RETRYABLE.has(error.code))
  );
}

/**
 * Writes a change to the document that is as `guard` says, on the fast path without Mongoose's casts. Returns whether there was
 * one. Types hold the change to the document's paths; a part that is `undefined` is left alone.
 */
export async function changeDocument<Document>(
  model: Model<Document>,
  guard: Filter,
  change: Change<Document>,
): Promise<boolean> {
  const sanitised = checked(model, guard);
  const { matchedCount } = isFastPathOn()
    ? await model.collection.updateOne(sanitised, change as object, { ignoreUndefined: true })
    : await model.updateOne(guard as object, change as UpdateQuery<Document>).exec();
  return matchedCount === 1;
}

/** Writes a new document. It must be whole, as the fast path puts in no default of the schema. */
export async function insertDocument<Document>(model: Model<Document>, document: Document): Promise<void> {
  if (isFastPathOn()) await model.collection.insertOne(document as object, { ignoreUndefined: true });
  else await model.create([document]);
}

/**
 * A filter without operators that are not marked as our own. Throws a TypeError for a path that the schema has not, and for a
 * condition without a value, which the driver would leave out: a guard that lets everything pass.
 */
function checked<Document>(model: Model<Document>, filter: Filter): Record<string, unknown> {
  const check = (part: Filter): void => {
    for (const [path, condition] of Object.entries(part)) {
      if (path.startsWith('$')) for (const each of condition as readonly Filter[]) check(each);
      else if (condition === undefined) throw new TypeError(`a condition on ${path} without a value`);
      else if (!model.schema.path(path)) throw new TypeError(`${model.modelName} has no path ${path}`);
    }
  };
  check(filter);
  return mongoose.sanitizeFilter({ ...filter });
}

const unreadBySchema = new WeakMap<Schema, Readonly<Record<string, 0>>>();

function unreadBy(schema: Schema): Readonly<Record<string, 0>> {
  const known = unreadBySchema.get(schema);
  if (known) return known;
  const unread: Record<string, 0> = {};
  schema.eachPath((path, { options }) => {
    if (options.select === false) unread[path] = 0;
  });
  unreadBySchema.set(schema, unread);
  return unread;
}
