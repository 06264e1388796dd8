import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '@autograph/service';

/** The data directory, made if need be. Throws a `StartupError` that names it when it cannot be written to. */
export async function useDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartupError(
      `The data directory ${dataDir} cannot be used: ${reason(error)}. Set AUTOGRAPH_DATA_DIR.`,
    );
  }
}

/** A secret that is made once and kept in the data directory, readable by its owner alone. */
export async function keptSecret(
  dataDir: string,
  name: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const path = join(dataDir, name);
  try {
    const kept = await readFile(path, 'utf8');
    if (kept.length > 0) return kept;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new StartupError(`${path} cannot be read: ${reason(error)}.`);
    }
  }
  const secret = await make();
  try {
    await writeFile(path, secret, { mode: 0o600, flush: true });
  } catch (error) {
    throw new StartupError(`${path} cannot be written: ${reason(error)}.`);
  }
  return secret;
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of its path is not a directory',
    EEXIST: 'it is not a directory',
    ENOSPC: 'the disk is full',
  };
  return known[code ?? ''] ?? code ?? 'unknown reason';
}
