import { type EdgeSettings, explorerOf, gatewaySettings, webDir } from '@autograph/gateway/config';
import { loadServices, type Service, settingOf } from '@autograph/service';
import { type KeycloakRealm, keycloakRealm, keycloakSettings } from '@autograph/service/identity';
import {
  type AdminSettings,
  type Environment,
  givenEnvironment,
  keptBy,
  mongoUri,
  readSettings,
  refuseSamePort,
  type ShutdownSettings,
  useDataDir,
  withDataDirs,
  withKeptSettings,
} from '@autograph/service/process';
import type { TracingSettings } from '@autograph/service/telemetry';
import { z } from 'zod';
import { namesAdmin, withDemoAdmin } from '../first-admin.ts';

/** What the graph runs with in one process. */
export interface InProcessSettings {
  readonly services: readonly Service[];
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  /** File of the log; `undefined` is standard error. */
  readonly logFile: string | undefined;
  readonly production: boolean;
  /** Whether browsers get the explorer. */
  readonly explorer: boolean;
  /** Directory of the web client; `null` where none is served. */
  /** The directory of the web client as it is now; `null` where there is none to serve. */
  readonly webDir: () => string | null;
  /** Whether the web client of this repository is served, and no other directory. */
  readonly ownWebClient: boolean;
  readonly shutdown: ShutdownSettings;
  /** The port for operators. */
  readonly admins: AdminSettings;
  readonly dataDir: string;
  /** The MongoDB of each service that does not use the embedded store. */
  readonly mongoUris: Readonly<Record<string, string>>;
  /** The Keycloak in place of the embedded identity; `null` where none is named. */
  readonly keycloak: KeycloakRealm | null;
  /** What protects the graph: rate limits, bounds, proxies. */
  readonly edge: EdgeSettings;
  readonly fastPath: 'on' | 'off';
  /** Where spans are sent, and of how many traces. */
  readonly tracing: TracingSettings;
  /** Whether callers share answers about vehicles. */
  readonly responseCache: boolean;
  /** Whether demo users and data are made. */
  readonly demo: boolean;
  /** Whether people who are not logged in can read the stock. */
  readonly publicStock: boolean;
  /** The first administrator; `null` where there is none. */
  readonly admin: { readonly username: string; readonly password: string } | null;
  /** The settings of the services, with those that the data directory keeps. Throws a `StartupError` when it cannot be used. */
  ofServices(): Promise<Readonly<Record<string, unknown>>>;
}

/** The settings of the topology itself. */
const topologySettings = {
  ...gatewaySettings,
  ...keycloakSettings,
  AUTOGRAPH_DATA_DIR: z
    .string()
    .default('.data')
    .describe('Directory of the embedded store and of the generated secrets.'),
  MONGODB_URI: mongoUri.optional().describe('MongoDB that replaces the embedded store.'),
} as const;

/**
 * The settings of the graph in one process. Logs only warnings unless the environment says otherwise. Throws a `SettingsError`
 * that names every wrong one.
 */
export async function readInProcessSettings(
  given: Environment = givenEnvironment(),
): Promise<InProcessSettings> {
  const services = await loadServices();
  const production = given.NODE_ENV === 'production';
  const wantsDemo = !production && !namesAdmin(given) && !given.KEYCLOAK_URL;
  const environment = { LOG_LEVEL: 'warn', ...(wantsDemo ? withDemoAdmin(given) : given) };
  const settings = readSettings(inProcessSettings(services, environment), environment) as z.output<
    z.ZodObject<typeof topologySettings>
  >;
  refuseSamePort('PORT', settings.PORT, settings);
  // A directory that is named must be right now. The client of this repository may still be built.
  const ownWebClient = settings.WEB_DIR === undefined;
  const named = webDir(settings.WEB_DIR);
  const { ADMIN_USERNAME, ADMIN_PASSWORD } = environment as Environment;
  return Object.freeze({
    services,
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    logFile: settings.LOG_FILE,
    production,
    explorer: explorerOf(settings),
    webDir: ownWebClient ? () => webDir(undefined) : () => named,
    ownWebClient,
    shutdown: settings,
    admins: settings,
    dataDir: settings.AUTOGRAPH_DATA_DIR,
    mongoUris: storesOf(services, environment),
    keycloak: keycloakRealm(settings),
    edge: settings,
    fastPath: settings.FAST_PATH,
    tracing: settings,
    responseCache: settings.RESPONSE_CACHE !== 'off',
    demo: wantsDemo,
    publicStock: settings.PUBLIC_STOCK ? settings.PUBLIC_STOCK === 'on' : wantsDemo,
    admin: ADMIN_USERNAME && ADMIN_PASSWORD ? { username: ADMIN_USERNAME, password: ADMIN_PASSWORD } : null,
    ofServices: async () => {
      await useDataDir(settings.AUTOGRAPH_DATA_DIR);
      const ownSettings = settingsOf(services, environment);
      const placed = withDataDirs(environment, ownSettings, settings.AUTOGRAPH_DATA_DIR);
      const whole = production
        ? placed
        : await withKeptSettings(placed, ownSettings, settings.AUTOGRAPH_DATA_DIR);
      return readSettings(ownSettings, whole);
    },
  });
}

/** Every setting of the graph in one process, by name. */
export function inProcessSettings(services: readonly Service[], environment: Environment): z.ZodRawShape {
  const ownSettings = settingsOf(services, environment);
  return {
    ...topologySettings,
    ...storeSettings(services),
    // What is kept is made when the graph starts, and is not needed before; in production it must be given.
    ...(environment.NODE_ENV === 'production' ? ownSettings : withoutKept(ownSettings)),
  };
}

function settingsOf(services: readonly Service[], environment: Environment): z.ZodRawShape {
  return Object.assign({}, ...services.map((service) => service.settings(environment)));
}

function storeSettings(services: readonly Service[]): Record<string, z.ZodType<string | undefined>> {
  const stored = services.filter(({ hasStore }) => hasStore);
  return Object.fromEntries(
    stored.map(({ name }) => [
      settingOf(name, 'MONGODB_URI'),
      mongoUri.optional().describe(`MongoDB of the ${name} service. Default: MONGODB_URI.`),
    ]),
  );
}

function storesOf(services: readonly Service[], environment: Environment): Record<string, string> {
  return Object.fromEntries(
    services.flatMap(({ name, hasStore }) => {
      const uri = environment[settingOf(name, 'MONGODB_URI')] || environment.MONGODB_URI;
      return hasStore && uri ? [[name, uri]] : [];
    }),
  );
}

function withoutKept(shape: z.ZodRawShape): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [name, keptBy(schema) ? z.optional(schema) : schema]),
  );
}
