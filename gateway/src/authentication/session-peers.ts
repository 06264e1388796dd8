import { randomUUID } from 'node:crypto';
import type { Redis } from '../redis.ts';

/** Where gateways tell each other. A message is the id of the gateway that sends it. */
const CHANNEL = 'autograph:sessions';

/** Shortest time between two messages of a gateway, in milliseconds: each one has every gateway ask for its sessions again. */
const PAUSE = 50;

/** The other gateways of a graph, as far as sessions go. */
export interface SessionPeers {
  /** Tells the others that sessions may have ended, at once or within 50 ms. Without Redis, no message is sent. */
  tell(): void;
  /** Calls `doubt` when another gateway told, and when it may have told while Redis was away. */
  hear(doubt: () => void): void;
}

/** Gateways that use the same Redis. */
export function sessionPeers(redis: Redis): SessionPeers {
  const self = randomUUID();
  let isPaused = false;
  let isWaiting = false;
  const tell = (): void => {
    if (isPaused) {
      isWaiting = true;
      return;
    }
    isPaused = true;
    // A gateway that misses the message asks for each session again within three seconds.
    redis.ask((client) => client.publish(CHANNEL, self)).catch(() => undefined);
    setTimeout(() => {
      isPaused = false;
      if (!isWaiting) return;
      isWaiting = false;
      tell();
    }, PAUSE).unref();
  };
  return {
    tell,
    hear: (doubt) =>
      redis.hear(CHANNEL, {
        heard: (from) => {
          if (from !== self) doubt();
        },
        missed: doubt,
      }),
  };
}
