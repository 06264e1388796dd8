import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createClient } from 'redis';
import type { Change, ChangeFeed, ChangeTeller } from '../changes/index.ts';
import { listeners } from '../changes/listeners.ts';

/** The stream of changes. An entry has the changes of one publish, as JSON: `[[type, id], …]`. */
const STREAM = 'autograph:changes';

/** About how many entries Redis keeps: a reader that was away for fewer misses none. */
const KEPT = 10_000;

/** How long Redis may take to answer, in milliseconds. */
const PATIENCE = 2_000;

/** How long a read waits for an entry, in milliseconds. */
const WAIT = 5_000;

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 2_000;

/** How Redis is reached. */
export interface RedisOptions {
  readonly url: string;
  readonly log: Logger;
}

type Client = ReturnType<typeof newClient>;

/** Tells of changes by a stream of Redis. Connects when it first tells. */
export function redisChangeTeller({ url, log }: RedisOptions): ChangeTeller {
  let client: Client | null = null;
  const connected = async (): Promise<Client> => {
    if (client?.isReady) return client;
    client?.destroy();
    client = newClient(url);
    // What fails is thrown where it is asked for.
    client.on('error', (error: Error) => log.debug({ err: error }, 'the connection to Redis failed'));
    await within(PATIENCE, client.connect());
    return client;
  };
  const forget = (): void => {
    client?.destroy();
    client = null;
  };
  return {
    tell: async (changes) => {
      if (changes.length === 0) return;
      const entry = { changes: JSON.stringify(changes.map(({ type, id }) => [type, id])) };
      const TRIM = { strategy: 'MAXLEN', strategyModifier: '~', threshold: KEPT } as const;
      try {
        await within(
          PATIENCE,
          connected().then((redis) => redis.xAdd(STREAM, '*', entry, { TRIM })),
        );
      } catch (error) {
        forget();
        throw error;
      }
    },
    close: async () => forget(),
  };
}

/** Follows the changes that all processes tell of by a stream of Redis, from now on. */
export function redisChanges({ url, log }: RedisOptions): ChangeFeed {
  const heard = listeners();
  const closing = new AbortController();
  const { signal } = closing;
  let position: string | null = null;
  let isUp = false;
  let failures = 0;

  const begin = async (client: Client): Promise<string> => {
    const [newest] = (await within(PATIENCE, client.xRevRange(STREAM, '+', '-', { COUNT: 1 }))) ?? [];
    if (position === null) return newest?.id ?? '0-0';
    const [oldest] = (await within(PATIENCE, client.xRange(STREAM, '-', '+', { COUNT: 1 }))) ?? [];
    // The stream may be another one, or may have lost what came after the last entry that was read.
    const isWhole = position === '0-0' || (oldest !== undefined && !isLater(oldest.id, position));
    if (isWhole) return position;
    heard.lost();
    return newest?.id ?? '0-0';
  };
  const readAll = async (client: Client): Promise<void> => {
    position = await begin(client);
    isUp = true;
    while (!signal.aborted) {
      const read = client.xRead({ key: STREAM, id: position }, { BLOCK: WAIT, COUNT: 1_000 });
      const streams = (await within(WAIT + PATIENCE, read)) as Streams;
      failures = 0;
      for (const { id, message } of streams?.[0]?.messages ?? []) {
        position = id;
        heard.changed(changesIn(message.changes));
      }
    }
  };
  const running = (async () => {
    while (!signal.aborted) {
      const client = newClient(url);
      const end = (): void => client.destroy();
      client.on('error', (error: Error) => log.debug({ err: error }, 'the connection to Redis failed'));
      signal.addEventListener('abort', end, { once: true });
      try {
        await within(PATIENCE, client.connect());
        await readAll(client);
      } catch (error) {
        if (signal.aborted) break;
        failures += 1;
        if (failures === 1) log.warn({ err: error }, 'live changes wait for Redis');
      } finally {
        isUp = false;
        signal.removeEventListener('abort', end);
        if (client.isOpen) client.destroy();
      }
      const pause = Math.min(FIRST_PAUSE * 2 ** Math.max(0, failures - 1), LONGEST_PAUSE);
      await pauseFor(pause, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    follow: heard.add,
    isUp: () => isUp,
    close: async () => {
      closing.abort();
      await running;
    },
  };
}

type Streams =
  | readonly {
      readonly messages: readonly { readonly id: string; readonly message: { changes?: string } }[];
    }[]
  | null;

function newClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    // The user of the client connects again.
    socket: { connectTimeout: PATIENCE, reconnectStrategy: false },
  });
}

function changesIn(text: string | undefined): readonly Change[] {
  const pairs: unknown = JSON.parse(text ?? '[]');
  if (!Array.isArray(pairs)) return [];
  return pairs.flatMap((pair: unknown) => {
    const [type, id] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof type === 'string' && typeof id === 'string' ? [{ type, id }] : [];
  });
}

/** Whether an id of a stream comes after another: milliseconds, then a number. */
function isLater(one: string, other: string): boolean {
  const [[time, turn], [otherTime, otherTurn]] = [parts(one), parts(other)];
  return time === otherTime ? turn > otherTurn : time > otherTime;
}

function parts(id: string): readonly [number, number] {
  const [time, turn] = id.split('-').map(Number);
  return [time ?? 0, turn ?? 0];
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const limit = setTimeout(() => reject(new Error('Redis did not answer in time.')), milliseconds);
  promise.catch(() => undefined);
  return Promise.race([promise, late]).finally(() => clearTimeout(limit));
}
