import type { DatabaseSync } from 'node:sqlite';

/** How long what was overwritten or deleted may still stand in the write-ahead log, in milliseconds. */
const LOG_LIFETIME = 2_000;

/** Up to this size a store is small: to write its pages again takes about a tenth of a second, in megabytes. */
export const SMALL = 7;

/** How long nobody must have written for a larger store to be written again, in milliseconds. */
const QUIET = 10_000;

/** So many times as long as it took the last time go by before the pages are written again. */
const PAUSE = 50;

/**
 * Sees to it that what was overwritten or deleted is in no file any more. SQLite zeroes what is deleted (`secure_delete`),
 * but two copies stay behind: one in the write-ahead log, until it is emptied, and, now and then, one in the free part of a
 * page from which the record had been moved while it lived. Those go when all pages are written again (VACUUM): within seconds
 * in a small store, where that takes a moment, and in a pause of the writes in a large one, as everyone has to wait for it.
 */
export class Forgetting {
  readonly #db: DatabaseSync;
  readonly #isSettled: () => boolean;
  #timer: NodeJS.Timeout | undefined;
  #pagesDirty = true;
  #wroteAt = performance.now();
  #anewAt = Number.NEGATIVE_INFINITY;
  #took = 0;
  #pauses = 0;

  /** `isSettled` tells whether no transaction is open. */
  constructor(db: DatabaseSync, isSettled: () => boolean) {
    this.#db = db;
    this.#isSettled = isSettled;
    this.#soon();
  }

  /** Hears of each commit. */
  wrote(): void {
    this.#pagesDirty = true;
    this.#wroteAt = performance.now();
    this.#soon();
  }

  /** Does not rewrite pages until the returned function is called, once. */
  pause(): () => void {
    this.#pauses += 1;
    return () => {
      this.#pauses -= 1;
    };
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#isSettled() || !this.#emptyLog() || !this.#writePagesAnew()) this.#soon();
    }, LOG_LIFETIME).unref();
  }

  #emptyLog(): boolean {
    try {
      return this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0;
    } catch {
      // A read under way holds the log; the next try comes soon.
      return false;
    }
  }

  /** Returns whether there is nothing left to do. */
  #writePagesAnew(): boolean {
    if (!this.#pagesDirty) return true;
    if (this.#pauses > 0) return false;
    const began = performance.now();
    const isTime = megabytesOf(this.#db) <= SMALL || began - this.#wroteAt >= QUIET;
    if (!isTime || began - this.#anewAt < this.#took * PAUSE) return false;
    try {
      this.#db.exec('VACUUM');
    } catch {
      // A read under way, or no room for a second copy: what is stored is whole, and the next try comes soon.
      this.#anewAt = began;
      return false;
    }
    this.#anewAt = performance.now();
    this.#took = this.#anewAt - began;
    this.#pagesDirty = false;
    return this.#emptyLog();
  }
}

/** The size of the database, in megabytes. */
export function megabytesOf(db: DatabaseSync): number {
  const pragma = (name: string): number => Number(db.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
  return (pragma('page_count') * pragma('page_size')) / 2 ** 20;
}
