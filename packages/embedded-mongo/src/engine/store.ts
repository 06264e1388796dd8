import { mkdirSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { CommandError } from '../errors.ts';
import { checkChecksums, checkIndexes } from './checksums.ts';
import { Collection, type CollectionRow } from './collection.ts';
import { addTriggers, createDocumentTable, removeTriggers } from './document-table.ts';
import { Forgetting, megabytesOf, SMALL } from './forgetting.ts';
import { type IndexRow, type IndexSpec, IndexTable, specToBson } from './index-table.ts';
import { openSeal, sealState, sealStore } from './seal.ts';
import { asDamage, damaged, FORMAT, openDatabase } from './store-file.ts';
import { writeError } from './write-error.ts';

interface Waiter {
  resolve: () => void;
  reject: (error: Error) => void;
}

/**
 * The documents and indexes of one data directory, in one SQLite database. All writes of one turn of the event loop
 * share one transaction; `settled` resolves once it is on disk. Indexes live in the database too, so that a
 * failed commit takes documents, keys and catalogue back together.
 */
export class Store {
  readonly db: DatabaseSync;
  #collections = new Map<string, Collection>();
  #waiters: Waiter[] = [];
  #open = false;
  readonly #forgetting: Forgetting;
  readonly dataDir: string;
  /** Counts the transactions that were taken back: a read that spans one may have seen what never was. */
  rollbacks = 0;

  /**
   * Opens the store of a directory, or creates it. Throws when it is damaged. After a clean close that takes one look at the
   * bytes. Otherwise all documents are read; the indexes too if `isThorough`, the store is small or its bytes have changed.
   */
  constructor(dataDir: string, { isThorough = false }: { readonly isThorough?: boolean } = {}) {
    mkdirSync(dataDir, { recursive: true });
    const state = sealState(dataDir);
    this.db = openDatabase(dataDir, state === 'intact');
    this.dataDir = dataDir;
    try {
      const places = state === 'intact' ? [] : checkChecksums(this.db);
      if (places.length > 0) throw damaged(places);
      this.#load();
      const reads = isThorough || state === 'changed' || megabytesOf(this.db) <= SMALL;
      if (state !== 'intact' && reads) this.#checkIndexes();
      openSeal(dataDir, FORMAT);
      removeTriggers(this.db);
    } catch (error) {
      this.db.close();
      throw asDamage(error);
    }
    this.#forgetting = new Forgetting(this.db, () => !this.#open);
  }

  #checkIndexes(): void {
    const places = this.collections().flatMap(checkIndexes);
    if (places.length > 0) throw damaged(places);
  }

  #load(): void {
    this.#collections = new Map();
    const indexes = this.db.prepare('SELECT id, collection, spec, multikey FROM indexes ORDER BY id');
    const rows = indexes.all() as unknown as IndexRow[];
    for (const row of this.db.prepare('SELECT id, ns FROM collections').all() as unknown as CollectionRow[]) {
      const own = rows.filter((index) => index.collection === row.id);
      this.#collections.set(
        row.ns,
        new Collection(
          this,
          row,
          own.map((index) => new IndexTable(this.db, index)),
        ),
      );
    }
  }

  /** The collection of that name, or undefined. */
  collection(ns: string): Collection | undefined {
    return this.#collections.get(ns);
  }

  collections(): Collection[] {
    return [...this.#collections.values()];
  }

  /** The collection of that name, made with its `_id` index if there is none. */
  createCollection(ns: string): Collection {
    const existing = this.#collections.get(ns);
    if (existing) return existing;
    return this.write(() => {
      const insert = this.db.prepare('INSERT INTO collections (ns, crc) VALUES (?, ?)');
      const id = Number(insert.run(ns, crc32(ns)).lastInsertRowid);
      this.db.exec(createDocumentTable(id));
      const collection = new Collection(this, { id, ns }, []);
      collection.indexes.push(this.addIndexTable(id, { v: 2, key: { _id: 1 }, name: '_id_' }));
      this.#collections.set(ns, collection);
      return collection;
    });
  }

  dropCollection(collection: Collection): void {
    this.write(() => {
      for (const index of collection.indexes) this.removeIndexTable(index);
      this.db.exec(`DROP TABLE c${collection.id}`);
      this.db.prepare('DELETE FROM collections WHERE id = ?').run(collection.id);
      this.#collections.delete(collection.ns);
    });
    collection.dropped = true;
  }

  addIndexTable(collection: number, spec: IndexSpec): IndexTable {
    return this.write(() => {
      const insert = this.db.prepare(
        'INSERT INTO indexes (collection, spec, multikey, crc) VALUES (?, ?, ?, ?)',
      );
      const bytes = specToBson(spec);
      const id = Number(insert.run(collection, bytes, '', crc32(bytes)).lastInsertRowid);
      this.db.exec(`CREATE TABLE i${id} (k BLOB, id INTEGER, PRIMARY KEY (k, id)) WITHOUT ROWID`);
      return new IndexTable(this.db, { id, collection, spec: bytes, multikey: '' });
    });
  }

  removeIndexTable(index: IndexTable): void {
    this.write(() => {
      this.db.exec(`DROP TABLE i${index.id}`);
      this.db.prepare('DELETE FROM indexes WHERE id = ?').run(index.id);
    });
    index.dropped = true;
  }

  /**
   * Runs a change inside this turn's transaction. An error of the database takes the whole turn back, since SQLite
   * may have done so already; a refusal (CommandError) must be thrown before anything was changed.
   */
  write<T>(change: () => T): T {
    try {
      this.#begin();
      return change();
    } catch (error) {
      if (error instanceof CommandError) throw error;
      throw this.#rollback(error);
    }
  }

  /** Runs a change of many steps that may be refused half-way, and takes only its own steps back then. */
  attempt<T>(change: () => T): T {
    return this.write(() => {
      this.db.exec('SAVEPOINT attempt');
      try {
        const result = change();
        this.db.exec('RELEASE attempt');
        return result;
      } catch (error) {
        if (error instanceof CommandError && this.#open) this.db.exec('ROLLBACK TO attempt; RELEASE attempt');
        throw error;
      }
    });
  }

  /** Resolves once everything written so far is durable; rejects if it was taken back instead. */
  settled(): Promise<void> {
    if (!this.#open) return Promise.resolve();
    return new Promise((resolve, reject) => this.#waiters.push({ resolve, reject }));
  }

  /** Does not rewrite pages until the returned function is called: a copy under way would have to begin again. */
  pauseForgetting(): () => void {
    return this.#forgetting.pause();
  }

  #begin(): void {
    if (this.#open) return;
    this.db.exec('BEGIN IMMEDIATE');
    this.#open = true;
    setImmediate(() => this.commit());
  }

  /** Ends this turn's transaction. */
  commit(): void {
    if (!this.#open) return;
    try {
      this.db.exec('COMMIT');
    } catch (error) {
      this.#rollback(error);
      return;
    }
    this.#open = false;
    this.#forgetting.wrote();
    for (const waiter of this.#waiters.splice(0)) waiter.resolve();
  }

  #rollback(cause: unknown): Error {
    const error = writeError(cause, this.dataDir);
    if (this.#open) {
      this.#open = false;
      this.rollbacks += 1;
      if (this.db.isTransaction) this.db.exec('ROLLBACK');
      for (const collection of this.#collections.values()) collection.dropped = true;
      this.#load();
      for (const waiter of this.#waiters.splice(0)) waiter.reject(error);
    }
    return error;
  }

  close(): void {
    this.commit();
    this.#forgetting.close();
    try {
      const ids = this.collections().map(({ id }) => id);
      addTriggers(this.db, ids);
      this.db.close();
      sealStore(this.dataDir, FORMAT);
    } catch {
      // Everything is stored. Without a seal the next start reads all documents, as after a crash.
      if (this.db.isOpen) this.db.close();
    }
  }
}
