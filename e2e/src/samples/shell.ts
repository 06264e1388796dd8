import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, NO_RATE_LIMITS } from '../topology.ts';
import { ELSEWHERE, UNTIL_STOPPED } from './elsewhere.ts';

/** How long a block may take: a guard against hanging, not a measurement. */
const LIMIT = 300_000;

/** Where a block of shell is run, and the graph that stands for the one that the pages name. */
export interface Place {
  readonly dir: string;
  /** The origin of the graph under test; the pages say http://localhost:4000. */
  readonly graph?: string;
  /** Settings that go before the place's own. */
  readonly set?: Readonly<Record<string, string>>;
}

/** A command that must be run by something else, as `ELSEWHERE` says. */
export const isElsewhere = (command: string): boolean => command in ELSEWHERE;

/** The commands of a block, one a line, without comments; `npm ci && npm start` is two. */
export function commandsOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/(^|\s+)#(\s.*)?$/, ''));
  return lines.flatMap((line) => {
    const parts = line.split(' && ');
    return parts.some((part) => isElsewhere(part) || part in UNTIL_STOPPED) ? parts : [line];
  });
}

/**
 * Runs a block as a reader would, in a copy of the repository: all lines in one shell that stops at the first that fails,
 * but those that run elsewhere; and each that runs until it is stopped until it is up. Returns what was printed; throws
 * with it where a command fails.
 */
export async function runShell(text: string, place: Place): Promise<string> {
  const before: string[] = [];
  let printed = '';
  for (const command of commandsOf(text)) {
    const up = UNTIL_STOPPED[command];
    if (up) printed += await runUntilUp([...before, command].join('\n'), up, place);
    else if (!isElsewhere(command)) before.push(command);
  }
  if (before.some((line) => line.trim() !== '')) printed += await runToItsEnd(before.join('\n'), place);
  return printed;
}

async function runToItsEnd(script: string, place: Place): Promise<string> {
  const shell = await startShell(script, place);
  const code = await within(shell, shell.exited);
  if (code !== 0) throw new Error(`exit code ${code}:\n${shell.printed()}`);
  return shell.printed();
}

async function runUntilUp(script: string, up: string, place: Place): Promise<string> {
  const { printed, stop } = await startUntilUp(script, up, place);
  await stop();
  return printed();
}

/** Starts what runs until it is stopped, and waits until it says that it is up. */
export async function startUntilUp(
  script: string,
  up: string,
  place: Place,
): Promise<{ readonly printed: () => string; stop(): Promise<void> }> {
  const shell = await startShell(script, place);
  const { promise, resolve } = Promise.withResolvers<'up'>();
  shell.child.stdout?.on('data', () => shell.printed().includes(up) && resolve('up'));
  const how = await within(shell, Promise.race([promise, shell.exited]));
  if (how !== 'up') throw new Error(`it stopped before it was up (${how}):\n${shell.printed()}`);
  return {
    printed: shell.printed,
    stop: async () => {
      signal(shell.child, 'SIGTERM');
      await within(shell, shell.exited);
    },
  };
}

interface Shell {
  readonly child: ChildProcess;
  readonly printed: () => string;
  readonly exited: Promise<number | null>;
}

async function startShell(script: string, place: Place): Promise<Shell> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: place.dir,
    env: await environmentOf(place),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      printed += chunk;
    });
  }
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, printed: () => printed, exited };
}

async function within<Result>(shell: Shell, promise: Promise<Result>): Promise<Result> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const limit = setTimeout(() => {
    signal(shell.child, 'SIGKILL');
    reject(new Error(`it did not come to an end:\n${shell.printed()}`));
  }, LIMIT);
  return Promise.race([promise, late]).finally(() => clearTimeout(limit));
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(-pid, name);
}

/** Ports and a data directory of its own, and the graph under test at the address that the pages name. */
async function environmentOf({ dir, graph, set }: Place): Promise<NodeJS.ProcessEnv> {
  const ports = [
    'PORT',
    ...['VEHICLE', 'SALE', 'USER', 'CUSTOMER'].flatMap((name) => [name, `${name}_MONGO`]),
  ];
  const home = await mkdtemp(join(dir, '.home-'));
  const environment: Record<string, string | undefined> = {
    ...NO_RATE_LIMITS,
    PATH: `${join(dir, 'node_modules/.bin')}:${process.env.PATH}`,
    HOME: home,
    AUTOGRAPH_DATA_DIR: join(home, 'data'),
  };
  for (const name of ports) environment[name === 'PORT' ? name : `${name}_PORT`] = String(await freePort());
  if (graph) {
    const { host } = new URL(graph);
    await writeFile(join(home, '.curlrc'), `connect-to = "localhost:4000:${host}"\nfail-with-body\n`);
    environment.NODE_OPTIONS = `--import=${join(dir, 'e2e/src/samples/redirect.ts')}`;
    environment.SAMPLES_GRAPH = graph;
  }
  return { ...environment, ...set };
}
