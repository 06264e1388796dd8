import mongoose from 'mongoose';

/** Why a store cannot carry anything out for now; the label of a metric. */
export type StoreOutage = 'disk full' | 'disk error' | 'connection' | 'timeout' | 'not ready';

/**
 * Errors of the driver and of mongoose that say "no answer" and are none of the network's, by name: some of their classes are
 * not exported.
 */
const BY_NAME: Readonly<Record<string, StoreOutage>> = {
  ClaimLostError: 'timeout',
  MongoNetworkTimeoutError: 'timeout',
  MongoNotConnectedError: 'connection',
  MongoOperationTimeoutError: 'timeout',
  MongoPoolClosedError: 'connection',
  MongoServerClosedError: 'connection',
  MongoServerSelectionError: 'connection',
  MongoTopologyClosedError: 'connection',
  MongoWaitQueueTimeoutError: 'timeout',
  MongooseServerSelectionError: 'connection',
};

/** Codes of Node's errors of a connection that was lost, which the driver passes on where it wrote to one that had ended. */
const LOST: Readonly<Record<string, StoreOutage>> = {
  ECONNREFUSED: 'connection',
  ECONNRESET: 'connection',
  EPIPE: 'connection',
  ERR_SOCKET_CLOSED: 'connection',
  ERR_STREAM_DESTROYED: 'connection',
  ERR_STREAM_WRITE_AFTER_END: 'connection',
  ETIMEDOUT: 'timeout',
};

/**
 * Codes of a MongoDB that cannot carry anything out for now: its disk takes nothing, it took a read back, it stops, or it is
 * no primary any more.
 */
const NOT_NOW: Readonly<Record<number, StoreOutage>> = {
  39: 'disk error',
  91: 'not ready',
  175: 'not ready',
  189: 'not ready',
  10107: 'not ready',
  11600: 'not ready',
  11602: 'not ready',
  13435: 'not ready',
  13436: 'not ready',
  14031: 'disk full',
};

/** Why the store did not answer, where an error says so rather than that we asked something wrong; else `null`. */
export function storeOutageOf(error: unknown): StoreOutage | null {
  if (!(error instanceof Error)) return null;
  const named = own(BY_NAME, error.name);
  if (named) return named;
  // By class: the driver names one of them otherwise than the rest, for a connection that was cut while it was asked.
  if (error instanceof mongoose.mongo.MongoNetworkError) return 'connection';
  const { code } = error as NodeJS.ErrnoException;
  return own(error instanceof mongoose.mongo.MongoServerError ? NOT_NOW : LOST, String(code));
}

function own(reasons: Readonly<Record<string, StoreOutage>>, key: string): StoreOutage | null {
  return Object.hasOwn(reasons, key) ? (reasons[key] ?? null) : null;
}

/** Whether an error says that the store does not answer, rather than that we asked something wrong. */
export function isStoreUnavailable(error: unknown): boolean {
  return storeOutageOf(error) !== null;
}

/**
 * The paths of the unique index that a write violated (E11000), by the name of the index where the store does not tell them (a sharded one,
 * FerretDB): none where it was one of several writes in one command, of which the driver does not tell. `null` when the error is another one, or another one is among theirs.
 */
export function duplicateKeyOf(error: unknown): readonly string[] | null {
  if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== 11_000) return null;
  const failed = error instanceof mongoose.mongo.MongoBulkWriteError ? [error.writeErrors].flat() : [];
  if (failed.some(({ code }) => code !== 11_000)) return null;
  const { keyPattern } = error as { readonly keyPattern?: Record<string, unknown> };
  if (keyPattern) return Object.keys(keyPattern);
  return failed.length > 0 ? [] : pathsOf(error.message);
}

/**
 * The paths of the index that a message names. A name that MongoDB gives lists them with their directions; one of our own begins with
 * its path.
 */
function pathsOf(message: string): readonly string[] {
  const [, name] = /\bindex:?\s+['"]?([^\s'",]+)/i.exec(message) ?? [];
  if (name === undefined) return [];
  if (name === '_id_') return ['_id'];
  if (!/_-?1$/.test(name)) return [name.split('_')[0] ?? ''];
  return name.split(/_-?1(?:_|$)/).filter(Boolean);
}
