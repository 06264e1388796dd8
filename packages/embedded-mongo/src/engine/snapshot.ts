import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup } from 'node:sqlite';
import { CommandError } from '../errors.ts';
import type { Store } from './store.ts';

/** Names of files that hold a snapshot. They are in the data directory, which only its owner can read. */
const SNAPSHOT = /^snapshot-[0-9a-f]{16}\.sqlite(-journal)?$/;

/** Pages that are copied in one step. A write waits for the step under way: for about 20 milliseconds. */
const PAGES_PER_STEP = 2_000;

/** A snapshot this old is not being read any more: a backup takes minutes at most. In milliseconds. */
const ABANDONED = 3_600_000;

/**
 * Copies the database of a store, while it is in use, to a new file in its data directory, and returns the name of that file.
 * The copy is the store between two transactions, after `beforeLast` was called, which hears that the last pages come next. The
 * caller removes the file.
 */
export async function takeSnapshot(store: Store, beforeLast: () => void = () => undefined): Promise<string> {
  const { dataDir } = store;
  removeSnapshots(dataDir, Date.now() - ABANDONED);
  const name = `snapshot-${randomBytes(8).toString('hex')}.sqlite`;
  const resume = store.pauseForgetting();
  try {
    await store.settled();
    let isLast = false;
    const look = (left: number): void => {
      if (isLast || left > 2 * PAGES_PER_STEP) return;
      isLast = true;
      beforeLast();
    };
    look(Number(store.db.prepare('PRAGMA page_count').get()?.page_count ?? 0));
    await backup(store.db, join(dataDir, name), {
      rate: PAGES_PER_STEP,
      progress: ({ remainingPages }) => look(remainingPages),
    });
    return name;
  } catch (error) {
    rmSync(join(dataDir, name), { force: true });
    throw new CommandError(96, `the snapshot could not be written: ${(error as Error).message}`);
  } finally {
    resume();
  }
}

/** Removes snapshots that a backup which was cut off left behind, if they were written before this time. */
export function removeSnapshots(dataDir: string, before: number): void {
  for (const name of readdirSync(dataDir)) {
    const path = join(dataDir, name);
    const modified = SNAPSHOT.test(name) ? statSync(path, { throwIfNoEntry: false })?.mtimeMs : undefined;
    if (modified !== undefined && modified < before) rmSync(path, { force: true });
  }
}
