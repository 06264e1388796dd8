import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { settingOf } from '@autograph/service';
import {
  type PlannedProcess,
  planProcesses,
  readDistributedSettings,
  supervise,
} from '@autograph/topologies/processes';
import { freePort, freePortOffset, NO_RATE_LIMITS, temporaryDir } from './topology.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** The kinds of processes, in the order of the list in `deploy/rolling-restart`. */
const KINDS: readonly string[] = [
  ...new Set(
    (
      JSON.parse(readFileSync(join(ROOT, 'deploy/rolling-restart/pid-files.json'), 'utf8')) as {
        readonly processes: readonly { readonly name: string }[];
      }
    ).processes.map(({ name }) => name.replace(/\d+$/, '')),
  ),
];

/** Longer than HAProxy takes to notice that a process stops, in milliseconds. A busy machine needs more. */
const DRAIN_DELAY = 2_000;

/** How long a process may take to start; a guard against hanging. */
const START_LIMIT = 80_000;

/** Two gateways and two processes of each service, which HAProxy balances with `deploy/haproxy/services.cfg`. */
export interface ReplicatedGraph {
  readonly admin: { readonly username: string; readonly password: string };
  /** Ports of the two gateways. */
  readonly gateways: readonly number[];
  /** Writes a list for `npm run rolling-restart` and returns its path. `names` are processes such as `sale2`; default: all. */
  list(options: {
    readonly haproxy?: string | undefined;
    readonly names?: readonly string[];
  }): Promise<string>;
  /** Sends a process the signal to stop, and resolves when it has ended. */
  stop(name: string, signal: NodeJS.Signals): Promise<void>;
  /** Starts a process again that has ended, and resolves when it is ready. */
  start(name: string): Promise<void>;
  close(): Promise<void>;
}

/** A process of the graph that is known by a file with its process id, as on a machine without containers. */
interface Replica {
  readonly name: string;
  readonly server: string;
  readonly health: string;
  readonly pidFile: string;
  readonly start: string;
}

/**
 * Starts the graph with settings of its own, on stores of its own. With `directoryOf`, each process starts in a directory of its own, and
 * none is started here: a deployment does.
 */
export async function startReplicatedGraph(
  given: Readonly<Record<string, string>>,
  directoryOf?: (name: string) => string,
): Promise<ReplicatedGraph> {
  const [dir, portOffset, status] = await Promise.all([temporaryDir(), freePortOffset(), freePort()]);
  const { PATH, HOME } = process.env;
  const { services, environment, dataDir } = await readDistributedSettings({
    ...NO_RATE_LIMITS,
    PATH,
    HOME,
    LOG_LEVEL: 'warn',
    WEB_DIR: 'off',
    AUTOGRAPH_DATA_DIR: dir.path,
    DRAIN_DELAY: String(DRAIN_DELAY),
    ...given,
  });
  const plan = planProcesses(services, { dataDir, environment, portOffset });
  const stores = await supervise(plan.filter(({ readiness }) => readiness === 'tcp'));
  const configuration = join(dir.path, 'services.cfg');
  const original = await readFile(join(ROOT, 'deploy/haproxy/services.cfg'), 'utf8');
  await writeFile(
    configuration,
    original
      .replace(/(?<=:)18\d{3}/g, (port) => String(Number(port) + portOffset))
      .replace(':8405', `:${status}`),
  );
  const balancer = spawn('haproxy', ['-db', '-f', configuration], { stdio: ['ignore', 'ignore', 'inherit'] });
  const replicas: Replica[] = [];
  for (const [copy, number] of [1, 2].entries())
    for (const name of KINDS)
      replicas.push(
        await replicaOf(named(plan, name), number, {
          lift: name === 'gateway' ? copy * 10 : number * 10,
          dir: dir.path,
          directory: directoryOf?.(`${name}${number}`) ?? ROOT,
        }),
      );

  const replicaNamed = (name: string): Replica => {
    const found = replicas.find((one) => one.name === name);
    if (!found) throw new Error(`no process ${name}`);
    return found;
  };
  const pid = async (name: string) => Number(await readFile(replicaNamed(name).pidFile, 'utf8'));
  const start = async (name: string): Promise<void> => {
    const { start: command, health } = replicaNamed(name);
    await promisify(execFile)('/bin/sh', ['-c', command]);
    const deadline = Date.now() + START_LIMIT;
    while (!(await isReady(health))) {
      if (Date.now() > deadline)
        throw new Error(`${name} is not ready.\n${await readFile(join(dir.path, `${name}.log`), 'utf8')}`);
      await pause(100);
    }
  };
  const close = async (): Promise<void> => {
    // Nobody asks any more, and nothing is kept.
    const pids = await Promise.all(replicas.map(({ name }) => pid(name).catch(() => 0)));
    for (const one of pids) if (one > 0) tryKill(one);
    balancer.kill('SIGKILL');
    await stores.close();
    await dir.remove();
  };
  try {
    // As many at a time as the distributed topology has.
    for (const number of directoryOf ? [] : ['1', '2'])
      await Promise.all(replicas.filter(({ name }) => name.endsWith(number)).map(({ name }) => start(name)));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    admin: { username: String(environment.ADMIN_USERNAME), password: String(environment.ADMIN_PASSWORD) },
    gateways: [1, 2].map((number) => Number(new URL(replicaNamed(`gateway${number}`).health).port)),
    list: async ({ haproxy, names }) => {
      const order = KINDS.flatMap((name) => [`${name}1`, `${name}2`]);
      const processes = order
        .filter((name) => names?.includes(name) ?? true)
        .map(replicaNamed)
        // nginx tells nobody what it knows of a gateway.
        .map(({ server, ...one }) => (haproxy || !server.startsWith('gateway/') ? { ...one, server } : one));
      const file = join(dir.path, 'processes.json');
      const pages = [`http://127.0.0.1:${status}/`, ...(haproxy ? [haproxy] : [])];
      await writeFile(file, JSON.stringify({ haproxy: pages, settleSeconds: 3, processes }));
      return file;
    },
    stop: async (name, signal) => {
      const one = await pid(name);
      process.kill(one, signal);
      while (await isAlive(one)) await pause(20);
    },
    start,
    close,
  };
}

async function replicaOf(
  planned: PlannedProcess,
  number: number,
  { lift, dir, directory }: { readonly lift: number; readonly dir: string; readonly directory: string },
): Promise<Replica> {
  const name = `${planned.name}${number}`;
  const port = planned.port + lift;
  const portSetting = planned.name === 'gateway' ? 'PORT' : settingOf(planned.name, 'PORT');
  const environment = {
    ...planned.environment,
    [portSetting]: String(port),
    ADMIN_PORT: String((planned.adminPort ?? 0) + lift),
  };
  const variables = Object.entries(environment).map(
    ([key, value]) => `${key}=${quoted(String(value ?? ''))}`,
  );
  const [pidFile, script, log] = ['pid', 'sh', 'log'].map((kind) => join(dir, `${name}.${kind}`)) as [
    string,
    string,
    string,
  ];
  await writeFile(
    script,
    `cd ${quoted(directory)} || exit 1
env -i ${variables.join(' ')} ${quoted(process.execPath)} ${planned.args.map(quoted).join(' ')} >> ${quoted(log)} 2>&1 &
echo $! > ${quoted(pidFile)}
`,
  );
  return {
    name,
    server: `${planned.name}/${name}`,
    health: `http://127.0.0.1:${port}`,
    pidFile,
    start: `sh ${quoted(script)}`,
  };
}

async function isReady(origin: string): Promise<boolean> {
  const response = await fetch(`${origin}/health/ready`).catch(() => null);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

function named(plan: readonly PlannedProcess[], name: string): PlannedProcess {
  const planned = plan.find((one) => one.name === name);
  if (!planned) throw new Error(`The plan has no ${name}.`);
  return planned;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Whether a process runs; one that has ended and is not waited for does not. */
async function isAlive(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z ');
  return !state.includes(') Z ');
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
