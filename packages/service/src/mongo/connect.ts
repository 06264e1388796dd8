import mongoose, { type Connection } from 'mongoose';
import type { Logger } from '../process/log.ts';
import { storePools } from '../process/pool-metrics.ts';
import { StartupError } from '../process/startup-errors.ts';
import { poolUse } from './pool-use.ts';
import { notePreference, primaryAddress } from './read-preference.ts';
import { observeCommands } from './store-spans.ts';

// An unknown path in a filter would otherwise be dropped, and the filter match everything.
mongoose.set('strictQuery', 'throw');
// An object where a value is expected is compared, never read as operators; our own operators are `trusted`.
mongoose.set('sanitizeFilter', true);
// Indexes are built once, on purpose, when the service starts.
mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

/** How long a store may take to say that it is there, in milliseconds; a gateway waits a second for all its services. */
const PATIENCE = 800;

/** A service's connection to its own MongoDB. */
export interface Store {
  readonly connection: Connection;
  /** Whether the store answers now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Connects to the MongoDB of a service. Every wait is bounded, so that a read which the driver tries twice fails before the
 * gateway gives the query up. It reads from the primary; the read preference of the address is for `laggingRead`.
 * Throws a `StartupError` when the store does not answer at the start.
 */
export async function connectStore(options: {
  readonly service: string;
  readonly uri: string;
  /** The database, when the address names none. */
  readonly database: string;
  readonly log: Logger;
  /** How long a command may take, in milliseconds. Default: 1,200, as a request waits for it. */
  readonly socketTimeoutMs?: number;
}): Promise<Store> {
  const { service, uri, database, log, socketTimeoutMs = 1_200 } = options;
  const named = /^[^/]+\/\/[^/]+\/[^?]+/.test(uri);
  const connection = mongoose.createConnection(primaryAddress(uri), {
    ...(!named && { dbName: database }),
    appName: `autograph-${service}`,
    bufferCommands: false,
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: socketTimeoutMs,
    waitQueueTimeoutMS: 2_500,
    maxPoolSize: 20,
    minPoolSize: 2,
    retryWrites: false,
  });
  // Before it connects: the first connections count too.
  const pool = poolUse(connection.getClient());
  try {
    notePreference(connection, uri);
    await connection.asPromise();
  } catch (error) {
    await connection.close().catch(() => undefined);
    log.debug({ err: error }, 'the store does not answer');
    throw new StartupError(
      'AG1201',
      `The MongoDB of the ${service} service does not respond. Check its MONGODB_URI.`,
    );
  }
  observeCommands(connection, service);
  storePools.set(service, pool);
  connection.on('error', (error: unknown) => log.warn({ err: error }, 'the store connection failed'));
  return {
    connection,
    isReady: async () => {
      try {
        await connection.db?.command({ ping: 1 }, { signal: AbortSignal.timeout(PATIENCE) });
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {
      if (storePools.get(service) === pool) storePools.delete(service);
      await connection.close();
    },
  };
}
