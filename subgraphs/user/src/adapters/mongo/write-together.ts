import { sendCommand } from '@autograph/service/mongo';
import mongoose, { type Connection, type Model } from 'mongoose';

/** One of several updates, as the `update` command takes it. */
export interface OneUpdate {
  readonly q: object;
  readonly u: object;
  readonly upsert?: boolean;
}

interface WriteReply {
  readonly writeErrors?: readonly {
    readonly index: number;
    readonly code: number;
    readonly errmsg?: string;
  }[];
  readonly writeConcernError?: object;
}

const DUPLICATE_KEY = 11_000;

/**
 * Sends several updates to the store in one command. Mongoose casts nothing of them: all values must be our own. The store
 * executes them in order and stops at the first that violates a unique index. Returns its index, or `null` when none did.
 *
 * `bulkWrite` of the driver is not used: it wraps the error of a lost connection, so that nobody recognises it.
 */
export async function updateTogether<Document>(
  model: Model<Document>,
  updates: readonly OneUpdate[],
): Promise<number | null> {
  const filters = updates.map(({ q }) => q);
  const [failed] = await write(model, 'update', { updates, ordered: true }, [filters]);
  return failed ?? null;
}

/** Inserts documents that must be whole in one command; those whose id is there already are left as they are. */
export async function insertTogether<Document>(
  model: Model<Document>,
  documents: readonly Document[],
): Promise<void> {
  await write(model, 'insert', { documents, ordered: false });
}

/** Carries out a write command. Returns the places of what violated a unique index; throws when anything else went wrong. */
async function write<Document>(
  { collection, db: connection }: Model<Document>,
  name: 'insert' | 'update',
  statements: object,
  params: readonly unknown[] = [],
): Promise<readonly number[]> {
  const db = databaseOf(connection);
  const command = { [name]: collection.collectionName, ...statements };
  const { MongoServerError, WriteConcern } = mongoose.mongo;
  const reply = await sendCommand(
    connection,
    { command: name, collection: collection.collectionName, params },
    () =>
      db.command(
        db.writeConcern ? WriteConcern.apply(command, db.writeConcern) : command,
      ) as Promise<WriteReply>,
  );
  const { writeErrors = [], writeConcernError } = reply;
  const other = writeErrors.find(({ code }) => code !== DUPLICATE_KEY) ?? writeConcernError;
  if (other) throw new MongoServerError(other);
  return writeErrors.map(({ index }) => index);
}

function databaseOf({ db }: Connection) {
  if (!db) throw new mongoose.mongo.MongoNotConnectedError('The store is not connected.');
  return db;
}
