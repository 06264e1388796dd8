import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { startTestMongo } from '@autograph/embedded-mongo/testing';
import type { DomainEvent } from '@autograph/events';
import { type EventBroker, inProcessBroker } from '@autograph/events/broker';
import type { Caller, Clock, NewId } from '@autograph/kernel';
import type { ServiceClient, ServiceResult } from '../calls/service-client.ts';
import type { OpenService, Service } from '../definition/define-service.ts';
import { unavailable } from '../graphql/errors.ts';
import { dataDirsOf, keptBy, withDataDirs } from '../process/kept-settings.ts';
import { createLog, type Logger } from '../process/log.ts';
import { storeCommands } from '../process/metrics.ts';
import { type Environment, readSettings } from '../process/settings.ts';

/** How a service is opened for a test. */
export interface TestOptions {
  /** Settings as in the environment, and what keeps its own is made. */
  readonly environment?: Environment;
  /** Settings in their final form, which win. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** The services that it calls. One that is not here does not answer. */
  readonly clients?: Readonly<Record<string, ServiceClient>>;
  /** A store that another test service has; unless given, one of its own. */
  readonly mongoUri?: string;
  /** Where its events go. Without one they stay in the outbox. `record` keeps them in `published`. */
  readonly broker?: EventBroker | 'record' | null;
  readonly clock?: Clock;
  readonly newId?: NewId;
  readonly log?: Logger;
  /** Whether no index but that of `_id` is unique. Default: `false`. */
  readonly sharded?: boolean;
}

/** A service as it runs, on a store of its own. */
export interface TestService<Ports extends object = object> extends OpenService<Ports> {
  readonly mongoUri: string;
  /** Events that it has published; kept with `broker: 'record'`. */
  readonly published: readonly DomainEvent[];
  ask(caller: Caller, query: string, variables?: object): Promise<ServiceResult>;
  /** What a gateway reads of an entity by its key. `fields` is a selection on its type. */
  entity(caller: Caller, representation: unknown, fields: string): Promise<ServiceResult>;
  /** How many commands of this kind, such as `find`, it has sent to its store. */
  commands(kind: string): Promise<number>;
  /** Everything in its store, by collection. */
  dump(): Promise<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>;
}

/** Opens a service for a test. Its workers run, and events leave, once `begin` is called. */
export async function openTestService<Ports extends object>(
  service: Service<Ports>,
  options: TestOptions = {},
): Promise<TestService<Ports>> {
  const { name } = service;
  const mongo = service.hasStore && !options.mongoUri ? await startTestMongo() : null;
  const mongoUri = options.mongoUri ?? mongo?.uri ?? '';
  const published: DomainEvent[] = [];
  const dataDir = await dataDirOf(service);
  const broker = options.broker === 'record' ? recording(published) : (options.broker ?? null);
  const open = await service.open({
    settings: { ...(await settingsOf(service, options.environment ?? {}, dataDir)), ...options.settings },
    mongoUri,
    clientOf: (called) => options.clients?.[called] ?? silent(called),
    broker,
    log: options.log ?? createLog(name, 'silent'),
    clock: options.clock,
    newId: options.newId,
    sharded: options.sharded,
  });
  const ask: TestService['ask'] = (caller, query, variables = {}) =>
    open.subgraph.execute({ query, variables: { ...variables } }, caller);
  return {
    ...open,
    mongoUri,
    published,
    ask,
    entity: (caller, representation, fields) =>
      ask(caller, `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`, {
        of: [representation],
      }),
    commands: async (kind) => {
      const { values } = await storeCommands.get();
      return values
        .filter(({ labels }) => isDeepStrictEqual({ ...labels }, { service: name, command: kind }))
        .reduce((sum, { value }) => sum + value, 0);
    },
    dump: async () => {
      const collections = (await open.store?.db?.collections()) ?? [];
      const contents = collections.map(
        async (collection) => [collection.collectionName, await collection.find().toArray()] as const,
      );
      return Object.fromEntries((await Promise.all(contents)).toSorted(([a], [b]) => a.localeCompare(b)));
    },
    close: async () => {
      await open.close();
      await mongo?.close();
      if (dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A directory of the service's own, where it keeps files; an empty name where it does not. */
async function dataDirOf(service: Service): Promise<string> {
  const keepsFiles = Object.keys(dataDirsOf(service.settings({}))).length > 0;
  return keepsFiles ? mkdtemp(join(tmpdir(), `autograph-${service.name}-`)) : '';
}

/** The service's own settings by this environment; what a data directory would keep is made. */
async function settingsOf(
  service: Service,
  given: Environment,
  dataDir: string,
): Promise<Readonly<Record<string, unknown>>> {
  const shape = service.settings(given);
  const environment = withDataDirs(given, shape, dataDir);
  const made: Record<string, string> = {};
  for (const [setting, schema] of Object.entries(shape)) {
    const make = keptBy(schema)?.make;
    if (make && !environment[setting]) made[setting] = await make();
  }
  const own = readSettings(shape, { ...environment, ...made });
  return { OUTBOX_INTERVAL: 50, ...own };
}

function recording(published: DomainEvent[]): EventBroker {
  const broker = inProcessBroker();
  return {
    ...broker,
    publish: async (events) => {
      published.push(...events);
      await broker.publish(events);
    },
  };
}

function silent(name: string): ServiceClient {
  return { execute: () => Promise.reject(unavailable(name)) };
}

/** The codes of the top-level errors of an answer. */
export function codesOf({ errors }: Pick<ServiceResult, 'errors'>): unknown[] {
  return (errors ?? []).map(({ extensions }) => extensions?.code);
}
