import { randomUUID } from 'node:crypto';
import type { Redis } from '../redis.ts';

/** Where gateways tell each other. A message is the id of the gateway that sends it. */
const CHANNEL = 'autograph:sessions';

/** Shortest time between two messages that a gateway sends or heeds, in milliseconds: each one makes it ask for its sessions again. */
const PAUSE = 50;

/** The other gateways of a graph, as far as sessions go. */
export interface SessionPeers {
  /** Tells the others that sessions may have ended, at once or within 50 ms. Without Redis, no message is sent. */
  tell(): void;
  /**
   * Calls `told` when another gateway told, and when it may have told while Redis was away: at once or within 50 ms, however
   * many told.
   */
  hear(told: () => void): void;
}

/** Gateways that use the same Redis. */
export function sessionPeers(redis: Redis): SessionPeers {
  const self = randomUUID();
  return {
    // A gateway that misses the message asks for each session again within three seconds.
    tell: paced(() => void redis.ask((client) => client.publish(CHANNEL, self)).catch(() => undefined)),
    hear: (told) => {
      const missed = paced(told);
      redis.hear(CHANNEL, {
        heard: (from) => {
          if (from !== self) missed();
        },
        missed,
      });
    },
  };
}

/** Carries out `act` at once, or after a pause since the last time; all calls in a pause become one. */
function paced(act: () => void): () => void {
  let isPaused = false;
  let isWaiting = false;
  return function call(): void {
    if (isPaused) {
      isWaiting = true;
      return;
    }
    isPaused = true;
    act();
    setTimeout(() => {
      isPaused = false;
      if (!isWaiting) return;
      isWaiting = false;
      call();
    }, PAUSE).unref();
  };
}
