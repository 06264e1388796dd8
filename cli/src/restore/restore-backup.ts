import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { whileUnused } from '@autograph/embedded-mongo/snapshot';
import { StartupError } from '@autograph/service/process';
import { contentsOf } from '../backup/data-dir-files.ts';
import { checkEmpty, restoreDump } from '../backup/mongo-tools.ts';
import { type Restored, readBackup, syncDirectory } from '../backup/read-backup.ts';
import type { BackupSettings } from '../backup/settings.ts';

/** A restored backup, and where what was there before is now. */
export interface RestoredBackup extends Restored {
  readonly movedAway: readonly string[];
}

/**
 * Restores a backup: into a temporary directory beside the data directory first, where all of it is checked, and then by renaming.
 * Throws a `StartupError` for a graph that runs, for data that is there unless it is to be replaced, and for a backup that is not
 * whole. The data directory is then as it was.
 */
export async function restoreBackup(
  file: string,
  settings: BackupSettings,
  { replace, signal }: { readonly replace: boolean; readonly signal: AbortSignal },
): Promise<RestoredBackup> {
  const { dataDir, filesDir, key } = settings;
  const stores = (await contentsOf(dataDir)).stores.map((path) => join(dataDir, path));
  return whileUnused(stores, async () => {
    const targets = filesDir ? [dataDir, filesDir] : [dataDir];
    for (const target of targets) if (!replace) await refuseUnlessEmpty(target);
    const beside = await temporaryBeside(dataDir);
    try {
      const restored = await readBackup(file, beside, { key, durable: true, signal });
      await restoreDumps(beside, settings, restored, signal);
      const movedAway: string[] = [];
      const parts = [
        ['data', dataDir],
        ['files', filesDir],
      ] as const;
      for (const [part, target] of parts) {
        const from = join(beside, part);
        if (!existsSync(from)) continue;
        if (!target) throw new StartupError('AG1406', 'The backup has photos of a FILES_DIR. Set FILES_DIR.');
        if (!replace) await refuseUnlessEmpty(target);
        movedAway.push(...(await putInPlace(from, target)));
      }
      return { ...restored, movedAway };
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  });
}

/** Renames a directory to its place. A directory that is there gets another name beside it. */
async function putInPlace(from: string, target: string): Promise<string[]> {
  const moved: string[] = [];
  await mkdir(dirname(target), { recursive: true });
  if (existsSync(target)) {
    const away = `${target}.replaced-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
    await rename(target, away);
    if ((await readdir(away)).length > 0) moved.push(away);
    else await rmdir(away);
  }
  await rename(from, target);
  await syncDirectory(dirname(target));
  return moved;
}

async function restoreDumps(
  beside: string,
  { mongoUris }: BackupSettings,
  { manifest }: Restored,
  signal: AbortSignal,
): Promise<void> {
  const dumps = manifest.stores
    .filter(({ kind }) => kind === 'mongodb')
    .map(({ path }) => {
      const service = basename(path);
      const uri = mongoUris[service];
      if (!uri)
        throw new StartupError(
          'AG1201',
          `The backup has the MongoDB of the ${service} service. Set MONGODB_URI, or the setting of the service, to an empty one.`,
        );
      return { store: { service, uri }, from: join(beside, ...path.split('/')) };
    });
  for (const { store } of dumps) await checkEmpty(store);
  for (const { store, from } of dumps) await restoreDump(store, from, signal);
}

async function refuseUnlessEmpty(directory: string): Promise<void> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (names.length > 0)
    throw new StartupError(
      'AG1406',
      `${directory} is not empty. Give --replace to move it away, or another directory with --data-dir.`,
    );
}

/** A directory that only its owner can read, on the same disk as the data directory, so that it can be renamed to it. */
async function temporaryBeside(dataDir: string): Promise<string> {
  const parent = dirname(resolve(dataDir));
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, `${basename(dataDir)}.restoring-`));
}
