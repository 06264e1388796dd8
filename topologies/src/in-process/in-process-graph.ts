import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGateway } from '@autograph/gateway';
import { keycloakIssuer, tokenVerifier, type VerifyToken } from '@autograph/gateway/tokens';
import type { OpenService } from '@autograph/service';
import { localServiceClient } from '@autograph/service/graphql';
import {
  type Closing,
  createLog,
  isHealthPublic,
  listen,
  openAdminServer,
  openWhole,
  type Readiness,
  useFastPath,
  useLogFile,
} from '@autograph/service/process';
import { startTracing } from '@autograph/service/telemetry';
import Fastify from 'fastify';
import { type GraphClient, internalClient } from '../graph-client.ts';
import type { Seed } from '../seed.ts';
import { openServices } from './open-services.ts';
import type { InProcessSettings } from './settings.ts';
import { openStore, SEEDED } from './store.ts';

/** The whole graph, running in this process. */
export interface InProcessGraph {
  readonly port: number;
  /** The graph's public address. */
  readonly url: string;
  /** Where operators ask for metrics and health: the port of `ADMIN_PORT`, else the graph's own. */
  readonly adminOrigin: string;
  /** A client of the graph that needs no socket. */
  readonly client: GraphClient;
  close(): Promise<void>;
  readonly stopLimit: number;
}

interface InProcessGraphOptions {
  readonly reset?: boolean;
  readonly signal?: AbortSignal;
  /** Makes the demo data where the settings ask for some. */
  readonly seed?: Seed;
  /** Fulfilled when the web client is built. The gateway waits for it, and the services meanwhile start. */
  readonly webClient?: Promise<void> | undefined;
}

/**
 * Starts the whole graph in this process: the embedded store where no MongoDB is named, the services, the gateway over them
 * without HTTP in between, and the demo data. With `reset` it drops what the embedded store has first. Throws a
 * `StartupError` with one clear message; whatever was started by then is closed again.
 */
export function startInProcessGraph(
  settings: InProcessSettings,
  options: InProcessGraphOptions = {},
): Promise<InProcessGraph> {
  return openWhole((closing) => open(settings, options, closing));
}

async function open(
  settings: InProcessSettings,
  { reset = false, signal, seed, webClient }: InProcessGraphOptions,
  closing: Closing,
): Promise<Omit<InProcessGraph, 'close'>> {
  useFastPath(settings.fastPath);
  useLogFile(settings.logFile);
  const tracing = await startTracing(settings.tracing, createLog('tracing', settings.logLevel));
  closing.push(() => tracing.close());
  const uriOf = await openStore(settings, reset, closing);
  const { services, changes } = await openServices(settings, uriOf, closing);
  const serviceOf = (name: string): OpenService => {
    const service = services.find((one) => one.name === name);
    if (!service) throw new Error(`The supergraph has no service ${name}.`);
    return service;
  };
  await webClient;
  const readiness: Readiness = async () => {
    const ready = services.map(
      async ({ name, readiness: own }) => [name, Object.values(await own()).every(Boolean)] as const,
    );
    return Object.fromEntries(await Promise.all(ready));
  };
  const log = createLog('gateway', settings.logLevel);
  const { admins } = settings;
  const gateway = await createGateway({
    clientOf: (name) => localServiceClient(serviceOf(name).subgraph, 'gateway'),
    verifyToken: await verifierOf(settings, services),
    readiness,
    publicHealth: isHealthPublic({ ...admins, NODE_ENV: settings.production ? 'production' : 'development' }),
    log,
    production: settings.production,
    explorer: settings.explorer,
    webDir: settings.webDir(),
    demo: settings.demo,
    publicStock: settings.publicStock,
    shutdown: settings.shutdown,
    edge: settings.edge,
    responseCache: settings.responseCache,
    changes,
  });
  const admin = await openAdminServer(gateway.app, { settings: admins, readiness, log });
  // Closed in reverse: it answers until the gateway has drained.
  closing.push(() => admin.close());
  closing.push(() => gateway.close());
  for (const service of services) service.routes(gateway.app);

  const client = internalClient(gateway);
  if (settings.demo && seed) await seedOnce(settings, seed, { client, signal });
  const port = await listen(gateway.app, settings.host, settings.port);
  return {
    port,
    client,
    url: `http://localhost:${port}/graphql`,
    adminOrigin: `http://localhost:${admin.port ?? port}`,
    stopLimit: gateway.stopLimit,
  };
}

/** Verifies access tokens by Keycloak's keys, or by those that a service of this process publishes. */
async function verifierOf(
  { keycloak }: InProcessSettings,
  services: readonly OpenService[],
): Promise<VerifyToken> {
  if (keycloak) return tokenVerifier({ jwksUrl: keycloak.jwksUrl }, keycloakIssuer(keycloak));
  const published = Fastify();
  for (const service of services) service.routes(published);
  return tokenVerifier({ jwks: (await published.inject('/.well-known/jwks.json')).json() });
}

async function seedOnce(
  settings: InProcessSettings,
  seed: Seed,
  graph: Omit<Parameters<Seed>[0], 'admin'>,
): Promise<void> {
  const marker = join(settings.dataDir, SEEDED);
  if (!settings.admin || existsSync(marker)) return;
  await seed({ ...graph, admin: settings.admin });
  await writeFile(marker, new Date().toISOString());
}
