import mongoose, { type Connection } from 'mongoose';
import {
  buildShardedIndexes,
  type ClaimStore,
  claimStore,
  type Migration,
  migrationsOf,
} from '../mongo/index.ts';

type ModelMaker = (connection: Connection) => Parameters<typeof buildShardedIndexes>[0];

/** A store as if all collections were sharded by `_id`. */
export interface ShardedStore {
  readonly connection: Connection;
  readonly claims: ClaimStore;
  /** Has documents lose their claims, as those of an earlier release have none, and carries out this migration of a collection. */
  claimAgain(migration: Migration, collection: string): Promise<void>;
  /** Removes every document. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** A database of its own in which no index but those of `_id` is unique. */
export async function openShardedStore(uri: string, models: readonly ModelMaker[]): Promise<ShardedStore> {
  const options = { autoIndex: false, dbName: 'sharded' };
  const connection = await mongoose.createConnection(uri, options).asPromise();
  for (const model of models) await buildShardedIndexes(model(connection));
  const collections = async () => (await connection.db?.collections()) ?? [];
  for (const collection of await collections()) {
    const unique = (await collection.indexes()).filter((index) => index.unique);
    if (unique.length > 0)
      throw new Error(`${collection.collectionName} has a unique index beside that of _id`);
  }
  return {
    connection,
    claims: claimStore(connection, { isSharded: true }),
    claimAgain: async (migration, collection) => {
      await connection.collection('claims').deleteMany({});
      await connection.collection('migrations').deleteMany({});
      await migrationsOf({
        service: 'test',
        connection,
        collections: { [migration.model]: collection },
        migrations: [migration],
        release: 'test',
      }).run();
    },
    clear: async () => {
      for (const collection of await collections())
        if (collection.collectionName !== 'claimKeys') await collection.deleteMany({});
    },
    close: () => connection.close(),
  };
}

interface Operation {
  readonly collectionName?: string;
  readonly method: string;
  readonly params?: readonly unknown[];
}

const BY_FILTER = /^(find|findOne|count|update|delete|aggregate|distinct)/;

/**
 * The commands which `act` sends over this connection, of those that a router of a cluster could not send to one shard alone: their
 * filter names no `_id`. As `<collection>.<command> by <paths>`.
 */
export async function scattersOf(
  connection: Connection,
  act: () => Promise<unknown>,
): Promise<readonly string[]> {
  const scatters = new Set<string>();
  const listen = ({ collectionName = '', method, params = [] }: Operation): void => {
    if (!BY_FILTER.test(method)) return;
    // Several updates in one command have a filter each.
    for (const filter of [params[0] ?? {}].flat()) {
      const paths = Object.keys(filter as object);
      if (!paths.includes('_id')) scatters.add(`${collectionName}.${method} by ${paths.join(', ')}`);
    }
  };
  connection.on('operation-start', listen);
  try {
    await act();
  } finally {
    connection.off('operation-start', listen);
  }
  return [...scatters].toSorted();
}
