import { codeOf, NetworkError } from './errors.ts';
import type { Answer } from './transport.ts';

/** How often and how long a query is tried again. */
export interface Patience {
  /** Further tries after the first; 0 for none. */
  readonly retries: number;
  /** The longest wait between two tries, in milliseconds. */
  readonly maxDelay: number;
}

/** The first wait is up to this long, in milliseconds; each further one up to twice the one before. */
const FIRST_DELAY = 200;

/**
 * Asks until there is an answer that another try would not better: while the graph is busy, down or out of reach, and
 * tries are left. Waits a random part of a growing delay, so that clients that failed together do not come back
 * together; where the answer says when to come back, then, or not at all if that is too far off.
 */
export async function patiently(
  ask: () => Promise<Answer>,
  { retries, maxDelay }: Patience,
  signal?: AbortSignal,
): Promise<Answer> {
  for (let tried = 0; ; tried += 1) {
    const outcome = await ask().catch((error: unknown) => {
      if (error instanceof NetworkError) return error;
      throw error;
    });
    const delay = delayAfter(outcome, Math.min(maxDelay, FIRST_DELAY * 2 ** tried));
    if (delay !== undefined && delay <= maxDelay && tried < retries) {
      await pause(delay, signal);
      continue;
    }
    if (outcome instanceof NetworkError) throw outcome;
    return outcome;
  }
}

function delayAfter(outcome: Answer | NetworkError, most: number): number | undefined {
  const random = Math.random() * most;
  if (outcome instanceof NetworkError) return random;
  const [error] = outcome.errors;
  if (!error || !['RATE_LIMITED', 'UNAVAILABLE'].includes(codeOf(error))) return undefined;
  return outcome.retryAfter === undefined ? random : outcome.retryAfter * 1000;
}

/** Waits; throws the reason of the signal when that comes first. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return untilAborted(new Promise((resolve) => setTimeout(resolve, milliseconds)), signal);
}

/** Waits for something that others wait for too; gives up waiting, and nothing else, when the signal says so. */
export async function untilAborted<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return promise;
  let stop = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', stop));
}
