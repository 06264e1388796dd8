import type { DatabaseSync } from 'node:sqlite';

/** The statement that makes the table of a collection's documents. */
export const createDocumentTable = (id: number): string =>
  `CREATE TABLE c${id} (id INTEGER PRIMARY KEY, crc INTEGER, doc BLOB NOT NULL) STRICT`;

/** The statement that gives a table of format 1 its checksums. */
export const upgradeDocumentTable = (id: number): string => `ALTER TABLE c${id} ADD COLUMN crc INTEGER`;

/**
 * Leaves triggers in a store that is closed, for release 0.1.0, which changes documents without their checksums. A trigger then
 * removes the checksum, which the next start of this release writes again: going back and forward is no damage.
 */
export function addTriggers(db: DatabaseSync, collections: readonly number[]): void {
  const add = collections.map(
    (id) => `
      CREATE TRIGGER IF NOT EXISTS t${id} AFTER UPDATE OF doc ON c${id} WHEN NEW.crc IS OLD.crc
      BEGIN UPDATE c${id} SET crc = NULL WHERE id = NEW.id; END;`,
  );
  db.exec(`BEGIN IMMEDIATE; ${add.join('')} COMMIT`);
}

/** Takes the triggers out of a store in use: with one, an update costs several percent more. */
export function removeTriggers(db: DatabaseSync): void {
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
  if (triggers.length === 0) return;
  const remove = triggers.map(({ name }) => `DROP TRIGGER "${name}";`);
  db.exec(`BEGIN IMMEDIATE; ${remove.join('')} COMMIT`);
}
