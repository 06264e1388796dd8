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
  /** Starts it; it may not be ready yet. Throws a `CommandError` with what the command said. */
  start(): Promise<void>;
}

/** A process that is a unit of systemd, or one that is known by a file with its process id. */
export function controlOf(listed: ListedProcess): Control {
  return listed.unit ? unitControl(listed.unit) : pidControl(listed);
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

/** Runs a command that starts a process and ends. What it prints is passed on: the process may keep its output open. */
async function runShell(name: string, command: string): Promise<void> {
  const environment = Object.entries(givenEnvironment()).filter(([key]) => !key.startsWith('npm_'));
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
