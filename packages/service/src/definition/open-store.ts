import { connectStore, type Store } from '../mongo/connect.ts';
import { storeOutageOf } from '../mongo/errors.ts';
import { buildIndexes, buildShardedIndexes } from '../mongo/indexes.ts';
import type { Migration } from '../mongo/migration.ts';
import { type Migrations, migrationsOf } from '../mongo/migrations.ts';
import type { ModelMakers, Models } from '../mongo/models.ts';
import type { Logger } from '../process/log.ts';
import { type Closing, openWhole } from '../process/open-whole.ts';
import { RELEASE } from '../process/release.ts';
import { StartupError } from '../process/startup-errors.ts';

/** The store of a service, open. */
export interface ServiceStore<Makers extends ModelMakers> {
  readonly models: Models<Makers>;
  /** `null` where the service keeps nothing. */
  readonly connected: Store | null;
  readonly migrations: Migrations | null;
}

/** What of a service's declaration its store is made of. */
interface StoreDefinition<Makers extends ModelMakers> {
  readonly name: string;
  readonly models?: Makers;
  readonly migrations?: readonly Migration[];
}

/** The migrations of a service whose store alone is open. */
export interface OpenMigrations extends Migrations {
  /** How many indexes its store lacks. Writes nothing. */
  missingIndexes(): Promise<number>;
  buildIndexes(): Promise<void>;
  close(): Promise<void>;
}

/** How long a command of a migration may take, in milliseconds: without its index, it reads the whole collection. */
const PATIENCE = 60_000;

/** Opens the store of a service and builds its indexes. Throws a `StartupError` when it cannot be used. */
export async function openStore<Makers extends ModelMakers>(
  definition: StoreDefinition<Makers>,
  options: {
    readonly mongoUri?: string | undefined;
    readonly log: Logger;
    readonly sharded?: boolean | undefined;
  },
  closing: Closing,
): Promise<ServiceStore<Makers>> {
  const { name, models: makers } = definition;
  const { mongoUri, log, sharded = false } = options;
  if (!makers || Object.keys(makers).length === 0)
    return { models: {} as Models<Makers>, connected: null, migrations: null };
  const connected = await connectStore({ service: name, uri: mongoUri ?? '', database: name, log });
  closing.push(() => connected.close());
  const { models, migrations } = await prepared(definition, makers, connected);
  const build = sharded ? buildShardedIndexes : buildIndexes;
  await Promise.all(Object.values(models).map((model) => build(model))).catch((error: unknown) => {
    throw startErrorOf(name, error);
  });
  return { models, connected, migrations };
}

/** Opens the store of a service to migrate it. Throws a `StartupError` when it cannot be used. */
export function openMigrations<Makers extends ModelMakers>(
  definition: StoreDefinition<Makers> & { readonly models: Makers },
  { mongoUri, log }: { readonly mongoUri: string; readonly log: Logger },
): Promise<OpenMigrations> {
  const { name, models: makers } = definition;
  return openWhole(async (closing) => {
    const store = { service: name, uri: mongoUri, database: name, log, socketTimeoutMs: PATIENCE };
    const connected = await connectStore(store);
    closing.push(() => connected.close());
    const { models, migrations } = await prepared(definition, makers, connected);
    const all = Object.values(models);
    return {
      ...migrations,
      missingIndexes: async () => {
        const differences = await Promise.all(all.map((model) => model.diffIndexes()));
        return differences.reduce((sum, { toCreate }) => sum + toCreate.length, 0);
      },
      buildIndexes: async () => {
        for (const model of all) await buildIndexes(model);
      },
    };
  });
}

/** The models and migrations, before anything is written: a store of a newer release is left as it is. */
async function prepared<Makers extends ModelMakers>(
  { name, migrations: declared = [] }: StoreDefinition<Makers>,
  makers: Makers,
  { connection }: Store,
): Promise<{ readonly models: Models<Makers>; readonly migrations: Migrations }> {
  const models = Object.fromEntries(
    Object.entries(makers).map(([key, make]) => [key, make(connection)]),
  ) as Models<Makers>;
  const migrations = migrationsOf({
    service: name,
    connection,
    collections: Object.fromEntries(
      Object.entries(models).map(([key, { collection }]) => [key, collection.collectionName]),
    ),
    migrations: declared,
    release: RELEASE,
  });
  await migrations.refuseNewer().catch((error: unknown) => {
    throw startErrorOf(name, error);
  });
  return { models, migrations };
}

/** The start error of a store that cannot be read or written; an error that is none of the store's as it is. */
function startErrorOf(service: string, error: unknown): unknown {
  const reason = storeOutageOf(error);
  if (!reason) return error;
  const isDisk = reason === 'disk full' || reason === 'disk error';
  const says = isDisk
    ? `cannot write (${reason}). Check its disk.`
    : 'does not respond. Check its MONGODB_URI.';
  return new StartupError('AG1201', `The MongoDB of the ${service} service ${says}`);
}
