import { createGateway } from '@autograph/gateway';
import { sessionService, supergraphSchema, supergraphSdl } from '@autograph/gateway/supergraph';
import { tokenVerifier } from '@autograph/gateway/tokens';
import { httpServiceClient, serviceCredentials } from '@autograph/service/calls';
import {
  createLog,
  type Environment,
  processSettings,
  readSettings,
  StartupError,
  stopLimit,
} from '@autograph/service/process';
import { internalClient } from '../graph-client.ts';
import type { Seed } from '../seed.ts';
import type { OnLine } from './child.ts';
import { planProcesses } from './plan.ts';
import { readDistributedSettings } from './settings.ts';
import { type Supervisor, supervise } from './supervisor.ts';

export interface DistributedOptions {
  /** The environment of this process unless given. */
  readonly environment?: Environment;
  /** Added to every port, so that two can run beside each other. */
  readonly portOffset?: number;
  /** Makes the demo data, through the graph. */
  readonly seed?: Seed | undefined;
  /** Stops the making of demo data. */
  readonly signal?: AbortSignal;
  readonly onLine?: OnLine;
  /** Hears of a process that goes without being asked to. */
  readonly onExit?: (message: string) => void;
}

/** The graph, every service a process of its own, named as in schema/supergraph.yaml. */
export interface Distributed extends Supervisor {
  /** The graph's public address. */
  readonly url: string;
  /** The origin of each service, the gateway's among them. */
  readonly origins: Readonly<Record<string, string>>;
  /** Where each of them answers operators. */
  readonly adminOrigins: Readonly<Record<string, string>>;
  readonly metricsUrls: Readonly<Record<string, string>>;
  readonly dataDir: string;
  /** Whether a broker carries live changes to the gateway. */
  readonly hasLiveChanges: boolean;
  readonly admin: { readonly username: string; readonly password: string };
  /** Whether people who are not logged in can read the stock. */
  readonly publicStock: boolean;
}

/**
 * Runs the graph with every service as a process of its own, and an embedded store for each that no setting names a MongoDB
 * for. Resolves when everything is ready. Throws a `StartupError` with one clear message; nothing is left running then.
 */
export async function startDistributed(options: DistributedOptions = {}): Promise<Distributed> {
  const { services, environment, dataDir, production, publicStock } = await readDistributedSettings(
    options.environment,
    options.seed !== undefined,
  );
  if (options.seed && production) throw new StartupError('AG1005', 'Demo data is not created in production.');
  const plan = planProcesses(services, { dataDir, environment, portOffset: options.portOffset ?? 0 });
  const servers = plan.filter(({ readiness }) => readiness === 'http');
  const origins = Object.fromEntries(servers.map(({ name, port }) => [name, `http://127.0.0.1:${port}`]));
  const adminOrigins = Object.fromEntries(
    servers.map(({ name, port, adminPort }) => [name, `http://127.0.0.1:${adminPort ?? port}`]),
  );
  const url = `${origins.gateway}/graphql`;
  const admin = {
    username: String(environment.ADMIN_USERNAME),
    password: String(environment.ADMIN_PASSWORD),
  };
  const supervisor = await supervise(plan, {
    ...options,
    stopLimit: stopLimit(readSettings(processSettings, environment)),
  });
  try {
    if (options.seed)
      await makeDemoData(options.seed, origins, String(environment.SERVICE_SECRET), {
        admin,
        signal: options.signal,
      });
  } catch (error) {
    await supervisor.close();
    throw error;
  }
  const metricsUrls = Object.fromEntries(
    Object.entries(adminOrigins).map(([name, origin]) => [name, `${origin}/metrics`]),
  );
  const hasLiveChanges = Boolean(environment.KAFKA_BROKERS || environment.REDIS_URL);
  return {
    ...supervisor,
    url,
    origins,
    adminOrigins,
    metricsUrls,
    dataDir,
    hasLiveChanges,
    admin,
    publicStock,
  };
}

/** Makes the demo data by a gateway of this process's own: the one that serves allows nobody so much in a minute. */
async function makeDemoData(
  seed: Seed,
  origins: Distributed['origins'],
  secret: string,
  whose: Omit<Parameters<Seed>[0], 'client'>,
): Promise<void> {
  const credentials = serviceCredentials('gateway', secret);
  const log = createLog('seeding', 'warn');
  const identity = sessionService(supergraphSchema(supergraphSdl()));
  const bounds = { queryTimeout: 15_000, mutationTimeout: 15_000 };
  const gateway = await createGateway({
    clientOf: (name) =>
      httpServiceClient({ name, url: `${origins[name]}/graphql`, credentials, bounds, log }),
    verifyToken: tokenVerifier({ jwksUrl: `${origins[identity]}/.well-known/jwks.json` }),
    readiness: async () => ({}),
    log,
    production: false,
  });
  try {
    await seed({ client: internalClient(gateway), ...whose });
  } finally {
    await gateway.close();
  }
}
