import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of the file with the key that upload addresses are signed with. */
const FILE = '.signing-key';

/**
 * The key that upload addresses of this directory are signed with, created by the first process that uses the directory. It
 * is beside the files, so that all processes that share them have the same.
 */
export async function signingKey(dir: string): Promise<Buffer> {
  const path = join(dir, FILE);
  const draft = join(dir, `${FILE}-${randomBytes(8).toString('hex')}`);
  const kept = await readFile(path).catch(() => null);
  if (kept) return kept;
  try {
    await writeFile(draft, randomBytes(32), { mode: 0o600, flush: true });
    // A link does not replace the key of a process that was faster.
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path);
}
