import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { Collection } from './collection.ts';
import { decode } from './values.ts';

/** Tables without an entry in the catalogue, and indexes without a collection. */
const STRAYS = `
  SELECT 'table ' || name AS name FROM sqlite_schema WHERE type = 'table' AND (
    (name GLOB 'c[0-9]*' AND CAST(substr(name, 2) AS INTEGER) NOT IN (SELECT id FROM collections)) OR
    (name GLOB 'i[0-9]*' AND CAST(substr(name, 2) AS INTEGER) NOT IN (SELECT id FROM indexes)))
  UNION ALL
  SELECT 'the collection of index ' || id FROM indexes WHERE collection NOT IN (SELECT id FROM collections)`;

/**
 * Compares the checksums of the catalogue and of all documents with what is stored, and returns what does not match. Writes the
 * checksums that are missing.
 */
export function checkChecksums(db: DatabaseSync): string[] {
  const places = [
    ...checkTable(db, 'collections', 'ns', (id) => `the entry of collection ${id}`),
    ...checkTable(db, 'indexes', 'spec', (id) => `the entry of index ${id}`),
    ...db
      .prepare(STRAYS)
      .all()
      .map(({ name }) => `the catalogue does not have ${name}`),
  ];
  // Without a catalogue, what the tables hold has no name.
  if (places.length > 0) return places;
  for (const { id, ns } of db.prepare('SELECT id, ns FROM collections').all()) {
    places.push(...checkTable(db, `c${id}`, 'doc', (row) => `the document in row ${row} of ${ns}`));
  }
  return places;
}

function checkTable(
  db: DatabaseSync,
  table: string,
  column: string,
  nameOf: (id: number) => string,
): string[] {
  const places: string[] = [];
  const missing: [crc: number, id: number][] = [];
  const rows = db.prepare(`SELECT id, crc, ${column} FROM ${table}`);
  rows.setReturnArrays(true);
  for (const row of rows.iterate()) {
    const [id, crc, value] = row as unknown as [number, number | null, Uint8Array | string];
    const actual = crc32(value);
    if (crc === null) missing.push([actual, id]);
    else if (crc !== actual) places.push(nameOf(id));
  }
  if (places.length === 0 && missing.length > 0) {
    const save = db.prepare(`UPDATE ${table} SET crc = ? WHERE id = ?`);
    db.exec('BEGIN IMMEDIATE');
    for (const row of missing) save.run(...row);
    db.exec('COMMIT');
  }
  return places;
}

const CHUNK = 500;

/** Compares the indexes of a collection with its documents and returns where they differ. */
export function checkIndexes(collection: Collection): string[] {
  const { indexes, ns } = collection;
  const wrong = new Set<string>();
  const entries = indexes.map(() => 0);
  let last = 0;
  for (;;) {
    const rows = collection.scan(last, CHUNK);
    for (const { id, doc } of rows) {
      const decoded = decode(doc);
      for (const [at, index] of indexes.entries()) {
        const { keys, multikey } = index.entriesOf(decoded);
        entries[at] = (entries[at] ?? 0) + keys.size;
        const there = [...keys].every((key) => index.has(key, id));
        if (!there || multikey.some((path) => !index.multikey.has(path))) wrong.add(index.name);
      }
    }
    last = rows.at(-1)?.id ?? last;
    if (rows.length < CHUNK) break;
  }
  for (const [at, index] of indexes.entries()) if (index.size !== entries[at]) wrong.add(index.name);
  return [...wrong].map((name) => `the index ${name} of ${ns} differs from its documents`);
}
