import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT } from '@autograph/topologies/root';

/** The programs that can run in the background, with their script and with what they print when they are up. */
export const PROGRAMS = {
  graph: { script: 'cli/src/start/main.ts', up: ' is up' },
  keycloak: { script: 'cli/src/keycloak-start/main.ts', up: 'Keycloak is up' },
} as const;

export type ProgramName = keyof typeof PROGRAMS;

/** A first start of Keycloak downloads it. In milliseconds. */
const START_LIMIT = 900_000;

/** Longer than a process takes to stop with the default settings. In milliseconds. */
const STOP_LIMIT = 60_000;

/** How many logs of earlier starts are kept. */
const KEPT = 3;

/** A program that runs in the background, or can. It is known by a file in the data directory that has its process id. */
export interface Background {
  /** What it has printed since its last start. */
  readonly logFile: string;
  /** Its process id; `null` if it does not run. */
  pid(): Promise<number | null>;
  /** Starts it and returns what it printed until it was up. Throws an error with what it printed if it ends before. */
  start(): Promise<string>;
  /** Stops it, and resolves when it has ended. Returns whether it ran. */
  stop(): Promise<boolean>;
}

/** The program of this name, with its log and its process id in `dataDir`. */
export function background(name: ProgramName, dataDir: string, environment: NodeJS.ProcessEnv): Background {
  const { script, up } = PROGRAMS[name];
  const directory = resolve(dataDir, 'background');
  const [pidFile, logFile] = [join(directory, `${name}.pid`), join(directory, `${name}.log`)];

  const pid = async (): Promise<number | null> => {
    const kept = Number(await readFile(pidFile, 'utf8').catch(() => ''));
    return kept > 0 && (await isRunning(kept, script)) ? kept : null;
  };

  return {
    logFile,
    pid,
    start: async () => {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await keepEarlier(logFile);
      // Only its owner may read it: Keycloak prints the secret of the client. Appended to, so that it may be cut meanwhile.
      const log = openSync(logFile, 'a', 0o600);
      const child = spawn(process.execPath, [join(ROOT, script)], {
        detached: true,
        stdio: ['ignore', log, log],
        // A process that npm runs would stop when this command ends.
        env: Object.fromEntries(Object.entries(environment).filter(([key]) => !key.startsWith('npm_'))),
      });
      closeSync(log);
      let hasEnded = false;
      child.once('exit', () => {
        hasEnded = true;
      });
      child.once('error', () => {
        hasEnded = true;
      });
      await writeFile(pidFile, String(child.pid ?? ''));
      child.unref();
      const deadline = Date.now() + START_LIMIT;
      for (;;) {
        const printed = await readFile(logFile, 'utf8');
        if (printed.includes(up)) return printed;
        if (hasEnded || Date.now() > deadline) throw new Error(`${printed}\nThe ${name} did not start.`);
        await pause(200);
      }
    },
    stop: async () => {
      const running = await pid();
      if (running === null) return false;
      process.kill(running, 'SIGTERM');
      const deadline = Date.now() + STOP_LIMIT;
      while (await isRunning(running, script)) {
        if (Date.now() > deadline)
          throw new Error(`The process ${running} did not stop within ${STOP_LIMIT / 1_000} seconds.`);
        await pause(100);
      }
      await rm(pidFile, { force: true });
      return true;
    },
  };
}

/** Keeps the logs of the last starts, as `graph.log.1` and so on, the newest first. */
export async function keepEarlier(logFile: string): Promise<void> {
  const older = (age: number): string => (age === 0 ? logFile : `${logFile}.${age}`);
  for (let age = KEPT; age > 0; age -= 1)
    await rename(older(age - 1), older(age)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
}

/** Whether the process runs this script. Another program may have got its id since. */
async function isRunning(pid: number, script: string): Promise<boolean> {
  const listed = promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)]);
  return listed.then(
    ({ stdout }) => stdout.includes(script),
    () => false,
  );
}
