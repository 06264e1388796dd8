import { EmbeddedMongoError } from './embedded-mongo-error.ts';
import { removeExpired } from './engine/expiry.ts';
import { removeSnapshots } from './engine/snapshot.ts';
import { Store } from './engine/store.ts';
import { type DataDirLock, lockDataDir, unusable } from './lock.ts';
import { MongoServer } from './server.ts';

/** How often documents under a TTL index are looked through, as in MongoDB. */
const EXPIRY_SWEEP_MS = 60_000;

export interface Serving {
  readonly port: number;
  readonly store: Store;
  close(): Promise<void>;
}

/** Locks the directory, opens the store and listens, in this thread. */
export async function serve(dataDir: string, port: number): Promise<Serving> {
  const lock = lockDataDir(dataDir);
  const store = openStore(dataDir, lock);
  const server = new MongoServer(store);
  try {
    const listening = await server.listen(port);
    lock.announce(listening);
    const sweep = setInterval(() => sweepQuietly(store), EXPIRY_SWEEP_MS);
    return {
      port: listening,
      store,
      close: async () => {
        clearInterval(sweep);
        await server.close();
        store.close();
        lock.release();
      },
    };
  } catch (error) {
    store.close();
    lock.release();
    throw portError(port, error);
  }
}

function openStore(dataDir: string, lock: DataDirLock): Store {
  try {
    const store = new Store(dataDir);
    removeSnapshots(dataDir, Date.now());
    return store;
  } catch (error) {
    lock.release();
    throw unusable(dataDir, error);
  }
}

function portError(port: number, error: unknown): Error {
  const { code } = error as { code?: unknown };
  if (code === 'EADDRINUSE')
    return new EmbeddedMongoError('PORT_TAKEN', `Port ${port} on 127.0.0.1 is taken.`);
  if (code === 'EACCES')
    return new EmbeddedMongoError('PORT_TAKEN', `Port ${port} on 127.0.0.1 may not be used.`);
  return error instanceof Error ? error : new Error(String(error));
}

/** A sweep that fails has taken its removals back; the next one tries again. */
function sweepQuietly(store: Store): void {
  try {
    removeExpired(store, new Date());
  } catch {
    // Nobody waits for it, and the next writer gets the error of a full disk.
  }
}
