import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { EmbeddedMongoError } from '@autograph/embedded-mongo';
import { adoptSnapshot, countDocuments, DATABASE_FILE } from '@autograph/embedded-mongo/snapshot';
import { StartupError } from '@autograph/service/process';
import { ROOT } from '@autograph/topologies/root';
import { unpack } from './archive.ts';
import {
  ABOUT_PATH,
  type About,
  aboutSchema,
  differences,
  MANIFEST_PATH,
  type Manifest,
  manifestOf,
  manifestSchema,
} from './manifest.ts';
import { countDumped } from './mongo-tools.ts';
import { damaged, opened } from './sealed-stream.ts';

/** What was restored. */
export interface Restored {
  readonly about: About;
  readonly manifest: Manifest;
}

/** The folder of a backup that has the photos that were outside the data directory. */
const FILES = 'files';

interface ReadOptions {
  readonly key: Buffer | null;
  /** Whether the files must survive a power failure after this. */
  readonly durable: boolean;
  readonly signal: AbortSignal;
  /** Where the photos that were outside the data directory go. Default: the folder `files` of the directory. */
  readonly filesInto?: string;
}

/** The release of this code. */
export async function ownRelease(): Promise<string> {
  return String(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version);
}

/**
 * Restores a backup into an empty directory, reads every document of its embedded stores, and compares all of it with the manifest.
 * Throws a `StartupError` that says what is wrong with the backup; what was written by then is not complete.
 */
export async function readBackup(
  file: string,
  into: string,
  { key, durable, signal, filesInto = join(into, FILES) }: ReadOptions,
): Promise<Restored> {
  let about: About | undefined;
  let manifest: Manifest | undefined;
  const release = await ownRelease();
  const stream = Readable.from(opened(createReadStream(file), key), { signal, objectMode: true });
  const sums = await unpack(stream, async ({ path, mode, content }) => {
    if (path === ABOUT_PATH) {
      about = parsed(aboutSchema, await textOf(content), path);
      refuseNewer(about.release, release);
    } else if (!about) throw damaged(`${ABOUT_PATH} is missing`);
    else if (path === MANIFEST_PATH) manifest = parsed(manifestSchema, await textOf(content), path);
    else {
      const [first, ...rest] = path.split('/');
      const target = first === FILES ? join(filesInto, ...rest) : join(into, ...path.split('/'));
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await pipeline(content, createWriteStream(target, { mode, flags: 'wx', flush: durable }), { signal });
    }
  });
  if (!about || !manifest) throw damaged(`${MANIFEST_PATH} is missing`);
  const stores: Manifest['stores'] = [];
  for (const store of manifest.stores) {
    signal.throwIfAborted();
    stores.push({ ...store, collections: await counted(store.kind, join(into, ...store.path.split('/'))) });
  }
  const [...found] = differences(manifest, manifestOf(stores, sums));
  if (found.length > 0)
    throw new StartupError('AG1405', `What was restored differs from what was copied: ${found.join('; ')}.`);
  return { about, manifest };
}

/** Makes the names in a directory survive a power failure. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path);
  await directory.sync().finally(() => directory.close());
}

async function counted(kind: 'embedded' | 'mongodb', at: string): Promise<Record<string, number>> {
  if (kind === 'mongodb') return countDumped(at);
  try {
    const collections = countDocuments(join(at, DATABASE_FILE));
    adoptSnapshot(join(at, DATABASE_FILE), at);
    return { ...collections };
  } catch (error) {
    if (!(error instanceof EmbeddedMongoError)) throw error;
    throw new StartupError(/newer release/.test(error.message) ? 'AG1404' : 'AG1403', error.message);
  }
}

function refuseNewer(release: string, own: string): void {
  const [made, ours] = [release, own].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)));
  for (const [at, part] of (made ?? []).entries()) {
    const other = ours?.[at] ?? 0;
    if (part < other) return;
    if (part > other)
      throw new StartupError(
        'AG1404',
        `The backup was made by release ${release}, which is newer than this release ${own}. Restore it with release ${release}.`,
      );
  }
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function parsed<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  text: string,
  path: string,
): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Reported as below.
  }
  const result = schema.safeParse(value);
  if (!result.success) throw damaged(`${path} cannot be read`);
  return result.data;
}
