import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { whileUnused } from '@autograph/embedded-mongo/snapshot';
import { StartupError } from '@autograph/service/process';
import { contentsOf, OF_OTHER_PROGRAMS } from '../backup/data-dir-files.ts';
import { checkEmpty, databaseOf, restoreDump, type ServiceStore } from '../backup/mongo-tools.ts';
import { type Restored, readBackup } from '../backup/read-backup.ts';
import { type BackupSettings, isWithin } from '../backup/settings.ts';
import { checkTarget, type Place, putInPlace, temporaryBeside } from './put-in-place.ts';

/** A restored backup, and where what was there before is now. */
export interface RestoredBackup extends Restored {
  readonly movedAway: readonly string[];
}

interface RestoreOptions {
  readonly replace: boolean;
  readonly signal: AbortSignal;
  /** Hears what state things are in, from the first change on. */
  readonly changed?: (state: string) => void;
}

interface Dump {
  readonly store: ServiceStore;
  readonly from: string;
}

/**
 * Restores a backup: into temporary directories beside the data directory and FILES_DIR first, where all of it is checked, and then
 * by renaming. Throws a `StartupError` for a graph that runs, for data that is there unless it is to be replaced, for a backup that
 * is not whole, and for settings that it does not fit. Nothing was changed then. If a MongoDB could not be restored or a directory
 * could not be renamed, the directories are as they were, but a database may have data of the backup.
 */
export async function restoreBackup(
  file: string,
  settings: BackupSettings,
  { replace, signal, changed = () => undefined }: RestoreOptions,
): Promise<RestoredBackup> {
  const { dataDir, filesDir, key } = settings;
  // `--data-dir` may be a directory that FILES_DIR is in.
  const within = filesDir && isWithin(dataDir, filesDir) ? relative(dataDir, filesDir) : null;
  const targets = filesDir && within === null ? [dataDir, filesDir] : [dataDir];
  const checkTargets = async (): Promise<void> => {
    for (const target of targets) await checkTarget(target, replace);
  };
  const stores = (await contentsOf(dataDir)).stores.map((path) => join(dataDir, path));
  return whileUnused(stores, async () => {
    await checkTargets();
    const temporary: string[] = [];
    try {
      for (const target of targets) temporary.push(await temporaryBeside(target));
      const [beside = '', besideFiles = beside] = temporary;
      const filesInto = within === null ? join(besideFiles, 'files') : join(beside, 'data', within);
      const restored = await readBackup(file, beside, { key, durable: true, signal, filesInto });
      const places = placesOf(join(beside, 'data'), filesInto, {
        dataDir,
        filesDir: within === null ? filesDir : dataDir,
      });
      const dumps = dumpsOf(beside, settings, restored);
      for (const { store } of dumps) await checkEmpty(store);
      await checkTargets();
      // What comes before this line changes nothing.
      await restoreDumps(dumps, signal, changed);
      signal.throwIfAborted();
      return { ...restored, movedAway: await putInPlace(places, changed) };
    } finally {
      for (const path of temporary) await rm(path, { recursive: true, force: true });
    }
  });
}

function placesOf(
  data: string,
  files: string,
  { dataDir, filesDir }: Pick<BackupSettings, 'dataDir' | 'filesDir'>,
): Place[] {
  const places: Place[] = [];
  if (existsSync(data)) places.push({ from: data, target: dataDir, keep: OF_OTHER_PROGRAMS });
  if (!existsSync(files) || filesDir === dataDir) return places;
  if (!filesDir)
    throw new StartupError(
      'AG1408',
      'The backup has photos that were outside the data directory. Set FILES_DIR to a directory outside it.',
    );
  return [...places, { from: files, target: filesDir, keep: [] }];
}

function dumpsOf(beside: string, { mongoUris }: BackupSettings, { manifest }: Restored): Dump[] {
  return manifest.stores
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
}

async function restoreDumps(
  dumps: readonly Dump[],
  signal: AbortSignal,
  changed: (state: string) => void,
): Promise<void> {
  const begun: string[] = [];
  for (const { store, from } of dumps) {
    signal.throwIfAborted();
    begun.push(databaseOf(store));
    changed(
      `The data directory is as it was. These databases may have data of the backup: ${begun.join(', ')}. Drop them before you restore again.`,
    );
    await restoreDump(store, from, signal);
  }
}
