import type { DomainEvent, EventOf, EventSet } from '@autograph/events';
import type { EventBroker } from '@autograph/events/broker';
import type { Caller, Clock, NewId } from '@autograph/kernel';
import type { ServiceMutation } from '@autograph/schema/services';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { ServiceClient } from '../calls/service-client.ts';
import type { CallerContext, PermissionTable } from '../graphql/permissions.ts';
import type { Subgraph } from '../graphql/subgraph.ts';
import type { ClaimStore } from '../mongo/claims/index.ts';
import type { Store } from '../mongo/connect.ts';
import type { Migration } from '../mongo/migration.ts';
import type { ModelMakers, Models } from '../mongo/models.ts';
import type { FaultPoint } from '../process/fault-points.ts';
import type { Readiness } from '../process/health-routes.ts';
import type { Logger } from '../process/log.ts';
import type { Outbox } from '../process/metrics.ts';
import type { Environment } from '../process/settings.ts';
import { calledBy } from './asked-mutations.ts';
import { openService } from './open-service.ts';
import { type OpenMigrations, openMigrations } from './open-store.ts';

/** What the ports of a service are made of. */
export interface ServiceParts<
  Settings = Readonly<Record<string, unknown>>,
  Makers extends ModelMakers = ModelMakers,
  Call extends string = string,
> {
  readonly settings: Settings;
  readonly models: Models<Makers>;
  /** The claims to unique values in its store, see ADR 0045. For services with a store. */
  readonly claims: ClaimStore;
  /** The services that it calls. */
  readonly clients: Readonly<Record<Call, ServiceClient>>;
  /** The mutations of other services that it asks all alike, as `asks` says. */
  readonly asked: readonly AskedMutation[];
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
  /** Has events published soon that were just written to an outbox. */
  readonly publishSoon: () => void;
  /** Its events that are not published yet, each in the newest version of its type. Empty until its workers begin. */
  readonly outbox: Outbox;
  /** Runs a job that nobody waits for. A failure is logged; closing the service waits for it. */
  readonly background: (job: () => Promise<unknown>) => void;
}

/** A mutation of another service that is found by its contract. */
export interface AskedMutation extends ServiceMutation {
  readonly client: ServiceClient;
}

/** Work that a service repeats in the background, by one process at a time. */
export interface ServiceWorker {
  /** Name of its lease, and of it in the log. */
  readonly name: string;
  /** Milliseconds between two rounds. */
  readonly interval: number;
  /** One round. `held` renews the lease; a long round asks before each step and stops when it is lost. */
  readonly work: (held: () => Promise<boolean>) => Promise<unknown>;
}

/** What a service does with events; `consumption` makes one whose handler knows their data. */
export interface Consumption<Ports> {
  /** Name of the consumer: all processes with it share its events. */
  readonly group: string;
  readonly events: readonly EventSet[];
  /**
   * Handles one event or several, in the order in which they came. Has to bear copies and any order: `consumerContract` of
   * `@autograph/events/testing` shows whether it does. Throws when it could not handle them all; they are then tried again.
   */
  readonly handle: (events: readonly DomainEvent[], ports: Ports) => Promise<void>;
}

/** Upkeep of a service that a person starts: `npm run task -- <name>`. */
export interface ServiceTask<Ports> {
  readonly name: string;
  /** What it does, in one sentence. */
  readonly says: string;
  /** Does it, and returns one sentence on what came of it. */
  run(ports: Ports): Promise<string>;
}

/** The methods of each port before and after which a test may have the process die. */
export type PortFaultPoints<Ports> = {
  readonly [Name in keyof Ports]?: readonly (keyof Ports[Name] & string)[];
};

/** A service, declared: what `defineService` takes. */
export interface ServiceDefinition<
  Shape extends z.ZodRawShape,
  Makers extends ModelMakers,
  Call extends string,
  Ports extends object,
  Context extends CallerContext,
> {
  /** Its name in `schema/supergraph.yaml`, in settings, metrics and logs. */
  readonly name: string;
  /** Settings of its own. Port, store, credentials, callees and events are added by what it declares below. */
  readonly settings?: Shape | ((environment: Environment) => Shape);
  /** The services that it calls. */
  readonly calls?: readonly Call[];
  /**
   * The type of an input. Every other service with a mutation that takes it is called as well, but for those in `calls`: whom to ask
   * follows from the contracts, so that a new service needs no change here.
   */
  readonly asks?: string;
  /** How long a call of another service may take, in milliseconds. Default: the setting SERVICE_TIMEOUT. */
  readonly callTimeoutMs?: number;
  /** The collections of its store. Their indexes are built when it starts; those with an outbox are relayed to the broker. */
  readonly models?: Makers;
  /** How documents of earlier releases are changed, oldest first: they run in this order. */
  readonly migrations?: readonly Migration[];
  /** The events that it raises. */
  readonly events?: readonly EventSet[];
  readonly consumes?: readonly Consumption<Ports>[];
  readonly ports: (
    parts: ServiceParts<Readonly<z.output<z.ZodObject<Shape>>>, Makers, Call>,
  ) => Ports | Promise<Ports>;
  readonly faultPoints?: PortFaultPoints<Ports>;
  /** What has to be done before it answers; throws a `StartupError` where it cannot be. */
  readonly prepare?: (
    ports: Ports,
    parts: ServiceParts<Readonly<z.output<z.ZodObject<Shape>>>, Makers, Call>,
  ) => Promise<void>;
  readonly workers?: (
    ports: Ports,
    parts: ServiceParts<Readonly<z.output<z.ZodObject<Shape>>>, Makers, Call>,
  ) => readonly ServiceWorker[];
  /** How many decisions are not carried out yet at another service; a metric. */
  readonly backlog?: (ports: Ports) => Promise<number>;
  readonly tasks?: readonly ServiceTask<Ports>[];
  readonly resolvers: object;
  readonly permissions: PermissionTable;
  /** The context of one request. Loaders are made here: nothing is shared between two requests. */
  readonly context: (caller: Caller, ports: Ports) => Context;
  /** Routes beside the graph, such as published keys. */
  readonly routes?: (app: FastifyInstance, ports: Ports) => void;
  /** Whether an error of a port says that something does not answer. Errors of the store are known. */
  readonly isUnavailable?: (error: unknown) => boolean;
}

/** What a service is opened with. */
export interface OpenOptions {
  /** At least the service's own settings, read. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Its MongoDB; needed where it has models. */
  readonly mongoUri?: string | undefined;
  readonly clientOf: (name: string) => ServiceClient;
  /** Where events go and come from. Without one they wait in the outbox. */
  readonly broker: EventBroker | null;
  readonly log: Logger;
  readonly clock?: Clock | undefined;
  readonly newId?: NewId | undefined;
  /**
   * For tests: no index but that of `_id` is unique, as in a store whose collections are sharded by `_id`. Default: `false`.
   */
  readonly sharded?: boolean | undefined;
  readonly faultPoint?: FaultPoint | undefined;
}

/** A service that is open: its graph answers. */
export interface OpenService<Ports extends object = object> {
  readonly name: string;
  readonly subgraph: Subgraph;
  readonly ports: Ports;
  readonly readiness: Readiness;
  /** The connection to its store; `null` where it keeps nothing. */
  readonly store: Store['connection'] | null;
  routes(app: FastifyInstance): void;
  /** Starts what it does by itself: publishing events, and its workers. Consumers of all services are subscribed by then. */
  begin(): void;
  close(): Promise<void>;
}

/** A service as a value, which a topology opens. */
export interface Service<Ports extends object = object> {
  readonly name: string;
  readonly calls: readonly string[];
  readonly callTimeoutMs: number | null;
  readonly hasStore: boolean;
  readonly events: readonly EventSet[];
  /** Whether it raises or consumes events. */
  readonly usesBroker: boolean;
  readonly tasks: readonly ServiceTask<Ports>[];
  readonly migrations: readonly Migration[];
  /** Settings of its own, by name. */
  settings(environment: Environment): z.ZodRawShape;
  /**
   * Opens its store alone, to migrate it: no graph answers and no worker runs. Throws a `StartupError` when the store does not answer, or
   * was changed by a newer release.
   */
  openMigrations(options: { readonly mongoUri: string; readonly log: Logger }): Promise<OpenMigrations>;
  /** Opens it. Throws a `StartupError` when it cannot be; whatever was opened by then is closed again. */
  open(options: OpenOptions): Promise<OpenService<Ports>>;
}

/** Declares a service. Throws an `Error` where it has events, consumers or workers without a store, which all of them need, or wrong migrations. */
export function defineService<
  Shape extends z.ZodRawShape,
  Makers extends ModelMakers,
  const Call extends string,
  Ports extends object,
  Context extends CallerContext,
>(definition: ServiceDefinition<Shape, Makers, Call, Ports, Context>): Service<Ports> {
  const { name, settings, models = {}, events = [], consumes = [], migrations = [] } = definition;
  const calls = calledBy(definition);
  const needsStore = events.length > 0 || consumes.length > 0 || definition.workers !== undefined;
  if (needsStore && Object.keys(models).length === 0)
    throw new Error(`The service ${name} has events, consumers or workers, and so needs models.`);
  refuseWrongMigrations(name, migrations, Object.keys(models));
  return {
    name,
    calls,
    callTimeoutMs: definition.callTimeoutMs ?? null,
    hasStore: Object.keys(models).length > 0,
    events,
    usesBroker: events.length > 0 || consumes.length > 0,
    tasks: definition.tasks ?? [],
    migrations,
    settings: (environment) => (typeof settings === 'function' ? settings(environment) : (settings ?? {})),
    openMigrations: (options) => openMigrations({ name, models, migrations }, options),
    open: (options) => openService(definition, options),
  };
}

function refuseWrongMigrations(
  service: string,
  migrations: readonly Migration[],
  models: readonly string[],
): void {
  for (const [at, { name, model }] of migrations.entries()) {
    if (!models.includes(model))
      throw new Error(`The migration ${name} of the service ${service} needs the model ${model}.`);
    if (migrations.findIndex((other) => other.name === name) < at)
      throw new Error(`The service ${service} has two migrations of the name ${name}.`);
  }
}

/** What a service does with the events of these sets, whose data its handler knows. */
export function consumption<Ports, const Sets extends readonly EventSet[]>(
  events: Sets,
  group: string,
  handle: (events: readonly EventOf<Sets[number]>[], ports: Ports) => Promise<void>,
): Consumption<Ports> {
  // An event is handed over only after it was read by the schemas of these sets.
  return { group, events, handle: handle as unknown as Consumption<Ports>['handle'] };
}
