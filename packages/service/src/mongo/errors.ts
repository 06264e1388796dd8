import mongoose from 'mongoose';

/**
 * Errors of the driver and of mongoose that say "no answer" and are none of the network's, by name: some of their classes are
 * not exported.
 */
const UNAVAILABLE = new Set([
  'MongoNotConnectedError',
  'MongoOperationTimeoutError',
  'MongoPoolClosedError',
  'MongoServerClosedError',
  'MongoServerSelectionError',
  'MongoTopologyClosedError',
  'MongoWaitQueueTimeoutError',
  'MongooseServerSelectionError',
]);

/** Codes of Node's errors of a connection that was lost, which the driver passes on where it wrote to one that had ended. */
const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ERR_SOCKET_CLOSED',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ETIMEDOUT',
]);

/** Codes of a MongoDB that cannot carry anything out for now: it stops, is no primary any more, or its disk is full. */
const NOT_NOW = new Set<unknown>([91, 189, 10_107, 11_600, 11_602, 13_435, 13_436, 14_031]);

/** Whether an error says that the store does not answer, rather than that we asked something wrong. */
export function isStoreUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // By class: the driver names one of them otherwise than the rest, for a connection that was cut while it was asked.
  if (error instanceof mongoose.mongo.MongoNetworkError || UNAVAILABLE.has(error.name)) return true;
  const { code } = error as NodeJS.ErrnoException;
  return error instanceof mongoose.mongo.MongoServerError ? NOT_NOW.has(code) : LOST.has(code ?? '');
}

/**
 * The paths of the unique index that a write violated (E11000): none where it was one of several writes in one command, of
 * which the driver does not tell. `null` when the error is another one, or another one is among theirs.
 */
export function duplicateKeyOf(error: unknown): readonly string[] | null {
  if (!(error instanceof mongoose.mongo.MongoServerError) || error.code !== 11_000) return null;
  const failed = error instanceof mongoose.mongo.MongoBulkWriteError ? [error.writeErrors].flat() : [];
  if (failed.some(({ code }) => code !== 11_000)) return null;
  return Object.keys((error.keyPattern as Record<string, unknown> | undefined) ?? {});
}
