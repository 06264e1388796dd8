import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DomainEvent } from '@autograph/events';
import { planProcesses, readDistributedSettings, supervise } from '@autograph/topologies/processes';
import { MongoClient } from 'mongodb';
import { freePortOffset, NO_RATE_LIMITS, surroundings, temporaryDir } from '../topology.ts';

export type Victim = 'sale' | 'vehicle' | 'customer' | 'workshop';

/** The distributed topology, some of whose services die where a test says so. */
export interface FaultyGraph {
  readonly url: string;
  readonly admin: { readonly username: string; readonly password: string };
  /** The records of a service, as its store has them: those of a collection, or its main ones. */
  records<Record extends object>(service: Victim, collection?: string): Promise<readonly Record[]>;
  /** The claims of a service to unique values, as its store has them. */
  claims(service: Victim): Promise<readonly ClaimRecord[]>;
  /** What this service published so far, copies included, in order. */
  published(service: Victim): Promise<readonly DomainEvent[]>;
  /** The places of this service's code where it may be made to die. */
  points(victim: Victim): Promise<ReadonlySet<string>>;
  /** Has this process die when it next reaches this point. */
  arm(victim: Victim, point: string): Promise<void>;
  /** Resolves when the armed process has reached its point; returns `false` when it has not in time. */
  reached(victim: Victim): Promise<boolean>;
  kill(victim: Victim): void;
  /** Starts a process that is dead, or dying, and resolves when it is ready. */
  restart(victim: Victim, settings?: Settings): Promise<void>;
  close(): Promise<void>;
}

/** A claim as it is stored. */
export interface ClaimRecord {
  readonly _id: string;
  readonly owner: string;
}

/** How long a point may take to be reached, in milliseconds: a guard against hanging. */
const REACH_LIMIT = 20_000;

const STORES: { readonly [name in Victim]: string } = {
  sale: 'sales',
  vehicle: 'vehicles',
  customer: 'customers',
  workshop: 'workOrders',
};

/** Bounds far below those of a shop, so that what a crash leaves is dealt with in seconds. */
const QUICK = {
  SERVICE_TIMEOUT: '500',
  RECOVERY_INTERVAL: '200',
  OUTBOX_INTERVAL: '100',
  FILES_TTL: '10',
  LOG_LEVEL: 'warn',
};

type Settings = Readonly<{ [name: string]: string }>;

/** Starts the graph on stores of its own. `given` is for all of it, `own` for those that die alone. */
export async function startFaultyGraph(
  onLine: (line: string) => void,
  given: Settings = {},
  own: Settings = QUICK,
): Promise<FaultyGraph> {
  const dir = await temporaryDir();
  const { services, environment, dataDir } = await readDistributedSettings({
    ...NO_RATE_LIMITS,
    ...surroundings(),
    AUTOGRAPH_DATA_DIR: dir.path,
    ...given,
  });
  const pointOf = (victim: string): string => join(dir.path, `fault-point-${victim}`);
  const plan = planProcesses(services, { dataDir, environment, portOffset: await freePortOffset() }).map(
    (planned) =>
      planned.name in STORES
        ? { ...planned, environment: { ...planned.environment, ...own, FAULT_POINTS: pointOf(planned.name) } }
        : planned,
  );
  const planOf = (name: string) => {
    const planned = plan.find((one) => one.name === name);
    if (!planned) throw new Error(`no process ${name}`);
    return planned;
  };
  const usual = new Map(Object.keys(STORES).map((name) => [name, { ...planOf(name).environment }]));
  const supervisor = await supervise(plan, { onLine: (name, line) => onLine(`${name} | ${line}`) });
  const clients = new Map<Victim, MongoClient>();
  const storeOf = (service: Victim) => {
    const address = `mongodb://127.0.0.1:${planOf(`${service}-mongo`).port}/`;
    const client = clients.get(service) ?? new MongoClient(address, { retryReads: false });
    clients.set(service, client);
    return client.db(service);
  };

  return {
    url: `http://127.0.0.1:${planOf('gateway').port}/graphql`,
    admin: {
      username: String(environment.ADMIN_USERNAME),
      password: String(environment.ADMIN_PASSWORD),
    },
    records: async <Record extends object>(service: Victim, collection = STORES[service]) => {
      const found = storeOf(service).collection(collection).find();
      return (await found.toArray()) as unknown as Record[];
    },
    claims: (service) => storeOf(service).collection<ClaimRecord>('claims').find().toArray(),
    published: async (service) => {
      const journal = `${pointOf(service)}.events`;
      if (!existsSync(journal)) return [];
      const lines = (await readFile(journal, 'utf8')).split('\n').filter(Boolean);
      return lines.map((line) => JSON.parse(line) as DomainEvent);
    },
    points: async (victim) =>
      new Set((await readFile(`${pointOf(victim)}.points`, 'utf8')).split('\n').filter(Boolean)),
    arm: (victim, point) => writeFile(pointOf(victim), point),
    reached: async (victim) => {
      const deadline = Date.now() + REACH_LIMIT;
      while (existsSync(pointOf(victim)) && Date.now() < deadline) await sleep(10);
      const reached = !existsSync(pointOf(victim));
      await rm(pointOf(victim), { force: true });
      return reached;
    },
    kill: (victim) => supervisor.kill(victim, 'SIGKILL'),
    restart: async (victim, settings = {}) => {
      Object.assign(planOf(victim).environment, usual.get(victim), { RESERVATION_TTL: '' }, settings);
      for (;;) {
        try {
          return await supervisor.start(victim);
        } catch (error) {
          if (!(error instanceof Error && error.message.includes('still running'))) throw error;
          await sleep(10);
        }
      }
    },
    close: async () => {
      for (const client of clients.values()) await client.close();
      await supervisor.close();
      await dir.remove();
    },
  };
}
