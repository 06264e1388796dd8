import cluster, { type Worker } from 'node:cluster';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Change, memoryLimitStore } from '@autograph/gateway';
import {
  createLog,
  type Running,
  STARTUP_ERRORS,
  StartupError,
  type StartupErrorCode,
  stopLimit,
} from '@autograph/service';
import { useDataDir } from '../../data-dir.ts';
import { FURTHER_SERVICES, SERVICES, type SingleSettings } from '../config.ts';
import { openStore } from '../store.ts';
import { type Peer, peerOver } from './channel.ts';
import type { Orders } from './worker.ts';

/** How long to wait before another worker is tried where the last one could not start, in milliseconds. */
const PAUSE = 1_000;

/** How long a worker may take to act on what another one tells, in milliseconds. */
const PATIENCE = 1_000;

/** The whole graph in several processes: this one keeps the store and the counts, the workers answer. */
export interface Workers extends Running {
  readonly url: string;
}

/**
 * Starts the graph in `count` processes that share one port, one embedded store, the rate limits and what is known of
 * sessions. A worker that dies is replaced. Throws a `StartupError` with one clear message when the first cannot start;
 * nothing is left running then.
 */
export async function startWorkers(
  settings: SingleSettings,
  options: { readonly count: number; readonly reset?: boolean; readonly signal?: AbortSignal },
): Promise<Workers> {
  const log = createLog('workers', settings.logLevel);
  const limits = memoryLimitStore();
  const closing: (() => Promise<void>)[] = [];
  const workers = new Map<Worker, Peer>();
  let stopping = false;
  cluster.setupPrimary({ exec: fileURLToPath(new URL('./worker.ts', import.meta.url)), args: [] });

  await useDataDir(settings.dataDir);
  const uriOf = await openStore(settings, options.reset ?? false, closing);
  const uris = Object.fromEntries(
    [...SERVICES, ...FURTHER_SERVICES].map((service) => [service, uriOf(service)]),
  );

  const tellOthers = async (teller: Worker, change: Change): Promise<void> => {
    const others = [...workers].filter(([worker]) => worker !== teller);
    const heard = others.map(([, peer]) => peer.call('hear', change).catch(() => undefined));
    await Promise.race([Promise.all(heard), pause(PATIENCE, undefined, { ref: false })]);
  };
  const startOne = async (orders: Omit<Orders, 'uris'>): Promise<{ url: string }> => {
    const worker = cluster.fork();
    const peer = peerOver(worker.process, {
      tell: (change: Change) => tellOthers(worker, change),
      limits: (method: keyof typeof limits, ...args: never[]) =>
        (limits[method] as (...args: never[]) => unknown)(...args),
    });
    workers.set(worker, peer);
    worker.once('exit', () => workers.delete(worker));
    const started = await peer.call<{ url: string }>('start', { ...orders, uris });
    worker.once('exit', (code: number, signal: string | null) => {
      if (stopping) return;
      log.warn({ pid: worker.process.pid, code, signal }, 'a worker is gone, another takes its place');
      void replace();
    });
    return started;
  };
  const replace = async (): Promise<void> => {
    while (!stopping) {
      try {
        await startOne({ first: false });
        return;
      } catch (err) {
        if (stopping) return;
        log.error({ err }, 'a worker could not start, another is tried');
        await pause(PAUSE);
      }
    }
  };
  const close = async (): Promise<void> => {
    stopping = true;
    await Promise.all(
      [...workers].map(async ([worker, peer]) => {
        const gone = new Promise((resolve) => worker.once('exit', resolve));
        if (worker.isDead()) return;
        peer.call('stop').catch(() => undefined);
        await gone;
      }),
    );
    for (const step of closing.splice(0).reverse()) await step();
  };
  const stopped = () =>
    void Promise.all([...workers.values()].map((peer) => peer.call('stop'))).catch(() => undefined);
  options.signal?.addEventListener('abort', stopped, { once: true });
  try {
    const { url } = await startOne({ first: true });
    await Promise.all(Array.from({ length: options.count - 1 }, () => startOne({ first: false })));
    return { url, close, stopLimit: stopLimit(settings.shutdown) };
  } catch (error) {
    await close();
    throw startupErrorOf(error) ?? error;
  }
}

/** The reason not to start that a worker gave, which came over its channel as plain data. */
function startupErrorOf(error: unknown): StartupError | null {
  const { code, message } = error as { readonly code?: unknown; readonly message: string };
  return typeof code === 'string' && code in STARTUP_ERRORS
    ? new StartupError(code as StartupErrorCode, message)
    : null;
}
