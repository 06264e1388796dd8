import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { upgradeDocumentTable } from './document-table.ts';
import { damageInLog } from './log-file.ts';
import { DATABASE_FILE, hasMark, MARK_FILE, sizeOf } from './seal.ts';

/**
 * The version of what the file contains. Raise it when an earlier release would misread what this one writes.
 * 1: release 0.1.0, which wrote no version. 2: documents and the catalogue have checksums.
 */
export const FORMAT = 2;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const MOST_PLACES = 3;

/** Why the file is damaged and where, as the reason of an error. */
export function damaged(places: readonly string[]): Error {
  const more = places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more` : '';
  const shown = places.slice(0, MOST_PLACES).join('; ');
  return new Error(
    `its file ${DATABASE_FILE} is damaged (${shown}${more}). Restore the directory from a backup`,
  );
}

/**
 * Opens the database of a directory, or creates it. Throws when the file is damaged, cut off, empty where a store was, or of
 * a newer format; none of these is changed. A file that is known to be intact is not read for damage.
 */
export function openDatabase(dataDir: string, isIntact: boolean): DatabaseSync {
  inspectFile(dataDir);
  const db = new DatabaseSync(join(dataDir, DATABASE_FILE));
  try {
    db.exec('PRAGMA locking_mode = EXCLUSIVE');
    const { user_version: written } = db.prepare('PRAGMA user_version').get() as { user_version: number };
    if (written > FORMAT) {
      throw new Error(
        `its file ${DATABASE_FILE} was written by a newer release, in format ${written}. ` +
          `This release reads formats up to ${FORMAT}. Start the newer release`,
      );
    }
    if (!isIntact) checkStructure(db);
    db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA cache_size = -65536;
      PRAGMA temp_store = MEMORY;
      PRAGMA journal_size_limit = 67108864;
    `);
    if (written < FORMAT) upgrade(db);
    return db;
  } catch (error) {
    db.close();
    throw asDamage(error);
  }
}

function inspectFile(dataDir: string): void {
  const path = join(dataDir, DATABASE_FILE);
  const size = sizeOf(path);
  if (size === 0) {
    // A start that was interrupted leaves an empty file, but no mark.
    if (!hasMark(dataDir)) return;
    const state = existsSync(path) ? 'empty' : 'missing';
    throw new Error(
      `its file ${DATABASE_FILE} is ${state}, although the directory held a store. Restore the directory from a ` +
        `backup, or delete ${MARK_FILE} to begin with an empty store`,
    );
  }
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  const read = readSync(file, header, 0, HEADER_BYTES, 0);
  closeSync(file);
  if (read < HEADER_BYTES) throw damaged([`it ends at byte ${read}, within its header`]);
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw damaged(['byte 0: no header of a database']);
  // While a log waits to be copied into the file, the log says how long the file is.
  if (sizeOf(`${path}-wal`) > 0) {
    const at = damageInLog(`${path}-wal`);
    if (at !== undefined) throw damaged([`${DATABASE_FILE}-wal from byte ${at}, before a later commit`]);
    return;
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const expected = pageSize * header.readUInt32BE(28);
  if (size < expected) throw damaged([`it ends at byte ${size} of ${expected}`]);
}

function checkStructure(db: DatabaseSync): void {
  const found = db.prepare('PRAGMA quick_check(20)').all() as { quick_check: string }[];
  const places = found.map(({ quick_check: text }) => text.replace(/^\*\*\* .* \*\*\*\n/, ''));
  if (places.some((text) => text !== 'ok')) throw damaged(places);
}

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** An error of SQLite about a damaged file, with the words for that; another error as it is. */
export function asDamage(error: unknown): unknown {
  const code = (error as { errcode?: unknown }).errcode;
  const isDamage = typeof code === 'number' && [SQLITE_CORRUPT, SQLITE_NOTADB].includes(code & 255);
  return isDamage ? damaged([(error as Error).message]) : error;
}

/** Creates the catalogue, or gives that of format 1 its checksums. */
function upgrade(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  const isNew = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'collections'").get() === undefined;
  if (isNew) {
    db.exec(`
      CREATE TABLE collections (id INTEGER PRIMARY KEY, ns TEXT NOT NULL UNIQUE, crc INTEGER) STRICT;
      CREATE TABLE indexes (
        id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec BLOB NOT NULL, multikey TEXT NOT NULL, crc INTEGER
      ) STRICT;
    `);
  } else {
    db.exec('ALTER TABLE collections ADD COLUMN crc INTEGER; ALTER TABLE indexes ADD COLUMN crc INTEGER');
    for (const { id } of db.prepare('SELECT id FROM collections').all()) {
      db.exec(upgradeDocumentTable(Number(id)));
    }
  }
  db.exec(`PRAGMA user_version = ${FORMAT}; COMMIT`);
}
