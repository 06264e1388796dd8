import { execFile, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { givenEnvironment } from '@autograph/service/process';
import { CommandError } from '../graph/command-error.ts';
import type { ListedProcess } from './process-list.ts';

const run = promisify(execFile);

/** How a process of the list is stopped and started. */
export interface Control {
  isRunning(): Promise<boolean>;
  /** Tells it to stop, and does not wait for that. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): Promise<void>;
  /** Starts it; it may not be ready yet. Throws a `CommandError` with what the command said. */
  start(): Promise<void>;
}

/** A process that is a unit of systemd or a container of podman, or one that is known by a file with its process id. */
export function controlOf(listed: ListedProcess): Control {
  if (listed.unit) return unitControl(listed.unit);
  return listed.container ? containerControl(listed, listed.container) : pidControl(listed);
}

function unitControl(unit: string): Control {
  const systemctl = (...args: string[]) =>
    run('systemctl', [...args, unit]).catch((error: Error & { stderr?: string }) => {
      throw new CommandError(
        `systemctl ${args.join(' ')} ${unit}: ${(error.stderr || error.message).trim()}`,
      );
    });
  return {
    // A unit that stops is "deactivating", and has not ended yet.
    isRunning: async () => {
      const { stdout } = await systemctl('show', '--property=ActiveState', '--value');
      return !/^(inactive|failed)$/.test(stdout.trim());
    },
    stop: async () => void (await systemctl('stop', '--no-block')),
    kill: async () => void (await systemctl('kill', '--signal=KILL')),
    start: async () => void (await systemctl('start')),
  };
}

function pidControl({ name, pidFile = '', start = '' }: ListedProcess): Control {
  const pid = async (): Promise<number> => {
    const text = await readFile(pidFile, 'utf8').catch(() => '');
    return /^[1-9]\d*\s*$/.test(text) ? Number(text) : 0;
  };
  return {
    isRunning: async () => {
      const own = await pid();
      return own > 0 && (await isAlive(own));
    },
    stop: async () => {
      const own = await pid();
      if (own > 0 && (await isAlive(own))) process.kill(own, 'SIGTERM');
    },
    kill: async () => {
      const own = await pid();
      if (own > 0 && (await isAlive(own))) process.kill(own, 'SIGKILL');
    },
    start: () => runShell(name, start),
  };
}

/** Longer than DRAIN_DELAY and SHUTDOWN_TIMEOUT, and what a process closes after that. In seconds, as in the compose file. */
const STOP_GRACE = '40';

function containerControl({ name, start = '' }: ListedProcess, container: string): Control {
  const podman = async (...args: string[]): Promise<{ readonly code: number; readonly stdout: string }> => {
    try {
      return { code: 0, stdout: (await run('podman', [...args, container])).stdout };
    } catch (error) {
      const { code, stderr, message } = error as Error & { code?: unknown; stderr?: string };
      if (code === 1 && args[1] === 'exists') return { code, stdout: '' };
      throw new CommandError(`podman ${args.join(' ')} ${container}: ${(stderr || message).trim()}`);
    }
  };
  return {
    isRunning: async () => {
      if ((await podman('container', 'exists')).code !== 0) return false;
      return (
        (await podman('container', 'inspect', '--format', '{{.State.Running}}')).stdout.trim() === 'true'
      );
    },
    stop: async () => {
      // It waits for the end, which isRunning sees.
      const child = spawn('podman', ['stop', '--time', STOP_GRACE, container], { stdio: 'ignore' });
      child.once('error', () => undefined);
      child.unref();
    },
    kill: async () => void (await podman('kill', '--signal', 'KILL')),
    start: () => runShell(name, start),
  };
}

/** Whether a process runs. One that has ended and whose parent has not asked how does not. */
async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return !/^\d+ \(.*\) Z /s.test(state);
}

/** What the command has of its own, which the process must not inherit: settings of npm, and the account of the smoke test. */
const OWN = /^(npm_.*|AUTOGRAPH_(USERNAME|PASSWORD))$/;

/** Runs a command that starts a process and ends. What it prints is passed on: the process may keep its output open. */
async function runShell(name: string, command: string): Promise<void> {
  const environment = Object.entries(givenEnvironment()).filter(([key]) => !OWN.test(key));
  const child = spawn('/bin/sh', ['-c', command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    // A process that npm runs would stop when this command ends.
    env: Object.fromEntries(environment),
    detached: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('exit', resolve);
  const code = await promise;
  if (code !== 0) throw new CommandError(`${name}: the command to start it ended with ${code}.`);
}
