import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkDataDir, EmbeddedMongoError } from '@autograph/embedded-mongo';
import type { Finding } from './finding.ts';

/**
 * Reads every embedded store under the data directory in full, and names what is damaged. A store in use is left alone.
 */
export function storeFindings(dataDir: string): Finding[] {
  return storesIn(dataDir).flatMap((directory): Finding[] => {
    const check = 'Store';
    try {
      const documents = checkDataDir(directory);
      if (documents === undefined) return [];
      return [{ check, verdict: 'ok', says: `${directory}: ${documents} documents, no damage` }];
    } catch (error) {
      if (!(error instanceof EmbeddedMongoError)) throw error;
      if (error.code === 'DATA_DIR_LOCKED') {
        return [{ check, verdict: 'ok', says: `${directory} is in use; stop its process to check it` }];
      }
      return [
        {
          check,
          verdict: 'wrong',
          says: error.message,
          fix: 'see docs/operations/restore.md',
        },
      ];
    }
  });
}

/** That of a start in one process, and those of `start:distributed`. */
function storesIn(dataDir: string): string[] {
  const distributed = join(dataDir, 'distributed');
  const names = existsSync(distributed) ? readdirSync(distributed) : [];
  return [
    join(dataDir, 'store'),
    ...names.filter((name) => name.endsWith('-mongo')).map((name) => join(distributed, name)),
  ].filter((directory) => existsSync(directory));
}
