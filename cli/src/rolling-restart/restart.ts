import { setTimeout as pause } from 'node:timers/promises';
import { CommandError } from '../graph/command-error.ts';
import { probe } from '../status/probe.ts';
import { controlOf } from './control.ts';
import { othersOf, serversOf, UnansweredError } from './haproxy.ts';
import type { ListedProcess, ProcessList } from './process-list.ts';

/** How often is looked whether something has happened, in milliseconds. */
const LOOK = 100;

export interface ReplaceOptions {
  /** How long a process may take to stop, and to be ready and in use again, in milliseconds. */
  readonly stopLimitMs: number;
  readonly startLimitMs: number;
  readonly say: (line: string) => void;
  /** Called while the process does not run: decides what is started. */
  readonly select?: () => Promise<void>;
  /** Replaces also the only process of its kind that gets requests, and kills a process that does not stop. */
  readonly isForced?: boolean;
}

export interface RestartOptions extends Omit<ReplaceOptions, 'select' | 'isForced'> {
  /** Name of the first process to restart; those before it in the list are left alone. */
  readonly from?: string | undefined;
}

/**
 * Restarts the processes of a list one after the other: each gets the signal to stop, ends, is started again, is ready, and gets requests
 * from its balancer before the next one is touched. Throws a `CommandError` at the first one that fails, with all others left as they
 * are. Before it begins, every process must be ready and in use.
 */
export async function restartAll(list: ProcessList, options: RestartOptions): Promise<number> {
  const begin = options.from ? list.processes.findIndex(({ name }) => name === options.from) : 0;
  if (begin < 0) throw new CommandError(`The list has no process ${options.from}.`);
  const due = list.processes.slice(begin);
  const done: string[] = [];
  try {
    for (const [index, listed] of list.processes.entries()) {
      // The one to begin with may be down after a failure.
      if (index !== begin || options.from === undefined) await refuseUnready(listed, list);
    }
    for (const listed of due) {
      await replaceProcess(listed, list, options);
      done.push(listed.name);
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    const left = due.slice(done.length + 1).map(({ name }) => name);
    throw new CommandError(
      `${error.message}\nRestarted before: ${done.join(', ') || 'none'}. Not touched: ${left.join(', ') || 'none'}. All of these keep running.`,
    );
  }
  return done.length;
}

/** Stops a process, starts it, and resolves when it is ready and gets requests. Throws a `CommandError` if it is not in time. */
export async function replaceProcess(
  listed: ListedProcess,
  list: ProcessList,
  options: ReplaceOptions,
): Promise<void> {
  const { name, server } = listed;
  const { say, startLimitMs } = options;
  const control = controlOf(listed);
  const after = stopwatch();
  if (await control.isRunning()) await stop(listed, list, options);
  await options.select?.();
  await control.start();
  await until(`${name} was not ready`, startLimitMs, async () => {
    if (!(await control.isRunning()))
      throw new CommandError(`${name} ended after its start. Its log says why.`);
    return (await probe(listed.health))?.ready === true;
  });
  if (server)
    await until(`${name} got no requests from its balancer`, startLimitMs, () => getsRequests(listed, list));
  else await pause(list.settleSeconds * 1_000);
  say(`${name}: ready and in use after ${after()}`);
}

async function stop(listed: ListedProcess, list: ProcessList, options: ReplaceOptions): Promise<void> {
  const { name, server } = listed;
  const { say, stopLimitMs, isForced = false } = options;
  const control = controlOf(listed);
  const after = stopwatch();
  if (!isForced) await until(`${name} could not be stopped`, stopLimitMs, () => refuseLast(listed, list));
  await control.stop();
  // `null` while its balancer does not answer: whether the process has ended counts, and this is only said.
  let inUse: boolean | null = server !== undefined;
  const hasStopped = async () => {
    if (inUse !== false) {
      inUse = await getsRequests(listed, list).catch(nullIfUnanswered);
      if (inUse === false) say(`${name}: gets no more requests after ${after()}`);
    }
    return !(await control.isRunning());
  };
  try {
    await until(`${name} did not stop`, stopLimitMs, hasStopped);
  } catch (error) {
    if (!isForced || !(await control.isRunning())) throw error;
    say(`${name}: did not stop within ${stopLimitMs / 1_000} seconds, and is killed`);
    await control.kill();
    await until(`${name} did not stop`, stopLimitMs, hasStopped);
  }
  if (inUse)
    say(`${name}: ended before its balancer had noticed. Set a longer DRAIN_DELAY, or requests may fail.`);
  say(`${name}: stopped after ${after()}`);
}

/** What has passed since the call, as text in seconds. */
function stopwatch(): () => string {
  const began = Date.now();
  return () => `${((Date.now() - began) / 1_000).toFixed(1)} s`;
}

/** Throws a `CommandError` unless a process is ready and in use. Before one is stopped, all must be there: the others take over. */
export async function refuseUnready(listed: ListedProcess, list: ProcessList): Promise<void> {
  if (!(await probe(listed.health))?.ready)
    throw new CommandError(
      `${listed.name} is not ready at ${listed.health}. Start it before you restart others.`,
    );
  if (!(await controlOf(listed).isRunning()))
    throw new CommandError(
      `${listed.name} answers, but not as ${listed.unit ?? listed.container ?? listed.pidFile} says. Correct the list.`,
    );
  if (listed.server && !(await getsRequests(listed, list)))
    throw new CommandError(`${listed.name} gets no requests from its balancer as ${listed.server}.`);
}

/** Throws a `CommandError` if no other process of its kind gets requests; `true` otherwise. */
async function refuseLast({ name, server }: ListedProcess, { haproxy }: ProcessList): Promise<boolean> {
  if (server && !othersOf(server, await serversOf(haproxy)).includes(true))
    throw new CommandError(`${name} is the only one of its kind that gets requests. It was not stopped.`);
  return true;
}

async function getsRequests(
  { name, server = '' }: ListedProcess,
  { haproxy }: ProcessList,
): Promise<boolean> {
  const up = (await serversOf(haproxy)).get(server);
  if (up === undefined) throw new CommandError(`${name}: no HAProxy of the list knows ${server}.`);
  return up;
}

/** Resolves when something holds. Throws a `CommandError` at the limit; a status page that does not answer is asked again until then. */
async function until(failure: string, limitMs: number, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + limitMs;
  let why = '';
  const look = () => {
    why = '';
    return holds().catch((error: unknown) => {
      why = ` ${(error as Error).message}`;
      return nullIfUnanswered(error);
    });
  };
  while (!(await look())) {
    if (Date.now() > deadline) throw new CommandError(`${failure} within ${limitMs / 1_000} seconds.${why}`);
    await pause(LOOK);
  }
}

function nullIfUnanswered(error: unknown): null {
  if (error instanceof UnansweredError) return null;
  throw error;
}
