import type { UserIdentity } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import { networkOf } from '../admission/client-address.ts';
import { messages } from '../answer/messages.ts';
import type { LiveSettings } from './config.ts';

/** When a client may try again, in seconds. */
const RETRY_AFTER = 10;

/** The places for streams at this gateway. */
export interface StreamPlaces {
  /**
   * Takes a place; the function that it returns gives it back, once. Throws `RATE_LIMITED` (429) where a user or an address
   * has as many as they may, `UNAVAILABLE` (503) where all are taken.
   */
  enter(caller: { readonly user: UserIdentity | null; readonly clientAddress: string }): () => void;
}

/** Places as the settings have them; 0 is no limit. */
export function streamPlaces(settings: LiveSettings): StreamPlaces {
  const taken = new Map<string, number>();
  let all = 0;
  const add = (key: string, count: number): void => {
    const left = (taken.get(key) ?? 0) + count;
    if (left > 0) taken.set(key, left);
    else taken.delete(key);
  };
  const isFull = (key: string, most: number): boolean => most > 0 && (taken.get(key) ?? 0) >= most;
  return {
    enter: ({ user, clientAddress }) => {
      const [byUser, byAddress] = [user && `user:${user.id}`, `address:${networkOf(clientAddress)}`];
      const { STREAMS_PER_USER, STREAMS_PER_ADDRESS, STREAMS_MAX } = settings;
      if (byUser && isFull(byUser, STREAMS_PER_USER)) throw tooMany(STREAMS_PER_USER);
      if (isFull(byAddress, STREAMS_PER_ADDRESS)) throw tooMany(STREAMS_PER_ADDRESS);
      if (STREAMS_MAX > 0 && all >= STREAMS_MAX) throw full();
      const keys = byUser ? [byUser, byAddress] : [byAddress];
      for (const key of keys) add(key, 1);
      all += 1;
      let left = false;
      return () => {
        if (left) return;
        left = true;
        for (const key of keys) add(key, -1);
        all -= 1;
      };
    },
  };
}

function tooMany(max: number): PublicError {
  return new PublicError('RATE_LIMITED', messages.tooManyStreams({ max }), {
    http: { status: 429 },
    retryAfter: RETRY_AFTER,
  });
}

function full(): PublicError {
  return new PublicError('UNAVAILABLE', messages.streamsBusy, {
    http: { status: 503, headers: [['retry-after', String(RETRY_AFTER)]] },
  });
}
