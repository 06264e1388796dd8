import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Environment, StartupError } from '@autograph/service/process';
import { refuseTakenPorts } from '@autograph/topologies/processes';

/** A program that is run here. */
export interface Program {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: Environment;
  /** Port of 127.0.0.1 that it listens on. */
  readonly port: number;
  /** Path that answers 200 when the program is ready. */
  readonly readyPath: string;
}

/** A program that was started. */
export interface RunningProgram {
  /** Resolves when it has ended, with its last lines. */
  readonly ended: Promise<string>;
  /** Ends it, and resolves when it is gone. */
  close(): Promise<void>;
}

/** How long a program may take to be ready, in milliseconds. The first start of a Zipkin takes most of a minute. */
const START_LIMIT = 90_000;

/** How long it may take to stop before it is killed, in milliseconds. */
const STOP_LIMIT = 8_000;

/** How many characters of its last output a program is quoted with. */
const LAST_OUTPUT = 1_000;

/** The path of the first of these commands that the search path has. Throws a `StartupError` that says how to install them. */
export async function findCommand(
  names: readonly string[],
  install: string,
  { PATH = '' }: Environment,
): Promise<string> {
  for (const name of names) {
    for (const dir of PATH.split(delimiter).filter(Boolean)) {
      const file = join(dir, name);
      const found = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (found) return file;
    }
  }
  throw new StartupError('AG1205', `${names[0]} is not installed. ${install}`);
}

/**
 * Starts a program in a group of its own, so that Ctrl-C reaches only this process, and resolves when it is ready. Throws a
 * `StartupError` with its last output when it ends before, or is not ready in time.
 */
export async function startProgram(program: Program, signal: AbortSignal): Promise<RunningProgram> {
  const { name, command, args, environment, port, readyPath } = program;
  // Another program on the port would be taken for this one.
  await refuseTakenPorts({ name, port });
  const child = spawn(command, args, {
    env: environment,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // A second Ctrl-C ends this process at once.
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const output = lastOutputOf(child);
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  child.once('error', (error) => resolve(error.message));
  child.once('close', () => {
    process.off('exit', kill);
    resolve(output());
  });
  const running = { ended, close: () => endOf(child, ended) };
  const failure = await Promise.race([
    untilReady(
      `http://127.0.0.1:${port}${readyPath}`,
      AbortSignal.any([signal, AbortSignal.timeout(START_LIMIT)]),
    ),
    ended.then((text) => `It ended: ${text}`),
  ]);
  if (failure === null) return running;
  await running.close();
  throw new StartupError('AG1206', `${name} did not start. ${failure}`);
}

/** Resolves with `null` when the address answers 200, and with what is wrong when `signal` says that the time is over. */
async function untilReady(url: string, signal: AbortSignal): Promise<string | null> {
  while (!signal.aborted) {
    const response = await fetch(url, { signal }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return null;
    await sleep(100);
  }
  return 'It was not ready in time.';
}

async function endOf(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  await ended;
  clearTimeout(limit);
}

function lastOutputOf(child: ChildProcess): () => string {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-LAST_OUTPUT);
    });
  }
  return () => output.trim();
}
