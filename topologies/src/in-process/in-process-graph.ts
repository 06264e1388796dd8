import { createPrivateKey, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCustomerService } from '@autograph/customer';
import { buyerRecordKey } from '@autograph/customer/config';
import { inProcessBroker } from '@autograph/events/broker';
import { createGateway } from '@autograph/gateway';
import { keycloakIssuer, tokenVerifier } from '@autograph/gateway/tokens';
import { createSaleService } from '@autograph/sale';
import { salePolicy } from '@autograph/sale/config';
import type { Service } from '@autograph/service';
import type { ServiceClient } from '@autograph/service/calls';
import { localServiceClient, unavailable } from '@autograph/service/graphql';
import {
  BUYER_KEY,
  createLog,
  keptSecret,
  keptText,
  listen,
  PREVIOUS_TOKEN_KEYS,
  StartupError,
  TOKEN_KEY,
  useDataDir,
} from '@autograph/service/process';
import { createUserService, newPrivateKey } from '@autograph/user';
import { createVehicleService } from '@autograph/vehicle';
import { type GraphClient, inHouseClient } from '../graph-client.ts';
import type { Seed } from '../seed.ts';
import { FURTHER_SERVICES, type ServiceName, type SingleSettings } from './config.ts';
import { openFurtherService } from './further-service.ts';
import { openStore, SEEDED, type UriOf } from './store.ts';

/** The whole graph, running in this process. */
export interface InProcessGraph {
  readonly port: number;
  /** The graph's public address. */
  readonly url: string;
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
}

/**
 * Starts the whole graph in this process: the embedded store where no MongoDB is named, the services, the gateway
 * over them without HTTP in between, and the demo data. With `reset` it drops what the embedded store has first. Throws a
 * `StartupError` with one clear message; whatever was started by then is closed again.
 */
export async function startInProcessGraph(
  settings: SingleSettings,
  options: InProcessGraphOptions = {},
): Promise<InProcessGraph> {
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    return { ...(await open(settings, options, closing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  settings: SingleSettings,
  { reset = false, signal, seed }: InProcessGraphOptions,
  closing: (() => Promise<void>)[],
): Promise<Omit<InProcessGraph, 'close'>> {
  await useDataDir(settings.dataDir);
  const uriOf = await openStore(settings, reset, closing);
  const services = await openServices(settings, uriOf, closing);
  const further: Record<string, Service> = {};
  for (const name of FURTHER_SERVICES) {
    const log = createLog(name, settings.logLevel);
    const service = await openFurtherService(name, { mongoUri: uriOf(name), log });
    closing.push(() => service.close());
    further[name] = service;
  }
  const serviceOf = (name: string): Service => {
    const service = { ...further, ...services }[name];
    if (!service) throw new Error(`The supergraph has no service ${name}.`);
    return service;
  };
  const { keycloak } = settings;
  const gateway = await createGateway({
    clientOf: (name) => localServiceClient(serviceOf(name).subgraph, 'gateway'),
    verifyToken: keycloak
      ? tokenVerifier({ jwksUrl: keycloak.realm.jwksUrl }, keycloakIssuer(keycloak.realm))
      : tokenVerifier({ jwks: services.user.jwks() }),
    readiness: async () => {
      const ready = Object.entries({ ...services, ...further }).map(
        async ([name, { readiness }]) => [name, Object.values(await readiness()).every(Boolean)] as const,
      );
      return Object.fromEntries(await Promise.all(ready));
    },
    log: createLog('gateway', settings.logLevel),
    production: settings.production,
    explorer: settings.explorer,
    shutdown: settings.shutdown,
    edge: settings.edge,
    responseCache: settings.responseCache,
  });
  closing.push(() => gateway.close());
  services.user.routes?.(gateway.app);

  const client = inHouseClient(gateway);
  if (settings.demo && seed) await seedOnce(settings, seed, { client, signal });
  const port = await listen(gateway.app, settings.host, settings.port);
  return { port, client, url: `http://localhost:${port}/graphql`, stopLimit: gateway.stopLimit };
}

async function openServices(settings: SingleSettings, uriOf: UriOf, closing: (() => Promise<void>)[]) {
  const privateKey = settings.tokenPrivateKey ?? (await keptKey(settings.dataDir));
  const previousPublicKeys =
    settings.tokenPreviousKeys ?? (await keptText(settings.dataDir, PREVIOUS_TOKEN_KEYS));
  const opened = async <Opened extends Service>(service: Promise<Opened>): Promise<Opened> => {
    const { close } = await service;
    closing.push(close);
    return service;
  };
  const base = (name: ServiceName) => ({ mongoUri: uriOf(name), log: createLog(name, settings.logLevel) });
  const retentionKey = await buyerKey(settings);
  const publisher = inProcessBroker();
  closing.push(() => publisher.close());
  // Services know each other in circles: one that opens first reaches another when there is something to ask.
  const open: Partial<Record<ServiceName, Service>> = {};
  const reach = (to: ServiceName, from: ServiceName): ServiceClient => ({
    execute: async (...call) => {
      const subgraph = open[to]?.subgraph;
      if (!subgraph) throw unavailable(to);
      return localServiceClient(subgraph, from).execute(...call);
    },
  });
  const [user, vehicle, customer] = await Promise.all([
    opened(
      createUserService({
        ...base('user'),
        privateKey,
        previousPublicKeys,
        keycloak: settings.keycloak,
        customer: reach('customer', 'user'),
        bootstrapAdmin: settings.admin,
        resetDelivery: settings.mail ?? (settings.production ? null : 'terminal'),
      }),
    ),
    opened(createVehicleService({ ...base('vehicle'), publisher })),
    opened(
      createCustomerService({
        ...base('customer'),
        publisher,
        sale: reach('sale', 'customer'),
        buyerRecordKey: retentionKey,
        buyerRecordRetention: settings.buyerRecordRetention,
        recoveryInterval: settings.saleRules.RECOVERY_INTERVAL,
      }),
    ),
  ]);
  const sale = await opened(
    createSaleService({
      ...base('sale'),
      publisher,
      broker: publisher,
      policy: salePolicy(settings.saleRules),
      recoveryInterval: settings.saleRules.RECOVERY_INTERVAL,
      vehicle: localServiceClient(vehicle.subgraph, 'sale'),
      customer: localServiceClient(customer.subgraph, 'sale'),
    }),
  );
  Object.assign(open, { customer, sale });
  return { user, vehicle, customer, sale };
}

/** The key that erased buyers are locked away by: as given, or made once and kept. */
async function buyerKey({ buyerRecordKey: given, dataDir, ...settings }: SingleSettings): Promise<Buffer> {
  if (given) return given;
  if (settings.production) {
    const file = join(dataDir, BUYER_KEY);
    const advice =
      'BUYER_RECORD_KEY is not given: the key is kept beside the data; keep a copy of it elsewhere';
    createLog('customer', settings.logLevel).warn({ file }, advice);
  }
  const kept = await keptSecret(dataDir, BUYER_KEY, () => randomBytes(32).toString('base64'));
  const key = buyerRecordKey.safeParse(kept.trim());
  if (key.success) return key.data;
  throw new StartupError(
    'AG1107',
    `${join(dataDir, BUYER_KEY)} is no key: put the one back that was made there first.`,
  );
}

/** The key that is made once and kept. Throws a `StartupError` that names its file when that is no key any more. */
async function keptKey(dataDir: string): Promise<string> {
  const key = await keptSecret(dataDir, TOKEN_KEY, newPrivateKey);
  try {
    createPrivateKey(key);
    return key;
  } catch {
    const file = join(dataDir, TOKEN_KEY);
    throw new StartupError(
      'AG1107',
      `${file} is no private key. Delete it: another one is made, and everyone logs in anew.`,
    );
  }
}

async function seedOnce(
  settings: SingleSettings,
  seed: Seed,
  graph: Omit<Parameters<Seed>[0], 'admin'>,
): Promise<void> {
  const marker = join(settings.dataDir, SEEDED);
  if (!settings.admin || existsSync(marker)) return;
  await seed({ ...graph, admin: settings.admin });
  await writeFile(marker, new Date().toISOString());
}
