import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceContracts } from '@autograph/schema/services';
import { storePortOf } from '@autograph/topologies/processes';

const root = new URL('../..', import.meta.url).pathname;

/** How long a topology may take to answer; a guard against hanging, not a measurement. */
const START_LIMIT = 120_000;

/** A process of the graph under test, with what it printed so far. */
export interface ScriptProcess {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The exit code; `null` when a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** A suite asks more than a person does: without rate limits, but where a test sets them. */
export const NO_RATE_LIMITS = {
  RATE_LIMIT_AUTH: '0',
  RATE_LIMIT_GENERAL: '0',
  RATE_LIMIT_LISTING: '0',
  RATE_LIMIT_ADMIN: '0',
  RATE_LIMIT_PUBLIC: '0',
  RATE_LIMIT_WEB: '0',
};

/** What a process of the graph takes from that of the tests: where programs are, and code that was compiled before. */
export function surroundings(): NodeJS.ProcessEnv {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }) };
}

/** Runs a script of the graph as `npm` would, and collects what it prints. */
export function runScript(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ScriptProcess {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    env: { ...surroundings(), ...NO_RATE_LIMITS, WEB_DIR: 'off', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, stdout: () => stdout, stderr: () => stderr, exited };
}

/** Waits until `url` answers 200. Fails with what the process printed when it exits before, or never answers. */
export function untilReady(url: string, script: ScriptProcess): Promise<void> {
  return until(script, `an answer of ${url}`, async () => {
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    return response?.ok ?? false;
  });
}

/** Waits until the process has printed `text`. Fails like `untilReady`. */
export function untilPrinted(script: ScriptProcess, text: string, limit = START_LIMIT): Promise<void> {
  return until(script, `the text "${text}"`, async () => script.stdout().includes(text), limit);
}

async function until(
  script: ScriptProcess,
  what: string,
  holds: () => Promise<boolean>,
  limit = START_LIMIT,
): Promise<void> {
  const deadline = Date.now() + limit;
  while (Date.now() < deadline && script.child.exitCode === null && script.child.signalCode === null) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no sign of ${what}:\n${script.stdout()}\n${script.stderr()}`);
}

/** Least that `--port-offset` is given here: it lifts the gateway above every low port that web clients refuse (fetch: 4045 to 6697). */
const LEAST_OFFSET = 2_700;

/** Most that `--port-offset` is given here. */
const MOST_OFFSET = 5_740;

/** The ports that a distributed topology on one machine listens on. */
const COMPOSED = [
  4_000,
  4_001,
  ...serviceContracts()
    .filter(({ isGateways }) => !isGateways)
    .flatMap(({ name, url }) => {
      const port = Number(new URL(url).port);
      return [port, port + 100, storePortOf(name)];
    }),
];

/** Ports that were given to a graph of this process, which may not listen yet. */
const givenPorts: number[] = [];

/** What lies between a port and the one for operators that follows it: a gateway's, and a service's. */
const ADMIN_DISTANCES = [0, 1, 100];

/**
 * A port that nobody uses at the moment, and that no other call gives: not as the port for operators beside it either. It is
 * below those that systems hand out for outgoing connections meanwhile, also where an offset is added to it.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(12_000, 32_000 - MOST_OFFSET);
    if (!meetsAnother(port) && (await isFree(port))) {
      givenPorts.push(port);
      return port;
    }
  }
}

/** Whether a port, or one beside it, is given already, or is what a service has without a setting. */
function meetsAnother(port: number): boolean {
  return [...givenPorts, ...COMPOSED].some((other) => ADMIN_DISTANCES.includes(Math.abs(port - other)));
}

/**
 * What to add to the ports of a distributed topology for a script beside others: none of them is used at the moment, and all are
 * below those that systems hand out for outgoing connections meanwhile.
 */
export async function freePortOffset(): Promise<number> {
  for (;;) {
    const offset = randomInt(LEAST_OFFSET / 10, MOST_OFFSET / 10) * 10;
    const free = await Promise.all(COMPOSED.map((port) => isFree(port + offset)));
    if (free.every(Boolean)) return offset;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const listens = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => resolve(true));
  });
  if (listens) await new Promise((resolve) => server.close(resolve));
  return listens;
}

/** A directory for one test, and how to remove it. */
export async function temporaryDir(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'autograph-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Ends a process that was started here, and waits for it. */
export async function end(script: ScriptProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (script.child.exitCode === null && script.child.signalCode === null) script.child.kill(signal);
  return script.exited;
}
