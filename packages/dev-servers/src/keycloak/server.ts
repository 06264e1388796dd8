import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { StartupError } from '@autograph/service/process';

/** The realm, as the repository has it. */
export const REALM_FILE = fileURLToPath(
  new URL('../../../../deploy/keycloak/vehicle-sales-realm.json', import.meta.url),
);

/** The least Java that this Keycloak runs on. */
const LEAST_JAVA = 17;

/** How long the first start may take, in milliseconds: it builds itself and makes its database. */
const START_TIMEOUT = 300_000;

/** How long it may take to leave before it is made to, in milliseconds. */
const STOP_TIMEOUT = 8_000;

const LAST_LINES = 12;

export interface KeycloakServer {
  /** What `KEYCLOAK_URL` is set to. */
  readonly url: string;
  /** Resolves when the process is gone, with how it went. */
  readonly gone: Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts Keycloak in its development mode on loopback, with a database of its own in `dataDir` and the realm, and waits
 * until the realm answers. Throws a `StartupError` with its last words when it does not.
 */
export async function startKeycloak(options: {
  readonly home: string;
  readonly dataDir: string;
  readonly port: number;
  readonly java: string;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<KeycloakServer> {
  const { home, dataDir, port, java, environment } = options;
  await checkJava(java, environment);
  const imports = join(home, 'data', 'import');
  await mkdir(imports, { recursive: true });
  await copyFile(REALM_FILE, join(imports, 'vehicle-sales-realm.json'));
  const database = `jdbc:h2:file:${join(dataDir, 'keycloak')};NON_KEYWORDS=VALUE;AUTO_SERVER=FALSE`;
  const args = ['start-dev', '--import-realm', '--http-host=127.0.0.1', `--http-port=${port}`];
  const program = process.platform === 'win32' ? 'kc.bat' : 'kc.sh';
  const child = spawn(join(home, 'bin', program), [...args, `--db-url=${database}`], {
    env: { ...environment, JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx512m' },
    // A group of its own: Ctrl-C reaches this process, which stops Keycloak and whatever its script has started.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const { gone, lastLines } = watch(child);
  const server = { url: `http://127.0.0.1:${port}`, gone, close: () => stop(child, gone) };
  const ended = new AbortController();
  const failed = gone.then((how) =>
    Promise.reject(new StartupError('AG1204', `Keycloak ${how}\n${lastLines.join('\n')}`)),
  );
  try {
    await Promise.race([isUp(`${server.url}/realms/vehicle-sales`, ended.signal), failed]);
    failed.catch(() => undefined);
    return server;
  } catch (error) {
    ended.abort();
    await server.close();
    throw error;
  }
}

async function checkJava(java: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const wanted = `Keycloak needs Java ${LEAST_JAVA} or newer; install one, or let JAVA_HOME name it`;
  const { stderr } = await promisify(execFile)(java, ['-version'], { env: { ...environment } }).catch(() => {
    throw new StartupError('AG1203', `${wanted}. ${java} cannot be run.`);
  });
  const version = Number(/version "(\d+)/.exec(stderr)?.[1]);
  if (!(version >= LEAST_JAVA))
    throw new StartupError('AG1203', `${wanted}. ${java} is: ${stderr.split('\n')[0]}.`);
}

function watch(child: ChildProcess): {
  readonly gone: Promise<string>;
  readonly lastLines: readonly string[];
} {
  const lastLines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    if (!input) continue;
    createInterface({ input }).on('line', (line) => {
      lastLines.push(line);
      lastLines.splice(0, lastLines.length - LAST_LINES);
    });
  }
  const { promise: gone, resolve } = Promise.withResolvers<string>();
  child.once('error', (error) => resolve(`cannot be run: ${error.message}.`));
  child.once('close', (code, signal) =>
    resolve(signal ? `was ended by ${signal}.` : `left with code ${code}.`),
  );
  return { gone, lastLines };
}

async function isUp(url: string, ended: AbortSignal): Promise<void> {
  const limit = AbortSignal.any([ended, AbortSignal.timeout(START_TIMEOUT)]);
  while (!limit.aborted) {
    const signal = AbortSignal.any([limit, AbortSignal.timeout(5_000)]);
    const response = await fetch(url, { signal }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await pause(500, undefined, { signal: limit }).catch(() => undefined);
  }
  throw new StartupError(
    'AG1204',
    `Keycloak did not answer at ${url} within ${START_TIMEOUT / 1_000} seconds.`,
  );
}

async function stop(child: ChildProcess, gone: Promise<string>): Promise<void> {
  const kill = (signal: NodeJS.Signals): void => {
    try {
      if (child.pid && process.platform !== 'win32') process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // It has left already.
    }
  };
  kill('SIGTERM');
  const late = Symbol('late');
  if ((await Promise.race([gone, pause(STOP_TIMEOUT, late, { ref: false })])) === late) kill('SIGKILL');
  await gone;
}
