import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DomainEvent, type EventSet, readEvent } from '@autograph/events';
import type { z } from 'zod';
import { tracedClient } from '../calls/traced-client.ts';
import type { CallerContext } from '../graphql/permissions.ts';
import { createSubgraph } from '../graphql/subgraph.ts';
import { type ClaimStore, claimStore, claimSweep, SWEEP_INTERVAL } from '../mongo/claims/index.ts';
import { startConsumer } from '../mongo/consumer.ts';
import { lease } from '../mongo/lease.ts';
import type { ModelMakers } from '../mongo/models.ts';
import { startRelay } from '../mongo/outbox.ts';
import { type ReportOutage, storeOutages } from '../mongo/store-outages.ts';
import { backgroundJobs } from '../process/background-jobs.ts';
import { type FaultPoint, withFaultPoints } from '../process/fault-points.ts';
import { leasedWorker, type Worker } from '../process/leased-worker.ts';
import type { Logger } from '../process/log.ts';
import { type Outbox, outboxes, pendingMigrations, recoveryBacklogs } from '../process/metrics.ts';
import { openWhole } from '../process/open-whole.ts';
import { StartupError } from '../process/startup-errors.ts';
import { sparingly } from '../process/throttled-log.ts';
import { askedBy } from './asked-mutations.ts';
import type {
  OpenOptions,
  OpenService,
  PortFaultPoints,
  ServiceDefinition,
  ServiceParts,
  ServiceWorker,
} from './define-service.ts';
import { migrateAtStart, repeatMigrations } from './migrate-small.ts';
import { openStore, type ServiceStore } from './open-store.ts';

/** How many rounds of a worker may be missed before another process takes over. */
const ROUNDS_OF_A_LEASE = 3;

/** How often an outbox is looked through where no setting says so, in milliseconds. */
const OUTBOX_INTERVAL = 1_000;

/** Opens a service: its store, its consumers, its ports, its graph. What was opened is closed again when a step throws. */
export async function openService<
  Shape extends z.ZodRawShape,
  Makers extends ModelMakers,
  Call extends string,
  Ports extends object,
  Context extends CallerContext,
>(
  definition: ServiceDefinition<Shape, Makers, Call, Ports, Context>,
  options: OpenOptions,
): Promise<OpenService<Ports>> {
  return openWhole(async (closing) => {
    const { name } = definition;
    const { log, faultPoint } = options;
    const store = await openStore(definition, options, closing);
    const migrations = definition.migrations?.length ? store.migrations : null;
    if (migrations) await migrateAtStart(migrations, log);
    const reportOutage = storeOutages(name, log);
    const jobs = backgroundJobs(log, reportOutage);
    closing.push(() => jobs.close());
    let relay: Worker | null = null;
    const clientOf = (called: string) => tracedClient(options.clientOf(called), name, called);
    const parts: ServiceParts<Readonly<z.output<z.ZodObject<Shape>>>, Makers, Call> = {
      settings: options.settings as Readonly<z.output<z.ZodObject<Shape>>>,
      models: store.models,
      clients: Object.fromEntries(
        (definition.calls ?? []).map((called) => [called, clientOf(called)]),
      ) as typeof parts.clients,
      asked: askedBy(definition).map((asked) => ({ ...asked, client: clientOf(asked.service) })),
      clock: options.clock ?? (() => new Date()),
      newId: options.newId ?? (() => randomUUIDv7()),
      claims: claimsIn(store, options),
      log,
      publishSoon: () => relay?.wake(),
      outbox: outboxOf(name, definition.events ?? []),
      background: jobs.run,
    };
    const ports = faultPoint
      ? withPortFaultPoints(await definition.ports(parts), definition.faultPoints ?? {}, faultPoint)
      : await definition.ports(parts);
    for (const { group, events, handle } of definition.consumes ?? []) {
      if (!options.broker || !store.connected) continue;
      const consumer = await startConsumer({
        service: name,
        connection: store.connected.connection,
        broker: options.broker,
        group,
        events,
        handler: (event) => handle([event], ports),
        handlerOfMany: (several) => handle(several, ports),
      });
      closing.push(() => consumer.close());
    }
    await definition.prepare?.(ports, parts);
    const { isUnavailable = () => false } = definition;
    const warn = sparingly((errors, err: unknown, about: object) =>
      log.warn({ err, ...about, errors }, 'something that this service needs does not answer'),
    );
    const subgraph = await createSubgraph({
      name,
      typeDefs: sdlOf(name),
      resolvers: definition.resolvers,
      permissions: definition.permissions,
      context: (caller) => definition.context(caller, ports),
      log,
      isUnavailable: (error, about) => {
        if (reportOutage(error, about)) return true;
        const known = isUnavailable(error);
        if (known) warn(error, about);
        return known;
      },
    });
    closing.push(() => subgraph.close());
    return {
      name,
      subgraph,
      ports,
      store: store.connected?.connection ?? null,
      readiness: async (): Promise<Readonly<Record<string, boolean>>> =>
        store.connected ? { store: await store.connected.isReady() } : {},
      routes: (app) => definition.routes?.(app, ports),
      begin: () => {
        if (definition.events?.length) relay = beginRelay(name, store, reportOutage, options);
        if (relay) closing.push(relay.close);
        if (definition.backlog) {
          const { backlog } = definition;
          recoveryBacklogs.set(name, () => backlog(ports));
          closing.push(async () => void recoveryBacklogs.delete(name));
        }
        if (migrations) {
          pendingMigrations.set(name, async () => (await migrations.pending(0)).length);
          closing.push(async () => void pendingMigrations.delete(name));
        }
        if (migrations) closing.push(repeatMigrations(migrations, log, reportOutage).close);
        const workers = [...(definition.workers?.(ports, parts) ?? []), ...sweepOf(parts.claims, log)];
        for (const worker of workers) closing.push(beginWorker(worker, store, reportOutage, options).close);
      },
    };
  });
}

/** The SDL of a service. */
function sdlOf(name: string): string {
  const path = `schema/subgraphs/${name}.graphql`;
  try {
    return readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
  } catch {
    throw new StartupError('AG1302', `The SDL of the service ${name} could not be read: ${path}.`);
  }
}

/** The claims of a service. A process can be made to die between a claim and the write of its owner. */
function claimsIn(
  { connected }: ServiceStore<ModelMakers>,
  { sharded = false, faultPoint }: OpenOptions,
): ClaimStore {
  if (!connected) return null as never;
  const store = claimStore(connected.connection, { isSharded: sharded });
  return withFaultPoints('claims', store, faultPoint, ['insert', 'removeBelow']);
}

/** The worker that removes claims which a crash has left; none where the service has no claims. */
function sweepOf(store: ClaimStore | null, log: Logger): readonly ServiceWorker[] {
  if (!store || store.sweeps.length === 0) return [];
  const sweep = claimSweep(store.sweeps, store);
  const work = async (held: () => Promise<boolean>): Promise<void> => {
    const removed = await sweep(held);
    if (removed > 0) log.info({ removed }, 'removed claims to unique values that a crash had left');
  };
  return [{ name: 'claims', interval: SWEEP_INTERVAL, work }];
}

/** The outbox of a service, whether or not it has been opened yet. */
function outboxOf(service: string, sets: readonly EventSet[]): Outbox {
  const newest = (stored: DomainEvent): readonly DomainEvent[] => {
    const read = readEvent(JSON.stringify(stored), sets);
    return 'event' in read ? [read.event] : [];
  };
  return {
    pending: async () => (await outboxes.get(service)?.pending()) ?? 0,
    oldest: async () => (await outboxes.get(service)?.oldest()) ?? null,
    waiting: async function* (since) {
      for await (const events of outboxes.get(service)?.waiting(since) ?? []) yield events.flatMap(newest);
    },
  };
}

/** Publishes what the outboxes of the service's collections hold, where it has any and there is a broker. */
function beginRelay(
  service: string,
  { models, connected }: ServiceStore<ModelMakers>,
  reportOutage: ReportOutage,
  { broker, settings, faultPoint, log }: OpenOptions,
): Worker | null {
  const collections = Object.values(models)
    .filter(({ schema }) => schema.path('outbox') !== undefined)
    .map(({ collection }) => collection.collectionName);
  if (!broker || !connected || collections.length === 0) return null;
  return startRelay({
    service,
    connection: connected.connection,
    collections,
    publisher: withFaultPoints('events', broker, faultPoint, ['publish']),
    interval: Number(settings.OUTBOX_INTERVAL ?? OUTBOX_INTERVAL),
    log,
    reportOutage,
  });
}

function beginWorker(
  { name, interval, work }: ServiceWorker,
  { connected }: ServiceStore<ModelMakers>,
  reportOutage: ReportOutage,
  { faultPoint, log }: OpenOptions,
): Worker {
  if (!connected) throw new Error(`the worker ${name} needs a store for its lease`);
  const held = lease(connected.connection, name, { ttl: ROUNDS_OF_A_LEASE * interval });
  return leasedWorker({
    lease: withFaultPoints(`${name}-lease`, held, faultPoint, ['hold']),
    interval,
    longestPause: interval,
    work: async (isHeld) => {
      await work(isHeld);
    },
    failed: (error) => {
      if (!reportOutage(error, { worker: name }))
        log.warn({ err: error, worker: name }, 'a round of background work failed');
    },
  });
}

function withPortFaultPoints<Ports extends object>(
  ports: Ports,
  points: PortFaultPoints<Ports>,
  faultPoint: FaultPoint,
): Ports {
  const wrapped = Object.entries(points).map(([name, methods]) => [
    name,
    withFaultPoints(name, ports[name as keyof Ports] as object, faultPoint, (methods ?? []) as never[]),
  ]);
  return { ...ports, ...Object.fromEntries(wrapped) };
}
