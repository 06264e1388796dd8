import { EmbeddedMongoError } from './embedded-mongo-error.ts';
import { Store } from './engine/store.ts';
import { type DataDirLock, lockDataDir, unusable } from './lock.ts';
import { MongoServer } from './server.ts';

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
    return {
      port: listening,
      store,
      close: async () => {
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
    return new Store(dataDir);
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
