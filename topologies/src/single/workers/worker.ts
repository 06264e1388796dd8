// One of the processes that share a port, a store and the limits: started by ./primary.ts, which tells it what to do.
import type { Change, LimitStore } from '@autograph/gateway';
import { readSingleSettings } from '../config.ts';
import { type House, startHouse } from '../house.ts';
import { peerOver } from './channel.ts';

/** What the primary tells a worker to begin with. */
export interface Orders {
  readonly uris: Readonly<Record<string, string>>;
  /** Whether this is the first of all: it makes what is made once. */
  readonly first: boolean;
}

let house: House | undefined;
const told = new AbortController();
const heard = new Set<(change: Change) => void>();

const primary = peerOver(process, {
  start: async ({ uris, first }: Orders) => {
    const settings = readSingleSettings();
    house = await startHouse(
      { ...settings, demo: settings.demo && first },
      {
        signal: told.signal,
        sharing: {
          uriOf: (service) => uris[service] ?? '',
          limitStore: limitStore(),
          siblings: {
            tell: (change) => primary.call<void>('tell', change).catch(() => undefined),
            listen: (act) => void heard.add(act),
          },
        },
      },
    );
    return { port: house.port, url: house.url };
  },
  stop,
  hear: (change: Change) => {
    for (const act of heard) act(change);
  },
});

/** The counts of all workers, which the primary keeps. */
function limitStore(): LimitStore {
  const call =
    (method: keyof LimitStore) =>
    (...args: readonly unknown[]) =>
      primary.call<never>('limits', method, ...args);
  return {
    consume: call('consume'),
    note: call('note'),
    totals: call('totals'),
    active: call('active'),
    reset: call('reset'),
    usesRedis: call('usesRedis'),
  };
}

let stopping: Promise<void> | undefined;

/** Stops once, however often it is told to: the second time must not cut the first one off. */
function stop(): Promise<void> {
  stopping ??= (async () => {
    told.abort();
    await house?.close();
    process.exit(0);
  })();
  return stopping;
}

// Ctrl-C reaches all processes of a terminal; the primary stops its workers itself. One that is told to stop by itself
// answers what is under way, and the primary puts another in its place.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => void stop());
