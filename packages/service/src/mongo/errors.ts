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

/** Whether an error says that the store does not answer, rather than that we asked something wrong. */
export function isStoreUnavailable(error: unknown): boolean {
  // By class: the driver names one of them otherwise than the rest, for a connection that was cut while it was asked.
  if (error instanceof mongoose.mongo.MongoNetworkError) return true;
  return error instanceof Error && UNAVAILABLE.has(error.name);
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
