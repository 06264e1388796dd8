import type { StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { ObjectId } from 'bson';
import { checkId } from './id.ts';
import type { IndexSpec, IndexTable } from './index-table.ts';
import type { Store } from './store.ts';
import { StoredDocument } from './stored-document.ts';
import { type Doc, decode, encodeDocument, getField, setField } from './values.ts';

const BUILD_CHUNK = 500;

export interface CollectionRow {
  id: number;
  ns: string;
}

/** One collection: a SQLite table of BSON documents and the tables of its indexes. */
export class Collection {
  readonly id: number;
  readonly ns: string;
  readonly database: string;
  readonly name: string;
  readonly indexes: IndexTable[];
  readonly store: Store;
  /** Set when the collection was dropped or its transaction taken back: anyone who holds it must look again. */
  dropped = false;
  #count: number;
  #nextId: number;
  readonly #insert: StatementSync;
  readonly #update: StatementSync;
  readonly #delete: StatementSync;
  readonly #get: StatementSync;
  readonly #scan: StatementSync;
  readonly #scanBack: StatementSync;

  constructor(store: Store, row: CollectionRow, indexes: IndexTable[]) {
    this.store = store;
    this.id = row.id;
    this.ns = row.ns;
    this.database = row.ns.slice(0, row.ns.indexOf('.'));
    this.name = row.ns.slice(row.ns.indexOf('.') + 1);
    this.indexes = indexes;
    const table = `c${row.id}`;
    const { db } = store;
    const [first] = indexes;
    // The index's table is much smaller than the documents': counting reads every page of what it counts.
    const counted = db.prepare(`SELECT count(*) AS n FROM ${first ? `i${first.id}` : table}`).get();
    this.#count = Number(counted?.n ?? 0);
    this.#nextId = Number(db.prepare(`SELECT max(id) AS n FROM ${table}`).get()?.n ?? 0) + 1;
    this.#insert = db.prepare(`INSERT INTO ${table} (id, doc, crc) VALUES (?, ?, ?)`);
    this.#update = db.prepare(`UPDATE ${table} SET doc = ?, crc = ? WHERE id = ?`);
    this.#delete = db.prepare(`DELETE FROM ${table} WHERE id = ?`);
    this.#get = db.prepare(`SELECT doc FROM ${table} WHERE id = ?`);
    this.#scan = db.prepare(`SELECT id, doc FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`);
    this.#scanBack = db.prepare(`SELECT id, doc FROM ${table} WHERE id < ? ORDER BY id DESC LIMIT ?`);
  }

  get count(): number {
    return this.#count;
  }

  index(name: string): IndexTable | undefined {
    return this.indexes.find((index) => index.name === name);
  }

  get(id: number): StoredDocument | undefined {
    const row = this.#get.get(id) as { doc: Uint8Array } | undefined;
    return row && new StoredDocument(id, row.doc);
  }

  /** The next documents in insertion order (or against it) after row `after`. */
  scan(after: number, limit: number, backwards = false): { id: number; doc: Uint8Array }[] {
    const statement = backwards ? this.#scanBack : this.#scan;
    return statement.all(after, limit) as unknown as { id: number; doc: Uint8Array }[];
  }

  /** Stores a new document with `_id` first, made if it has none; refuses a duplicate key. */
  insert(document: Doc): Doc {
    const doc = withIdFirst(document);
    const bytes = encodeDocument(doc);
    const id = this.#nextId;
    const entries = this.indexes.map((index) => ({ index, entry: index.entriesOf(doc) }));
    for (const { index, entry } of entries) index.checkUnique(this.ns, entry.keys, id, doc);
    this.store.write(() => {
      this.#insert.run(id, bytes, crc32(bytes));
      for (const { index, entry } of entries) {
        index.add(entry.keys, id);
        index.noteMultikey(entry.multikey);
      }
      this.#nextId += 1;
      this.#count += 1;
    });
    return doc;
  }

  /** Puts a new version in a document's place; false when not a byte of it changes. */
  replace(stored: StoredDocument, doc: Doc): boolean {
    const bytes = encodeDocument(doc);
    if (Buffer.compare(bytes, stored.bytes) === 0) return false;
    const changes = this.indexes.map((index) => {
      const before = index.entriesOf(stored.doc).keys;
      const { keys: after, multikey } = index.entriesOf(doc);
      const added = [...after].filter((key) => !before.has(key));
      index.checkUnique(this.ns, added, stored.id, doc);
      return { index, added, multikey, removed: [...before].filter((key) => !after.has(key)) };
    });
    this.store.write(() => {
      this.#update.run(bytes, crc32(bytes), stored.id);
      for (const { index, added, multikey, removed } of changes) {
        index.remove(removed, stored.id);
        index.add(added, stored.id);
        if (added.length > 0) index.noteMultikey(multikey);
      }
    });
    return true;
  }

  /** Builds an index over all documents. It serves once it is put into `indexes`. */
  buildIndex(spec: IndexSpec): IndexTable {
    const index = this.store.addIndexTable(this.id, spec);
    let last = 0;
    for (;;) {
      const rows = this.scan(last, BUILD_CHUNK);
      for (const row of rows) {
        const doc = decode(row.doc);
        const { keys, multikey } = index.entriesOf(doc);
        index.checkUnique(this.ns, keys, row.id, doc);
        index.add(keys, row.id);
        index.noteMultikey(multikey);
      }
      last = rows.at(-1)?.id ?? last;
      if (rows.length < BUILD_CHUNK) return index;
    }
  }

  remove(stored: StoredDocument): void {
    this.store.write(() => {
      this.#delete.run(stored.id);
      for (const index of this.indexes) index.remove(index.entriesOf(stored.doc).keys, stored.id);
      this.#count -= 1;
    });
  }
}

function withIdFirst(document: Doc): Doc {
  const id = Object.hasOwn(document, '_id') ? document._id : new ObjectId();
  checkId(id);
  if (Object.keys(document)[0] === '_id') return document;
  const doc: Doc = { _id: id };
  for (const field of Object.keys(document))
    if (field !== '_id') setField(doc, field, getField(document, field));
  return doc;
}
