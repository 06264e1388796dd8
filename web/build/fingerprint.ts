import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** All that the build is made of: the sources, those of the SDK and of the reader of stock lists, and the exact versions of everything that is installed. */
const SOURCES = [
  'web/src/**/*',
  'web/messages/*',
  'web/public/*',
  'web/build/*',
  'web/index.html',
  'web/vite.config.ts',
  'web/package.json',
  'sdk/src/**/*',
  'packages/stock-list/src/**/*',
  'packages/kernel/src/folded.ts',
  'package-lock.json',
];

/** Where a build says what it was made of. */
export const FINGERPRINT = join(root, 'web/dist/.fingerprint');

/** SHA-256 over the names and the contents of all that the build is made of. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    hash
      .update(file.slice(root.length).replaceAll('\\', '/'))
      .update('\0')
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Whether the build that is there was made of the sources as they are. */
export function isFresh(): boolean {
  try {
    return readFileSync(FINGERPRINT, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}
