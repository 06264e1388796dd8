import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EmbeddedMongoError } from './embedded-mongo-error.ts';

const LOCK_FILE = 'lock.sqlite';
/** A file of its own: reading the locked file would drop the lock of a process that holds it (POSIX). */
const OWNER_FILE = 'owner.pid';

export interface DataDirLock {
  /** Notes the port of the server, for programs that may read the directory. */
  announce(port: number): void;
  release(): void;
}

/**
 * Takes a data directory for this process. The lock is the operating system's, on a file that SQLite holds open: it
 * goes with the process, however that ends.
 */
export function lockDataDir(dataDir: string): DataDirLock {
  let lock: DatabaseSync | undefined;
  try {
    mkdirSync(dataDir, { recursive: true });
    lock = new DatabaseSync(join(dataDir, LOCK_FILE));
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    writeFileSync(join(dataDir, OWNER_FILE), `${process.pid}\n`);
  } catch (error) {
    lock?.close();
    if (/locked/.test(String(error))) throw lockedError(dataDir);
    throw unusable(dataDir, error);
  }
  const held = lock;
  return {
    announce: (port) => writeFileSync(join(dataDir, OWNER_FILE), `${process.pid}\n${port}\n`),
    release: () => held.close(),
  };
}

/** The port of the server that uses a directory; undefined where it has noted none. */
export function announcedPort(dataDir: string): number | undefined {
  try {
    const [, port = ''] = readFileSync(join(dataDir, OWNER_FILE), 'utf8').split('\n');
    return Number.parseInt(port, 10) || undefined;
  } catch {
    return undefined;
  }
}

export function unusable(dataDir: string, error: unknown): EmbeddedMongoError {
  const reason = error instanceof Error ? error.message : String(error);
  return new EmbeddedMongoError(
    'DATA_DIR_UNUSABLE',
    `The data directory ${dataDir} cannot be used: ${reason}.`,
  );
}

function lockedError(dataDir: string): EmbeddedMongoError {
  let owner = 'another process';
  try {
    owner = `process ${Number.parseInt(readFileSync(join(dataDir, OWNER_FILE), 'utf8'), 10)}`;
  } catch {
    // Who holds it is a courtesy; that it is held is what matters.
  }
  return new EmbeddedMongoError('DATA_DIR_LOCKED', `The data directory ${dataDir} is in use by ${owner}.`);
}
