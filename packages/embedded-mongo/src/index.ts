import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { EmbeddedMongoError, type EmbeddedMongoErrorCode } from './embedded-mongo-error.ts';
import { DATABASE_FILE, MARK_FILE } from './engine/seal.ts';
import { Store } from './engine/store.ts';
import { lockDataDir, unusable } from './lock.ts';
import type { WorkerMessage } from './worker.ts';

export { EmbeddedMongoError, type EmbeddedMongoErrorCode } from './embedded-mongo-error.ts';

export interface EmbeddedMongoOptions {
  /** Where the data lives; made if it is not there. One process at a time. */
  dataDir: string;
  /** 0, the default, takes any free port. */
  port?: number;
}

/** A running server. */
export interface EmbeddedMongo {
  readonly uri: string;
  readonly port: number;
  /** The address of one database. */
  uriFor(database: string): string;
  /** Stops the server after what it has acknowledged is on disk. Safe to call twice. */
  close(): Promise<void>;
}

/** Starts a server in a worker thread; resolves once it listens on 127.0.0.1. */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { dataDir: resolve(options.dataDir), port: options.port ?? 0 },
  });
  const exited = new Promise<void>((done) => worker.once('exit', () => done()));
  const message = await new Promise<WorkerMessage>((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
  });
  // From here on an error of the worker is nobody's to handle: it ends the process, as a lost store should.
  worker.removeAllListeners('error');
  if (message.kind !== 'listening') {
    await worker.terminate();
    const text = message.kind === 'failed' ? message.message : 'the store closed while it started';
    throw message.kind === 'failed' && message.code !== undefined
      ? new EmbeddedMongoError(message.code as EmbeddedMongoErrorCode, text)
      : new Error(text);
  }
  const { port } = message;
  let closing: Promise<void> | undefined;
  return {
    uri: `mongodb://127.0.0.1:${port}/?directConnection=true`,
    port,
    uriFor: (database) => `mongodb://127.0.0.1:${port}/${encodeURIComponent(database)}?directConnection=true`,
    close: () => {
      closing ??= (async () => {
        worker.postMessage('close');
        await exited;
      })();
      return closing;
    },
  };
}

/** Deletes all data of a directory, under its lock: a running server's data is never deleted. */
export function resetDataDir(dataDir: string): void {
  if (!existsSync(dataDir)) return;
  const directory = resolve(dataDir);
  const lock = lockDataDir(directory);
  try {
    for (const file of readdirSync(directory)) {
      if (file.startsWith(DATABASE_FILE)) rmSync(join(directory, file), { force: true });
    }
  } finally {
    lock.release();
  }
}

/**
 * Reads all that a directory holds and returns how many documents that are; undefined where no store is. Throws an
 * `EmbeddedMongoError`: `DATA_DIR_LOCKED` while a server is using the directory, `DATA_DIR_UNUSABLE` for damage, by its place.
 */
export function checkDataDir(dataDir: string): number | undefined {
  const directory = resolve(dataDir);
  if (![DATABASE_FILE, MARK_FILE].some((file) => existsSync(join(directory, file)))) return undefined;
  const lock = lockDataDir(directory);
  try {
    const store = new Store(directory, { isThorough: true });
    try {
      return store.collections().reduce((sum, { count }) => sum + count, 0);
    } finally {
      store.close();
    }
  } catch (error) {
    throw unusable(directory, error);
  } finally {
    lock.release();
  }
}
