/**
 * Release 0.1.0 changes documents without their checksums. The trigger then removes the checksum, which the next start of this
 * release writes again: going back to that release and forward again is no damage.
 */
const triggerSql = (id: number): string => `
  CREATE TRIGGER t${id} AFTER UPDATE OF doc ON c${id} WHEN NEW.crc IS OLD.crc
  BEGIN UPDATE c${id} SET crc = NULL WHERE id = NEW.id; END`;

/** The statements that make the table of a collection's documents. */
export const documentTable = {
  createSql: (id: number): string =>
    `CREATE TABLE c${id} (id INTEGER PRIMARY KEY, crc INTEGER, doc BLOB NOT NULL) STRICT; ${triggerSql(id)}`,
  upgradeSql: (id: number): string => `ALTER TABLE c${id} ADD COLUMN crc INTEGER; ${triggerSql(id)}`,
};
