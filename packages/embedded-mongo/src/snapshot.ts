import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { MongoClient } from 'mongodb';
import { EmbeddedMongoError } from './embedded-mongo-error.ts';
import { DATABASE_FILE, MARK_FILE, openSeal } from './engine/seal.ts';
import { FORMAT } from './engine/store-file.ts';
import { checkDataDir, type EmbeddedMongo, startEmbeddedMongo } from './index.ts';
import { announcedPort, lockDataDir } from './lock.ts';

/** How long a server may take to answer that it is there, in milliseconds. */
const PATIENCE = 5_000;

export { DATABASE_FILE } from './engine/seal.ts';

/** Documents by collection, named as `database.collection`. */
export type CollectionCounts = Readonly<Record<string, number>>;

/** A store whose copies can be taken, whether or not a server uses it. */
export interface SnapshotSource {
  /**
   * Copies the store to a new file and returns its path. The caller removes the file. With `holdWrites`, nobody writes to the
   * store after the copy until `releaseWrites`, for 10 seconds at most.
   */
  take(options?: { readonly holdWrites?: boolean }): Promise<string>;
  /** Lets others write again. Returns whether they were held until now. */
  releaseWrites(): Promise<boolean>;
  close(): Promise<void>;
}

/** Whether a directory has a store, or had one. */
export function hasStore(dataDir: string): boolean {
  return [DATABASE_FILE, MARK_FILE].some((name) => existsSync(join(dataDir, name)));
}

/**
 * Opens the store of a directory for copies. A server that uses it keeps serving; where none does, no server can start until the
 * source is closed. Throws an `EmbeddedMongoError` for a damaged store, and for a server that does not answer.
 */
export async function openSnapshotSource(dataDir: string): Promise<SnapshotSource> {
  const directory = resolve(dataDir);
  const server = await serverOf(directory);
  const client = new MongoClient(server.uri, { maxPoolSize: 1, serverSelectionTimeoutMS: PATIENCE });
  const run = (command: object) => client.db('admin').command({ ...command });
  try {
    await run({ ping: 1 });
  } catch (error) {
    await client.close();
    await server.close();
    throw unanswered(directory, error);
  }
  return {
    take: async ({ holdWrites = false } = {}) =>
      join(directory, String((await run({ createSnapshot: 1, holdWrites })).file)),
    releaseWrites: async () => (await run({ releaseWrites: 1 })).held === true,
    close: async () => {
      await client.close();
      await server.close();
    },
  };
}

/**
 * The server that uses the store of a directory; where none does, one is started, and `close` stops it. Throws an `EmbeddedMongoError` for
 * a damaged store.
 */
export async function serverOf(directory: string): Promise<Pick<EmbeddedMongo, 'uri' | 'uriFor' | 'close'>> {
  try {
    return await startEmbeddedMongo({ dataDir: directory });
  } catch (error) {
    const isInUse = error instanceof EmbeddedMongoError && error.code === 'DATA_DIR_LOCKED';
    const port = isInUse ? announcedPort(directory) : undefined;
    if (port === undefined) throw error;
    const uriFor = (database: string) =>
      `mongodb://127.0.0.1:${port}/${encodeURIComponent(database)}?directConnection=true`;
    return { uri: uriFor(''), uriFor, close: async () => undefined };
  }
}

function unanswered(directory: string, error: unknown): EmbeddedMongoError {
  const reason = error instanceof Error ? error.message : String(error);
  return new EmbeddedMongoError(
    'DATA_DIR_LOCKED',
    `The process that uses the data directory ${directory} does not answer: ${reason}.`,
  );
}

/** How many documents each collection of a snapshot has. Does not look for damage. */
export function countDocuments(file: string): CollectionCounts {
  const address = pathToFileURL(file);
  // Nobody writes to it, so no files are made beside it.
  address.search = 'immutable=1';
  const db = new DatabaseSync(address, { readOnly: true });
  try {
    const counts: Record<string, number> = {};
    for (const { id, ns } of db.prepare('SELECT id, ns FROM collections ORDER BY ns').all())
      counts[String(ns)] = Number(db.prepare(`SELECT count(*) AS n FROM c${Number(id)}`).get()?.n);
    return counts;
  } finally {
    db.close();
  }
}

/**
 * Makes a snapshot the store of a directory that has none, reads all of it, and returns how many documents it has. Throws an
 * `EmbeddedMongoError` for damage, by its place, and for a snapshot of a newer release.
 */
export function adoptSnapshot(file: string, dataDir: string): number {
  const directory = resolve(dataDir);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  renameSync(file, join(directory, DATABASE_FILE));
  openSeal(directory, FORMAT);
  return checkDataDir(directory) ?? 0;
}

/** Runs something while no server can use the store of a directory. Throws an `EmbeddedMongoError` where one does. */
export async function whileUnused<T>(dataDirs: readonly string[], act: () => Promise<T>): Promise<T> {
  const locks = [];
  try {
    for (const dataDir of dataDirs) locks.push(lockDataDir(resolve(dataDir)));
    return await act();
  } finally {
    for (const lock of locks) lock.release();
  }
}

/** Removes a file that `take` made. */
export function removeSnapshot(file: string): void {
  rmSync(file, { force: true });
}
