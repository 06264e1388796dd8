import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DATABASE_FILE } from '@autograph/embedded-mongo/snapshot';
import { StartupError } from '@autograph/service/process';
import { type Entry, type EntrySum, packed } from './archive.ts';
import { type CopiedStore, type Copies, copyStores } from './copy-stores.ts';
import { contentsOf, filesOf } from './data-dir-files.ts';
import { ABOUT_PATH, type About, MANIFEST_PATH, type Manifest, manifestOf } from './manifest.ts';
import { ownRelease, readBackup, syncDirectory } from './read-backup.ts';
import { backupName } from './retention.ts';
import { sealed } from './sealed-stream.ts';
import type { BackupSettings } from './settings.ts';

/** A backup that was written. */
export interface Written {
  readonly file: string;
  readonly manifest: Manifest;
}

interface WriteOptions {
  /** Where backups are kept. */
  readonly directory: string;
  /** Whether it is restored and compared before it gets its name. */
  readonly verify: boolean;
  readonly signal: AbortSignal;
}

/** The end of the name of a backup that is not complete. */
export const PARTIAL = '.partial';

/**
 * Writes a backup of all stores and files, while they are in use. It gets its name when it is complete, on the disk, and verified.
 * Throws a `StartupError` with the reason, and leaves no backup then.
 */
export async function writeBackup(settings: BackupSettings, options: WriteOptions): Promise<Written> {
  const { directory, verify, signal } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const takenAt = await freeTime(directory, verify);
  const about: About = {
    release: await ownRelease(),
    node: process.versions.node,
    takenAt: takenAt.toISOString(),
  };
  const contents = await contentsOf(settings.dataDir);
  const { mongoUris } = settings;
  if (contents.stores.length + Object.keys(mongoUris).length === 0)
    throw new StartupError(
      'AG1405',
      `There is nothing to back up: ${settings.dataDir} has no store, and no MongoDB is set.`,
    );
  const name = backupName(takenAt, verify);
  const partial = join(directory, `${name}.${process.pid}${PARTIAL}`);
  const copies = await copyStores(settings.dataDir, contents.stores, mongoUris, signal);
  try {
    const sums: EntrySum[] = [];
    const entries = entriesOf(settings, contents.folders, about, copies, sums);
    await pipeline(
      sealed(
        packed(entries, (sum) => sums.push(sum)),
        settings.key,
      ),
      createWriteStream(partial, { mode: 0o600, flags: 'wx', flush: true }),
      { signal },
    );
    await copies.remove();
    const manifest = manifestOf(withoutPlaces(copies.stores), sums);
    if (verify) await verifyBackup(partial, settings.key, signal);
    await rename(partial, join(directory, name));
    await syncDirectory(directory);
    return { file: join(directory, name), manifest };
  } finally {
    await copies.remove();
    await rm(partial, { force: true });
  }
}

/** Restores a backup into a directory of its own, compares it with its manifest, and removes the directory. */
async function verifyBackup(file: string, key: Buffer | null, signal: AbortSignal): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'autograph-verify-'));
  try {
    await readBackup(file, dir, { key, durable: false, signal });
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** The time of the backup, in whole seconds, that no other backup of the directory has. */
async function freeTime(directory: string, verify: boolean): Promise<Date> {
  const names = await readdir(directory);
  for (let time = Math.floor(Date.now() / 1000); ; time += 1) {
    const name = backupName(new Date(time * 1000), verify);
    if (!names.some((other) => other.startsWith(name))) return new Date(time * 1000);
  }
}

/** The files of a backup. Stores come first: a photo is there before its record is, and is not removed for a while after it. */
async function* entriesOf(
  { dataDir, filesDir }: BackupSettings,
  folders: readonly string[],
  about: About,
  { stores }: Copies,
  sums: readonly EntrySum[],
): AsyncGenerator<Entry> {
  yield jsonEntry(ABOUT_PATH, about);
  for (const { kind, path, at } of stores) {
    if (kind === 'embedded')
      yield { path: `${path}/${DATABASE_FILE}`, mode: 0o600, content: createReadStream(at) };
    else yield* filesOf(at, (await contentsOf(at)).folders, path);
  }
  yield* filesOf(dataDir, folders, 'data');
  if (filesDir && existsSync(filesDir))
    yield* filesOf(filesDir, (await contentsOf(filesDir)).folders, 'files');
  yield jsonEntry(MANIFEST_PATH, manifestOf(withoutPlaces(stores), sums));
}

function jsonEntry(path: string, value: object): Entry {
  const content = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from(JSON.stringify(value));
  };
  return { path, mode: 0o600, content: content() };
}

function withoutPlaces(stores: readonly CopiedStore[]): Manifest['stores'] {
  return stores.map(({ path, kind, takenAt, collections }) => ({ path, kind, takenAt, collections }));
}
