import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT } from '../root.ts';
import type { PlannedProcess } from './plan.ts';

/** A line that a process wrote, without its end. */
export type OnLine = (name: string, line: string, stream: 'stdout' | 'stderr') => void;

/** A process that was started. */
export interface Child {
  /** Resolves when the process is gone, with how it went and its own last words. */
  readonly gone: Promise<string>;
  isGone(): boolean;
  /** Tells it something; in vain where it is gone. */
  tell(message: object): void;
  kill(signal: NodeJS.Signals): void;
}

/** How many of its last lines a process is quoted with. */
const LAST_LINES = 6;

/**
 * Starts a process in a group of its own, so that Ctrl-C reaches only the parent, which stops its children in order; a
 * child whose parent is gone stops by itself.
 */
export function startChild(
  planned: Pick<PlannedProcess, 'name' | 'args' | 'environment'>,
  onLine: OnLine,
): Child {
  const { name, args, environment } = planned;
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('./leave-with-parent.ts'), ...args],
    {
      cwd: ROOT,
      env: environment,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const lastLines: string[] = [];
  for (const stream of ['stdout', 'stderr'] as const) {
    const input = child[stream];
    if (!input) continue;
    createInterface({ input }).on('line', (line) => {
      onLine(name, line, stream);
      if (stream === 'stderr' && isMessage(line)) lastLines.push(line.trim());
      lastLines.splice(0, lastLines.length - LAST_LINES);
    });
  }
  let isGone = false;
  const { promise: gone, resolve } = Promise.withResolvers<string>();
  const leave = (how: string): void => {
    isGone = true;
    resolve([how, ...lastLines].join(lastLines.length > 0 ? ' ' : ''));
  };
  child.once('error', (error) => leave(`${error.message}.`));
  child.once('close', (code, signal) => leave(signal ? `ended by ${signal}.` : `exit code ${code}.`));
  return {
    gone,
    isGone: () => isGone,
    tell: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    kill: (signal) => {
      child.kill(signal);
    },
  };
}

/** Whether a line is for a person: no log record, no warning of node's, no line of a stack. */
function isMessage(line: string): boolean {
  return line.trim() !== '' && !/^(\{|\(node:|\(Use `node|\s+at )/.test(line);
}
