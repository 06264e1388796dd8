import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StartupError } from './startup-errors.ts';

/** The data directory, made if need be. Throws a `StartupError` that names it when it cannot be written to. */
export async function useDataDir(dataDir: string): Promise<void> {
  try {
    await makeDirs(resolve(dataDir));
  } catch (error) {
    throw new StartupError(
      'AG1104',
      `The data directory ${dataDir} could not be used: ${reason(error)}. Set AUTOGRAPH_DATA_DIR to another directory.`,
    );
  }
}

/** As `mkdir` with `recursive`, which never ends where nothing can be made, as below /proc. */
async function makeDirs(dir: string): Promise<void> {
  const missing: string[] = [];
  for (let each = dir; !existsSync(each); each = dirname(each)) missing.unshift(each);
  for (const each of missing) {
    await mkdir(each, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      // Another process was faster.
      if (error.code !== 'EEXIST') throw error;
    });
  }
  if (!(await stat(dir)).isDirectory()) throw Object.assign(new Error('no directory'), { code: 'EEXIST' });
}

/** A secret that is made once and kept in the data directory, readable by its owner alone. */
export async function keptSecret(
  dataDir: string,
  name: string,
  make: () => string | Promise<string>,
): Promise<string> {
  const kept = await keptText(dataDir, name);
  if (kept) return kept;
  const secret = await make();
  await keep(dataDir, name, secret);
  return secret;
}

/** What a file of the data directory says; nothing where there is none. */
export async function keptText(dataDir: string, name: string): Promise<string> {
  const path = join(dataDir, name);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw new StartupError('AG1106', `${path} could not be read: ${reason(error)}.`);
  }
}

/** Writes a file of the data directory, readable by its owner alone: all of it or, cut off, none. */
export async function keep(dataDir: string, name: string, text: string): Promise<void> {
  const path = join(dataDir, name);
  try {
    await writeFile(`${path}.new`, text, { mode: 0o600, flush: true });
    await rename(`${path}.new`, path);
  } catch (error) {
    throw new StartupError('AG1106', `${path} could not be written: ${reason(error)}.`);
  }
}

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOTDIR: 'a part of its path is not a directory',
    EEXIST: 'it is not a directory',
    ENOENT: 'nothing can be made there',
    ENOSPC: 'the disk is full',
  };
  return known[code ?? ''] ?? code ?? 'unknown reason';
}
