import { resolve } from 'node:path';
import { loadServices, type Service, serviceSettings, settingOf, withCommonStore } from '@autograph/service';
import {
  type Environment,
  givenEnvironment,
  readSettings,
  useDataDir,
  withDataDirs,
  withKeptSettings,
} from '@autograph/service/process';
import { z } from 'zod';
import { namesAdmin, REQUIRED_ADMIN, withDemoAdmin } from '../first-admin.ts';

/** What the processes of the distributed topology are started with. */
export interface DistributedSettings {
  readonly services: readonly Service[];
  readonly environment: Environment;
  readonly dataDir: string;
  readonly production: boolean;
  /** Whether people who are not logged in can read the stock. */
  readonly publicStock: boolean;
}

/** A MongoDB that is not asked yet: a service without one gets an embedded store of its own. */
const ANY_STORE = 'mongodb://127.0.0.1/';

const adminSettings = Object.fromEntries(
  REQUIRED_ADMIN.map((name) => [name, z.string({ error: 'is required: the first administrator' })]),
);

/**
 * The environment as given, and in development what the services demand besides: secrets that are made once and kept in the
 * data directory, and the demo's administrator; with the `demo` data, the stock is public. Throws a `SettingsError` that names every setting that is wrong or missing.
 */
export async function readDistributedSettings(
  given: Environment = givenEnvironment(),
  demo = false,
): Promise<DistributedSettings> {
  const services = await loadServices();
  const named = {
    ...given,
    NODE_ENV: given.NODE_ENV || 'development',
    PUBLIC_STOCK: given.PUBLIC_STOCK || (demo ? 'on' : 'off'),
  };
  const production = named.NODE_ENV === 'production';
  const dataDir = resolve(given.AUTOGRAPH_DATA_DIR || '.data', 'distributed');
  await useDataDir(dataDir);
  const wanted = production || namesAdmin(named) ? named : withDemoAdmin(named);
  const shape = Object.assign({}, ...services.map((service) => serviceSettings(service, wanted)));
  const placed = withDataDirs(wanted, shape, dataDir);
  const environment = production ? placed : await withKeptSettings(placed, shape, dataDir);
  readSettings({ ...shape, ...(production && adminSettings) }, withStores(services, environment));
  const publicStock = named.PUBLIC_STOCK === 'on';
  return { services, environment, dataDir, production, publicStock };
}

function withStores(services: readonly Service[], environment: Environment): Environment {
  return services.reduce<Environment>((all, { name }) => {
    const common = withCommonStore(name, all);
    const own = settingOf(name, 'MONGODB_URI');
    return { ...common, [own]: common[own] || ANY_STORE };
  }, environment);
}
