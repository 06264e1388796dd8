import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { hasStore } from '@autograph/embedded-mongo/snapshot';
import type { Entry } from './archive.ts';

/** What a data directory has. */
export interface DataDirContents {
  /** Directories of embedded stores, as paths within it, in the order in which they are to be copied. */
  readonly stores: readonly string[];
  /** All other directories that are copied, as paths within it; the first is the data directory itself. */
  readonly folders: readonly string[];
}

/**
 * Folders of a data directory that other programs keep: logs of programs in the background, and what `npm run observe` measured,
 * with the addresses and passwords that it sends alerts with.
 */
export const OF_OTHER_PROGRAMS = ['background', 'observe'];

/** Folders that nothing of the graph is lost with. `.drafts` has the uploads under way. */
const LEFT_OUT = [...OF_OTHER_PROGRAMS, '.drafts'];

/** The end of a file's name while it is written. */
const UNFINISHED = '.new';

/**
 * The order of the stores. A record refers to records that are older than itself: a sale to its vehicle and its customer, a
 * customer to an account. What refers is therefore copied before what it refers to, and nothing that it refers to is missing.
 */
const ORDER = ['sale', 'vehicle', 'customer', 'user'];

/** Compares two names of services by the order in which their stores are copied. */
export function byCopyOrder(one: string, other: string): number {
  const rank = (name: string): number => (ORDER.includes(name) ? ORDER.indexOf(name) : -1);
  return rank(one) - rank(other) || one.localeCompare(other);
}

/** The service that a store of `start:distributed` belongs to, by its directory. */
export function serviceOfStore(path: string): string {
  return basename(path).replace(/-mongo$/, '');
}

/** Looks through a data directory. One that does not exist has nothing. */
export async function contentsOf(dataDir: string): Promise<DataDirContents> {
  const stores: string[] = [];
  const folders: string[] = [];
  const look = async (folder: string): Promise<void> => {
    if (hasStore(join(dataDir, folder))) {
      stores.push(folder);
      return;
    }
    folders.push(folder);
    for (const entry of await readdir(join(dataDir, folder), { withFileTypes: true }).catch(nothing))
      if (entry.isDirectory() && !LEFT_OUT.includes(entry.name)) await look(join(folder, entry.name));
  };
  await look('');
  return {
    stores: stores.sort((a, b) => byCopyOrder(serviceOfStore(a), serviceOfStore(b))),
    folders,
  };
}

/** The files of these folders below `root`, as entries below `prefix`. A file that goes meanwhile is left out. */
export async function* filesOf(
  root: string,
  folders: readonly string[],
  prefix: string,
): AsyncGenerator<Entry> {
  for (const folder of folders) {
    for (const name of (await namesIn(join(root, folder))).toSorted()) {
      const path = join(root, folder, name);
      const state = name.endsWith(UNFINISHED) ? undefined : await lstat(path).catch(() => undefined);
      if (!state?.isFile()) continue;
      const content = createReadStream(path);
      const isThere = await new Promise<boolean>((resolve, reject) => {
        content.once('open', () => resolve(true));
        content.once('error', (error: NodeJS.ErrnoException) =>
          error.code === 'ENOENT' ? resolve(false) : reject(error),
        );
      });
      if (isThere)
        yield {
          path: [prefix, ...folder.split('/'), name].filter(Boolean).join('/'),
          mode: state.mode,
          content,
        };
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(nothing);
}

function nothing(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
