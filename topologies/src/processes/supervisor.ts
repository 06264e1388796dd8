import { type Child, type OnLine, startChild } from './child.ts';
import type { PlannedProcess } from './plan.ts';
import { refuseTakenPorts, untilReady } from './readiness.ts';

/** How long all processes together may take to be ready, in milliseconds. */
const START_LIMIT = 30_000;
/** How many processes may wait for one another to stop: the gateway, a service that another calls, its store. */
const DEPTH = 4;

/** Processes that run until they are closed. */
export interface Supervisor {
  /** Starts one process again that is gone, and resolves when it is ready. */
  start(name: string): Promise<void>;
  kill(name: string, signal: NodeJS.Signals): void;
  /** Resolves when a process is gone that got a signal to end. */
  gone(name: string): Promise<void>;
  /** Stops every process after those that depend on it. */
  close(): Promise<void>;
  /** How long that may take, in milliseconds. */
  readonly stopLimit: number;
}

/**
 * Starts the planned processes, each after those it depends on, and resolves when all are ready. Throws a `StartupError`
 * that names the process which could not start, with its own words, or which was not ready in time; nothing is left
 * running then. `onExit` hears of a process that goes later without being asked to. One that has not stopped after
 * `stopLimit` milliseconds is killed.
 */
export async function supervise(
  plan: readonly PlannedProcess[],
  options: {
    readonly onLine?: OnLine;
    readonly onExit?: (message: string) => void;
    readonly stopLimit?: number;
  } = {},
): Promise<Supervisor> {
  const { stopLimit = 30_000 } = options;
  const children = new Map<string, Child>();
  let phase: 'starting' | 'running' | 'closing' = 'starting';

  const launch = (planned: PlannedProcess): Child => {
    const child = startChild(planned, options.onLine ?? (() => undefined));
    children.set(planned.name, child);
    void child.gone.then((words) => {
      if (phase === 'running') options.onExit?.(`${planned.name} stopped unexpectedly: ${words}`);
    });
    return child;
  };
  const close = once(async () => {
    phase = 'closing';
    await stopInOrder(plan, children, stopLimit);
  });

  for (const planned of plan) await refuseTakenPorts(planned);
  try {
    await startInOrder(plan, launch);
  } catch (error) {
    await close();
    throw error;
  }
  phase = 'running';

  return {
    start: async (name) => {
      const planned = find(plan, name);
      if (children.get(name)?.isGone() === false) throw new Error(`${name} is still running.`);
      await untilReady(planned, launch(planned), AbortSignal.timeout(START_LIMIT));
    },
    kill: (name, signal) => children.get(find(plan, name).name)?.kill(signal),
    gone: async (name) => {
      await children.get(find(plan, name).name)?.gone;
    },
    close,
    stopLimit: DEPTH * stopLimit,
  };
}

async function startInOrder(
  plan: readonly PlannedProcess[],
  launch: (planned: PlannedProcess) => Child,
): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, AbortSignal.timeout(START_LIMIT)]);
  const started = new Map<string, { launched: Promise<Child>; ready: Promise<void> }>();
  const start = (planned: PlannedProcess): { launched: Promise<Child>; ready: Promise<void> } => {
    const known = started.get(planned.name);
    if (known) return known;
    const others = planned.after.map(async ({ name, ready }) => {
      const other = start(find(plan, name));
      await (ready ? other.ready : other.launched);
    });
    const launched = Promise.all(others).then(() => {
      signal.throwIfAborted();
      return launch(planned);
    });
    const ready = launched.then((child) => untilReady(planned, child, signal));
    ready.catch((error: unknown) => failed.abort(error));
    started.set(planned.name, { launched, ready });
    return { launched, ready };
  };
  const results = await Promise.allSettled(plan.map((planned) => start(planned).ready));
  const failures = new Map(
    plan.flatMap(({ name }, index) => {
      const result = results[index];
      return result?.status === 'rejected' ? [[name, result.reason as unknown] as const] : [];
    }),
  );
  // Anyone who waits for a process that failed fails with it; the one to name waits for nobody that did.
  const root = plan.find(
    ({ name, after }) => failures.has(name) && !after.some((other) => failures.has(other.name)),
  );
  if (root) throw failures.get(root.name);
}

async function stopInOrder(
  plan: readonly PlannedProcess[],
  children: ReadonlyMap<string, Child>,
  stopLimit: number,
): Promise<void> {
  const stopping = new Map<string, Promise<void>>();
  const stop = (name: string): Promise<void> => {
    const known = stopping.get(name);
    if (known) return known;
    const dependents = plan.filter(({ after }) => after.some((other) => other.name === name));
    const stopped = Promise.all(dependents.map((other) => stop(other.name))).then(async () => {
      const child = children.get(name);
      if (child?.isGone() !== false) return;
      child.kill('SIGTERM');
      const limit = setTimeout(() => child.kill('SIGKILL'), stopLimit);
      await child.gone;
      clearTimeout(limit);
    });
    stopping.set(name, stopped);
    return stopped;
  };
  await Promise.all(plan.map(({ name }) => stop(name)));
}

function find(plan: readonly PlannedProcess[], name: string): PlannedProcess {
  const planned = plan.find((one) => one.name === name);
  if (!planned) throw new Error(`There is no process ${name}.`);
  return planned;
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= run();
    return running;
  };
}
