import { setTimeout } from 'node:timers/promises';
import { type GraphClient, GraphRequestError } from '@autograph/topologies/graph-client';

/** Between two tries where the graph does not say how long to wait, in milliseconds. */
const PAUSE = 5_000;

/** A limit counts by the minute; anyone who waits longer waits in vain. */
const TRIES = 14;

/**
 * The same client, which waits where the graph takes no more requests this minute. A request that a limit turned away
 * was not begun, so that to repeat it is safe. `onWait` is called once for each request that has to wait.
 */
export function patientClient(
  client: GraphClient,
  onWait: () => void,
  pause: (ms: number) => Promise<unknown> = setTimeout,
): GraphClient {
  return {
    request: async <Data>(...request: Parameters<GraphClient['request']>) => {
      for (let tries = 1; ; tries += 1) {
        try {
          return await client.request<Data>(...request);
        } catch (error) {
          const limited = error instanceof GraphRequestError && error.codes.includes('RATE_LIMITED');
          if (!limited || tries === TRIES) throw error;
          if (tries === 1) onWait();
          await pause(error.retryAfter === null ? PAUSE : error.retryAfter * 1_000);
        }
      }
    },
  };
}
