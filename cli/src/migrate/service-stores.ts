import { join } from 'node:path';
import { serverOf } from '@autograph/embedded-mongo/snapshot';
import { loadServices, type OpenMigrations, type Service } from '@autograph/service';
import { createLog } from '@autograph/service/process';
import { storeError } from '@autograph/topologies/in-process';
import { contentsOf, serviceOfStore } from '../backup/data-dir-files.ts';

/** Where the stores of the services are. */
export interface StorePlaces {
  readonly dataDir: string;
  /** The MongoDB of each service that a setting names one for. */
  readonly mongoUris: Readonly<Record<string, string>>;
}

/** What the stores of `start:distributed` are called, in a directory of the data directory. */
const OF_ONE_SERVICE = /-mongo$/;

/**
 * Calls `act` with the migrations of each service and where its store is, one store after the other: those of a MongoDB, and the embedded
 * stores of the data directory, whether or not a graph uses them. Throws a `StartupError` when a store cannot be used.
 */
export async function eachServiceStore(
  { dataDir, mongoUris }: StorePlaces,
  act: (service: string, migrations: OpenMigrations, where: string) => Promise<void>,
): Promise<void> {
  const services = (await loadServices()).filter(({ migrations }) => migrations.length > 0);
  const look = async (service: Service, mongoUri: string, where: string): Promise<void> => {
    const migrations = await service.openMigrations({ mongoUri, log: createLog(service.name, 'silent') });
    try {
      await act(service.name, migrations, where);
    } finally {
      await migrations.close();
    }
  };
  for (const service of services) {
    const uri = mongoUris[service.name];
    if (uri) await look(service, uri, 'MongoDB');
  }
  const embedded = services.filter(({ name }) => mongoUris[name] === undefined);
  for (const path of (await contentsOf(dataDir)).stores) {
    const owner = OF_ONE_SERVICE.test(path) ? serviceOfStore(path) : null;
    const served = embedded.filter(({ name }) => owner === null || owner === name);
    if (served.length === 0) continue;
    const where = join(dataDir, path);
    const server = await serverOf(where).catch((error: unknown) => {
      throw storeError(error);
    });
    try {
      for (const service of served) await look(service, server.uriFor(service.name), where);
    } finally {
      await server.close();
    }
  }
}

/** The migrations that are pending in a store, in one line: `branches (1,200), search-terms (more than 10,000)`. */
export async function pendingIn(migrations: OpenMigrations, most: number): Promise<string> {
  const pending = await migrations.pending(most);
  return pending
    .map(({ migration, documents }) => {
      const count = Math.min(documents, most).toLocaleString('en');
      return `${migration.name} (${documents > most ? `more than ${count}` : count})`;
    })
    .join(', ');
}
