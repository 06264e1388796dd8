import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { resetDataDir, startEmbeddedMongo } from '@autograph/embedded-mongo';
import { type Closing, dataDirsOf, StartupError, useDataDir } from '@autograph/service/process';
import type { InProcessSettings } from './settings.ts';
import { storeError } from './store-error.ts';

/** Written when the demo data is complete, so that what a person deletes of it stays deleted. */
export const SEEDED = 'demo-data-seeded';

/** The address of a service's store. */
export type UriOf = (service: string) => string;

/**
 * Opens the embedded store for the services that no setting names a MongoDB for, with `reset` an empty one. What is to be
 * closed goes into `closing`. Throws a `StartupError` when it cannot be opened.
 */
export async function openStore(
  { services, dataDir, mongoUris }: Pick<InProcessSettings, 'services' | 'dataDir' | 'mongoUris'>,
  reset: boolean,
  closing: Closing,
): Promise<UriOf> {
  const stored = services.filter(({ hasStore }) => hasStore);
  const embedded = stored.filter(({ name }) => mongoUris[name] === undefined);
  if (reset && embedded.length < stored.length) {
    throw new StartupError(
      'AG1005',
      '--reset deletes only the embedded store. It does not delete the data of a MongoDB that you set.',
    );
  }
  if (embedded.length === 0) return (service) => mongoUris[service] ?? '';
  const store = join(dataDir, 'store');
  await useDataDir(store);
  try {
    if (reset) {
      await resetDataDir(store);
      await rm(join(dataDir, SEEDED), { force: true });
      // What the records referred to is of no use without them.
      for (const service of stored)
        for (const folder of Object.values(dataDirsOf(service.settings({}))))
          await rm(join(dataDir, folder), { recursive: true, force: true });
    }
    const mongo = await startEmbeddedMongo({ dataDir: store });
    closing.push(() => mongo.close());
    return (service) => mongoUris[service] ?? mongo.uriFor(service);
  } catch (error) {
    throw storeError(error);
  }
}
