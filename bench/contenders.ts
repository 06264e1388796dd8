import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serviceContracts } from '@autograph/schema/services';
import { SELLER } from './data.ts';
import { freePort, freePorts, isTaken } from './ports.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** How long a process may take to answer. */
const START_LIMIT = 60_000;

/** A graph to measure: where it is, and the processes that it is made of. */
export interface Contender {
  readonly name: string;
  readonly url: string;
  /** From the start of its first process to its first answer, in milliseconds. */
  readonly startMs: number;
  /** Resident memory of each process and its children, in bytes; empty where the system does not tell. */
  memory(): readonly { readonly process: string; readonly bytes: number }[];
  /** Its own processes, not what they start. */
  readonly processes: readonly { readonly name: string; readonly pid: number | undefined }[];
  /** Sends a signal to each of its processes. */
  signal(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/** What the processes of a contender are started with. */
interface Started {
  readonly name: string;
  readonly child: ChildProcess;
}

/** The settings of each process of ours: everything on, as in production, limits where nobody reaches them. */
const OURS = {
  NODE_ENV: 'production',
  LOG_LEVEL: 'warn',
  ADMIN_USERNAME: SELLER.username,
  ADMIN_EMAIL: 'vendedora@example.com',
  ADMIN_PASSWORD: SELLER.password,
  SERVICE_SECRET: randomBytes(32).toString('hex'),
  BUYER_RECORD_KEY: randomBytes(32).toString('base64'),
  TOKEN_PRIVATE_KEY: generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  }).privateKey,
  RATE_LIMIT_AUTH: '1000000',
  RATE_LIMIT_GENERAL: '1000000',
  RATE_LIMIT_LISTING: '1000000',
  RATE_LIMIT_ADMIN: '1000000',
};

/** The single topology over a copy of a seeded store. */
export async function startSingle(
  name: string,
  options: {
    readonly store: string;
    readonly dir: string;
    readonly cache: boolean;
  },
): Promise<Contender> {
  const dataDir = join(options.dir, name.replaceAll(/\W+/g, '-'));
  await mkdir(dataDir, { recursive: true });
  await cp(options.store, join(dataDir, 'store'), { recursive: true });
  const port = await freePort();
  const env = {
    ...OURS,
    AUTOGRAPH_DATA_DIR: dataDir,
    PORT: String(port),
    RESPONSE_CACHE: options.cache ? 'on' : 'off',
  };
  return contender(name, port, [['all', ['cli/src/start/main.ts'], env]]);
}

/** A process for each service and the gateway over a copy of a seeded store, which is one process more. */
export async function startDistributed(
  name: string,
  options: { readonly store: string; readonly dir: string },
): Promise<Contender> {
  const store = await storeOf(name, options);
  const services = serviceContracts()
    .filter(({ isGateways }) => !isGateways)
    .map(({ name: service }) => service);
  const [port, ports] = [await freePort(), await freePorts(services.length)];
  const env = {
    ...OURS,
    PORT: String(port),
    RESPONSE_CACHE: 'off',
    ...Object.fromEntries(
      services.flatMap((service, at) => [
        [`${service}_PORT`.toUpperCase(), String(ports[at])],
        [`${service}_URL`.toUpperCase(), `http://127.0.0.1:${ports[at]}/graphql`],
        [
          `${service}_MONGODB_URI`.toUpperCase(),
          `mongodb://127.0.0.1:${store.port}/${service}?directConnection=true`,
        ],
      ]),
    ),
  };
  return contender(name, port, [
    ['store', store.args, env],
    ...services.map((service) => [service, ['packages/service/src/serve.ts', service], env] as const),
    ['gateway', ['gateway/src/main.ts'], env],
  ]);
}

/**
 * A stock gateway over four stock subgraphs of its own, each a process: over a copy of a store, which is one process more,
 * or with the records of a file in memory.
 */
export async function startPeer(
  name: string,
  gateway: 'apollo-gateway' | 'hive-gateway',
  data: { readonly store: string; readonly dir: string } | { readonly file: string },
): Promise<Contender> {
  const env = { NODE_ENV: 'production' };
  const store = 'file' in data ? null : await storeOf(name, data);
  const services = ['user', 'vehicle', 'customer', 'sale'];
  const ports = new Map<string, number>();
  for (const service of services) ports.set(service, await freePort());
  const url = (service: string): string => `http://127.0.0.1:${ports.get(service)}/`;
  const port = await freePort();
  return contender(name, port, [
    ...(store ? [['store', store.args, {}] as const] : []),
    ...services.map((service) => {
      const records = store ? `mongodb://127.0.0.1:${store.port}/peer` : 'file' in data ? data.file : '';
      const args = [service, String(ports.get(service)), records, url('vehicle')];
      return [service, ['bench/peers/subgraph.ts', ...args], env] as const;
    }),
    [
      'gateway',
      [`bench/peers/${gateway}.ts`, String(port), ...services.map((service) => `${service}=${url(service)}`)],
      env,
    ],
  ]);
}

/** How to start a store over a copy of a seeded one. */
async function storeOf(name: string, { store, dir }: { readonly store: string; readonly dir: string }) {
  const dataDir = join(dir, name.replaceAll(/\W+/g, '-'));
  await cp(store, dataDir, { recursive: true });
  const port = await freePort();
  const args = ['packages/embedded-mongo/src/main.ts', '--data-dir', dataDir, '--port', String(port)];
  return { port, args };
}

async function contender(
  name: string,
  port: number,
  processes: readonly (readonly [
    process: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ])[],
): Promise<Contender> {
  const began = performance.now();
  const url = `http://127.0.0.1:${port}/graphql`;
  const started: Started[] = [];
  const stop = async (): Promise<void> => {
    for (const { child } of started.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(limit);
    }
  };
  try {
    for (const [process_, args, env] of processes) {
      const child = spawn(process.execPath, [...args], {
        cwd: ROOT,
        env: { ...systemEnvironment(), ...env },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      started.push({ name: process_, child });
      if (process_ === 'store') await untilListens(Number(args.at(-1)), started);
    }
    await untilAnswers(url, started);
  } catch (error) {
    await stop();
    throw error;
  }
  const memory = () => started.flatMap(({ name: process_, child }) => residentMemory(process_, child.pid));
  const startMs = performance.now() - began;
  const pids = started.map(({ name: process_, child }) => ({ name: process_, pid: child.pid }));
  const signal = (sent: NodeJS.Signals): void => {
    for (const { child } of started) child.kill(sent);
  };
  return { name, url, startMs, processes: pids, signal, memory, stop };
}

function systemEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_OPTIONS'];
  const { env } = process;
  return Object.fromEntries(kept.flatMap((key) => (env[key] === undefined ? [] : [[key, env[key]]])));
}

async function untilAnswers(url: string, started: readonly Started[]): Promise<void> {
  const body = JSON.stringify({ query: '{ __typename }' });
  await until(started, async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const response = await fetch(url, init).catch(() => null);
    return response?.ok === true && 'data' in ((await response.json()) as object);
  });
}

async function untilListens(port: number, started: readonly Started[]): Promise<void> {
  await until(started, () => isTaken(port));
}

async function until(started: readonly Started[], holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + START_LIMIT;
  while (!(await holds())) {
    const dead = started.find(({ child }) => child.exitCode !== null || child.signalCode !== null);
    if (dead) throw new Error(`the process ${dead.name} ended before it answered`);
    if (Date.now() > deadline) throw new Error('no answer in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Resident memory as `ps` tells it, of a process and of what it started. */
function residentMemory(name: string, pid: number | undefined): { process: string; bytes: number }[] {
  try {
    const table = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' });
    const rows = table
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
    return rows
      .filter(([own, parent]) => own === pid || parent === pid)
      .map(([own, , kilobytes = 0]) => ({
        process: own === pid ? name : `${name}, worker`,
        bytes: kilobytes * 1_024,
      }));
  } catch {
    return [];
  }
}
