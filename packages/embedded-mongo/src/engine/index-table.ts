import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { CommandError } from '../errors.ts';
import { CountMemory } from './count-memory.ts';
import { duplicateKey } from './duplicate-key.ts';
import { type FilterNode, parseFilter } from './filter.ts';
import { type IndexEntries, indexEntries, NO_ENTRIES } from './index-keys.ts';
import { type Doc, decode, encode, isDoc, toNumber } from './values.ts';

/** An index as `createIndexes` gives it and `listIndexes` shows it again. */
export interface IndexSpec extends Doc {
  key: Doc;
  name: string;
}

export interface IndexRow {
  id: number;
  collection: number;
  spec: Uint8Array;
  multikey: string;
}

export interface IndexField {
  readonly path: string;
  readonly parts: readonly string[];
  readonly descending: boolean;
}

/** A document of the collection's table. */
export interface Row {
  readonly id: number;
  readonly doc: Uint8Array;
}

/** An entry of the index with its document. */
export interface IndexHit extends Row {
  readonly k: Uint8Array;
}

/** Single keys in one statement. */
export const MOST_SINGLE_KEYS = 32;

export function specToBson(spec: IndexSpec): Uint8Array {
  return encode(spec);
}

/** One index: a SQLite table of (order-preserving key, row id), kept in step with its collection. */
export class IndexTable {
  readonly id: number;
  readonly collectionId: number;
  readonly spec: IndexSpec;
  readonly name: string;
  readonly fields: readonly IndexField[];
  readonly unique: boolean;
  readonly sparse: boolean;
  readonly partial: FilterNode | undefined;
  /** The paths that hold an array in at least one document, now or before. */
  readonly multikey: Set<string>;
  /** Set when the index was dropped: a cursor that reads it must stop. */
  dropped = false;
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #counts = new CountMemory();
  readonly #insert: StatementSync;
  readonly #remove: StatementSync;
  readonly #owner: StatementSync;

  constructor(db: DatabaseSync, row: IndexRow) {
    this.#db = db;
    this.id = row.id;
    this.collectionId = row.collection;
    this.spec = decode(row.spec) as IndexSpec;
    this.name = this.spec.name;
    this.fields = Object.entries(this.spec.key).map(([path, direction]) => ({
      path,
      parts: path.split('.'),
      descending: toNumber(direction) < 0,
    }));
    this.unique = this.spec.unique === true || this.name === '_id_';
    this.sparse = this.spec.sparse === true;
    this.partial = isDoc(this.spec.partialFilterExpression)
      ? parseFilter(this.spec.partialFilterExpression)
      : undefined;
    this.multikey = new Set(row.multikey === '' ? [] : (JSON.parse(row.multikey) as string[]));
    this.#insert = db.prepare(`INSERT INTO i${row.id} (k, id) VALUES (?, ?)`);
    this.#remove = db.prepare(`DELETE FROM i${row.id} WHERE k = ? AND id = ?`);
    this.#owner = db.prepare(`SELECT id FROM i${row.id} WHERE k = ? AND id <> ? LIMIT 1`);
  }

  /** The keys of a document in this index: none if a sparse or partial index leaves it out. */
  entriesOf(doc: Doc): IndexEntries {
    if (this.partial && !this.partial.matches(doc)) return NO_ENTRIES;
    return indexEntries(this.fields, doc, this);
  }

  /** Refuses with E11000 if another document holds one of the keys. */
  checkUnique(ns: string, keys: Iterable<string>, id: number, doc: Doc): void {
    if (!this.unique) return;
    for (const key of keys) {
      if (this.#owner.get(bytesOf(key), id) !== undefined) throw duplicateKey(ns, this, doc, key);
    }
  }

  add(keys: Iterable<string>, id: number): void {
    for (const key of keys) {
      this.#insert.run(bytesOf(key), id);
      this.#counts.changed();
    }
  }

  remove(keys: Iterable<string>, id: number): void {
    for (const key of keys) {
      this.#remove.run(bytesOf(key), id);
      this.#counts.changed();
    }
  }

  /** Notes the paths that hold an array in a document that was added; it never forgets one. */
  noteMultikey(found: readonly string[]): void {
    if (found.length === 0) return;
    const fresh = found.filter((path) => !this.multikey.has(path));
    if (fresh.length === 0) return;
    for (const path of fresh) this.multikey.add(path);
    const save = this.#db.prepare('UPDATE indexes SET multikey = ? WHERE id = ?');
    save.run(JSON.stringify([...this.multikey]), this.id);
  }

  /** Whether the index has this key for this row. */
  has(key: string, id: number): boolean {
    const statement = this.#prepare(`SELECT 1 FROM i${this.id} WHERE k = ? AND id = ?`);
    return statement.get(bytesOf(key), id) !== undefined;
  }

  /** How many entries the index has. */
  get size(): number {
    const [n] = this.#prepare(`SELECT count(*) FROM i${this.id}`).get() as unknown as [number];
    return n;
  }

  /** How many keys lie in a range, counted up to `limit` (-1: all of them). */
  count({ low, high }: KeyRange, limit = -1): number {
    const statement = this.#prepare(
      `SELECT count(*) FROM (SELECT 1 FROM i${this.id} WHERE k >= ? AND k < ? LIMIT ?)`,
    );
    const [n] = statement.get(bytesOf(low), bytesOf(high), limit) as unknown as [number];
    return n;
  }

  /** About how many keys lie in a range, counted up to `limit`: for choosing an index, where a few more or less are the same. */
  estimate(range: KeyRange, limit: number): number {
    return this.#counts.about(range, limit, () => this.count(range, limit));
  }

  /** Reads the next entries of a range with their documents, after the entry `after` if there is one. */
  read(range: KeyRange, backwards: boolean, after: IndexHit | undefined, limit: number): IndexHit[] {
    const [edge, order] = backwards ? ['<', 'DESC'] : ['>', 'ASC'];
    const statement = this.#prepare(
      `SELECT i.k, i.id, c.doc
       FROM i${this.id} i CROSS JOIN c${this.collectionId} c ON c.id = i.id
       WHERE i.k >= ? AND i.k < ? ${after ? `AND (i.k, i.id) ${edge} (?, ?)` : ''}
       ORDER BY i.k ${order}, i.id ${order} LIMIT ?`,
    );
    const bounds = [bytesOf(range.low), bytesOf(range.high)];
    const rows = after ? statement.all(...bounds, after.k, after.id, limit) : statement.all(...bounds, limit);
    return (rows as unknown as [Uint8Array, number, Uint8Array][]).map(([k, id, doc]) => ({ k, id, doc }));
  }

  /**
   * Reads what at most `MOST_SINGLE_KEYS` ranges of a unique index lead to, each of them one key, in their order. A statement
   * costs several times what it takes to find one key.
   */
  readSingle(ranges: readonly KeyRange[]): Row[] {
    // A few statements serve all numbers of keys; nothing equals the NULLs that are left over.
    const room = 2 ** Math.ceil(Math.log2(ranges.length));
    const places = Array.from({ length: room }, (_, place) => `(${place}, ?)`).join();
    const statement = this.#prepare(
      `WITH wanted (place, k) AS (VALUES ${places})
       SELECT w.place, i.id, c.doc
       FROM wanted w CROSS JOIN i${this.id} i ON i.k = w.k CROSS JOIN c${this.collectionId} c ON c.id = i.id`,
    );
    const keys = Array.from({ length: room }, (_, place) => {
      const range = ranges[place];
      return range ? bytesOf(range.low) : null;
    });
    const found = statement.all(...keys) as unknown as [number, number, Uint8Array][];
    return found.sort(([left], [right]) => left - right).map(([, id, doc]) => ({ id, doc }));
  }

  #prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    // Rows as arrays cost less than objects with named columns.
    statement.setReturnArrays(true);
    this.#statements.set(sql, statement);
    return statement;
  }
}

/** A half-open range of keys. */
export interface KeyRange {
  readonly low: string;
  readonly high: string;
}

function bytesOf(key: string): Uint8Array {
  return Buffer.from(key, 'latin1');
}

/** The error for a statement on an index that is not there. */
export function indexNotFound(name: string): CommandError {
  return new CommandError(27, `index not found with name [${name}]`);
}
