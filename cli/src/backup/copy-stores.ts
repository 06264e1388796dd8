import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  countDocuments,
  openSnapshotSource,
  removeSnapshot,
  type SnapshotSource,
} from '@autograph/embedded-mongo/snapshot';
import { StartupError } from '@autograph/service/process';
import { byCopyOrder, serviceOfStore } from './data-dir-files.ts';
import type { StoreCopy } from './manifest.ts';
import { countDumped, databaseOf, dump, type ServiceStore } from './mongo-tools.ts';

/** A store to copy: a directory of the data directory, or the MongoDB of a service. */
type Source =
  | { readonly kind: 'embedded'; readonly service: string; readonly path: string }
  | { readonly kind: 'mongodb'; readonly service: string; readonly store: ServiceStore };

/** A copy, and where it is until `remove`. */
export interface CopiedStore extends StoreCopy {
  /** A file, or for a MongoDB a directory. */
  readonly at: string;
}

/** Copies of all stores, and the way to remove them. */
export interface Copies {
  readonly stores: readonly CopiedStore[];
  remove(): Promise<void>;
}

/**
 * Copies all stores one after the other, while they are in use. The embedded store of the sale service takes no writes from its
 * own copy to that of the vehicle service: each step of a purchase is written there before it is done to a vehicle, so these two
 * copies are as a crash would leave them. Throws a `StartupError`, and leaves nothing behind then.
 */
export async function copyStores(
  dataDir: string,
  embedded: readonly string[],
  mongoUris: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Copies> {
  const sources = inOrder(embedded, mongoUris);
  const stores: CopiedStore[] = [];
  const temporary: string[] = [];
  const open: SnapshotSource[] = [];
  const remove = async (): Promise<void> => {
    for (const { kind, at } of stores) if (kind === 'embedded') removeSnapshot(at);
    for (const dir of temporary) await rm(dir, { recursive: true, force: true });
  };
  let holding: SnapshotSource | undefined;
  try {
    for (const source of sources) {
      signal.throwIfAborted();
      const takenAt = new Date().toISOString();
      if (source.kind === 'mongodb') {
        const dir = await mkdtemp(join(tmpdir(), 'autograph-dump-'));
        temporary.push(dir);
        await dump(source.store, dir, signal);
        const collections = await countDumped(dir);
        stores.push({ path: `mongodb/${source.service}`, kind: 'mongodb', takenAt, collections, at: dir });
        continue;
      }
      const { service, path } = source;
      const snapshots = await openSnapshotSource(join(dataDir, path));
      open.push(snapshots);
      const holdWrites = service === 'sale' && sources.some(isVehicles);
      const at = await snapshots.take({ holdWrites });
      stores.push({ path: `data/${path}`, kind: 'embedded', takenAt, collections: {}, at });
      if (holdWrites) holding = snapshots;
      if (isVehicles(source) && holding) await release(holding);
    }
    return { stores: stores.map((store) => ({ ...store, collections: counted(store) })), remove };
  } catch (error) {
    await remove();
    throw error;
  } finally {
    // Whatever is still held is released with its connection.
    for (const source of open) await source.close();
  }
}

function inOrder(embedded: readonly string[], mongoUris: Readonly<Record<string, string>>): Source[] {
  const databases = new Set<string>();
  const named = Object.entries(mongoUris).flatMap(([service, uri]): Source[] => {
    const store = { service, uri };
    // Services may share a database: it is copied once.
    const database = `${uri} ${databaseOf(store)}`;
    if (databases.has(database)) return [];
    databases.add(database);
    return [{ kind: 'mongodb', service, store }];
  });
  const kept = embedded.map((path): Source => ({ kind: 'embedded', service: serviceOfStore(path), path }));
  return [...kept, ...named].sort((a, b) => byCopyOrder(a.service, b.service));
}

const isVehicles = ({ kind, service }: Source): boolean => kind === 'embedded' && service === 'vehicle';

async function release(holding: SnapshotSource): Promise<void> {
  if (await holding.releaseWrites()) return;
  throw new StartupError(
    'AG1405',
    'The stores of sales and vehicles could not be copied at one moment, because copying them took too long. Try again when there is less load.',
  );
}

function counted({ kind, at, collections }: CopiedStore): Readonly<Record<string, number>> {
  return kind === 'embedded' ? countDocuments(at) : collections;
}
