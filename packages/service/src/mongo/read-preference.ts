import mongoose, { type Connection } from 'mongoose';

type ReadPreference = mongoose.mongo.ReadPreference;

/** Options of an address that say which members of a replica set answer reads. */
const OPTION = /^(readPreference|readPreferenceTags|maxStalenessSeconds)=/i;

/** Seconds; the specification of server selection allows no less. */
const LEAST_STALENESS = 90;

const preferences = new WeakMap<Connection, ReadPreference>();

/**
 * The address without its read preference, so that a connection reads from the primary. Every decision needs that: a
 * secondary may answer what was true before a write.
 */
export function primaryAddress(uri: string): string {
  const [address = '', query = ''] = uri.split('?');
  const kept = query.split('&').filter((option) => option !== '' && !OPTION.test(option));
  return kept.length > 0 ? `${address}?${kept.join('&')}` : address;
}

/** Notes the read preference of the address for lists and summaries. Throws a `MongoParseError` where it is not valid. */
export function notePreference(connection: Connection, uri: string): void {
  const { readPreference } = new mongoose.mongo.MongoClient(uri);
  const { maxStalenessSeconds = LEAST_STALENESS } = readPreference;
  // The driver would say so at each read.
  if (maxStalenessSeconds < LEAST_STALENESS)
    throw new mongoose.mongo.MongoParseError(`maxStalenessSeconds must be at least ${LEAST_STALENESS}`);
  preferences.set(connection, readPreference);
}

/** Options of a read that may answer what was true a moment ago: the read preference of the address. Default: the primary. */
export function laggingRead(connection: Connection): {
  readonly readPreference?: mongoose.mongo.ReadPreferenceMode;
} {
  const preference: unknown = preferences.get(connection);
  // Mongoose passes the whole preference to the driver, but its types allow only the mode.
  return preference ? { readPreference: preference as mongoose.mongo.ReadPreferenceMode } : {};
}
