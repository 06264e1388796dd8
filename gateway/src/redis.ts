import { type Logger, withTimeout } from '@autograph/service/process';
import { createClient, ErrorReply } from 'redis';

/** How long a command may take, in milliseconds; anyone who asks has something to fall back on. */
const PATIENCE = 250;

/** Pause after a command failed or timed out, in milliseconds. No commands are sent to Redis during it. */
const PAUSE = 1_000;

/** Longest wait between two tries to connect, in milliseconds. */
const LONGEST_RETRY = 2_000;

/** How long a start waits for Redis, in milliseconds. */
const START_PATIENCE = 2_000;

/** How many different refusals of Redis are logged, each one once. */
const MOST_REFUSALS = 10;

const LATE = 'Redis did not answer in time.';

type Client = ReturnType<typeof newClient>;

/** What a process does with the messages of a channel. */
export interface Listener {
  readonly heard: (message: string) => void;
  readonly missed: () => void;
}

/** A Redis that may go away and come back. */
export interface Redis {
  /** Whether Redis is connected and answers in time, as far as this process knows. */
  isUp(): boolean;
  /** Sends commands. Rejects at once when Redis is away, and after a bound when it does not answer. */
  ask<T>(commands: (client: Client) => Promise<T>): Promise<T>;
  /**
   * Calls `heard` with each message of a channel, by a connection of its own. Calls `missed` each time that it begins to listen,
   * as messages may have been lost before.
   */
  hear(channel: string, listener: Listener): void;
  close(): Promise<void>;
}

/**
 * Connects to the Redis at `url`, and again whenever the connection is lost. Never rejects: one that is not there is
 * warned of, once for each time it goes.
 */
export async function connectRedis(url: string, log: Logger): Promise<Redis> {
  const client = newClient(url);
  const listening: Client[] = [];
  let pausedUntil = 0;
  let said = false;
  const away = (reason: string): void => {
    if (!said) log.warn({ reason }, 'Redis does not answer; this process counts and remembers by itself');
    said = true;
  };
  const refusals = new Set<string>();
  const refused = (reason: string): void => {
    if (refusals.has(reason) || refusals.size >= MOST_REFUSALS) return;
    refusals.add(reason);
    log.warn({ reason }, 'the account of REDIS_URL may not do this; this process does without it');
  };
  client.on('error', (error: Error) => away(error.message || error.name));
  client.on('ready', () => {
    if (said) log.info('Redis is back');
    said = false;
  });
  const connecting = client.connect().catch((error: Error) => away(error.message));
  await withTimeout(connecting, START_PATIENCE, LATE).catch(() => away('no answer'));
  const isUp = (): boolean => client.isReady && Date.now() >= pausedUntil;
  return {
    isUp,
    ask: async (commands) => {
      if (!isUp()) throw new Error('Redis is away.');
      try {
        const answer = await withTimeout(commands(client), PATIENCE, LATE);
        if (said && client.isReady) log.info('Redis is back');
        said = false;
        return answer;
      } catch (error) {
        if (isForbidden(error)) {
          refused(error.message);
          throw error;
        }
        away(error instanceof Error ? error.message : 'no answer');
        pausedUntil = Date.now() + PAUSE;
        throw error;
      }
    },
    hear: (channel, { heard, missed }) => {
      const listener = newClient(url);
      listening.push(listener);
      // The other connection warns of a Redis that is away.
      listener.on('error', () => undefined);
      listener.on('ready', () => {
        listener.subscribe(channel, heard).then(missed, (error: Error) => {
          if (isForbidden(error)) refused(error.message);
        });
      });
      listener.connect().catch(() => undefined);
    },
    close: async () => {
      for (const each of [client, ...listening]) each.destroy();
    },
  };
}

/** Whether the account may not do this. Redis is there, and does for it what it may do. */
function isForbidden(error: unknown): error is ErrorReply {
  return error instanceof ErrorReply && error.message.startsWith('NOPERM');
}

function newClient(url: string) {
  return createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: START_PATIENCE,
      reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, LONGEST_RETRY),
    },
  });
}
