import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  CountBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleType,
  retry,
} from 'cockatiel';
import type { Logger } from '../process/log.ts';
import { serviceBreaker } from '../process/metrics.ts';
import { callsNow } from '../process/pool-metrics.ts';

/** How long calls of a service may take, and how many there may be. */
export interface CallBounds {
  /** Milliseconds for a query and for a mutation, each counted from its turn in the queue. */
  readonly queryTimeout: number;
  readonly mutationTimeout: number;
  /** Calls under way at a time, and calls that wait for their turn; one more fails at once. */
  readonly concurrency: number;
  readonly queue: number;
}

/** What came over HTTP, whatever it says. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  /** Its `Date` header. */
  readonly date?: string | undefined;
  readonly body: string;
}

/** The connection could not be made, or broke before the answer was whole. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** There was no answer within the bound. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
}

/** The breaker looks at this many calls, and opens when half of them, of at least so many, got no answer. */
const WINDOW = 50;
const LEAST_CALLS = 20;
/** `CountBreaker` opens above its threshold, not at it. */
const HALF = 0.4999;

/** How long an open breaker waits before it lets one call try, in milliseconds. */
const COOL_DOWN = 2_000;

/** What a proxy or a service that stops answers; a query may find another one the second time. */
const TRY_AGAIN = new Set([502, 503]);

/** Makes a call once or twice, within one bound on its time. */
export type GuardedCall = (
  kind: 'query' | 'mutation',
  attempt: (signal: AbortSignal) => Promise<HttpAnswer>,
) => Promise<HttpAnswer>;

/**
 * Guards the calls of one service: a bounded number at a time and in the queue, a time-out, a breaker that spares a service
 * which does not answer, and for queries a second attempt. A mutation is attempted once, as nobody knows what became of
 * one that got no answer. Throws `Unreachable`, `TimedOut`, or what `wasNotSent` recognises.
 */
export function guardCalls(service: string, bounds: CallBounds, log: Logger): GuardedCall {
  const line = bulkhead(bounds.concurrency, bounds.queue);
  const breaker = circuitBreaker(handleType(Unreachable).orType(TimedOut), {
    halfOpenAfter: COOL_DOWN,
    breaker: new CountBreaker({ threshold: HALF, size: WINDOW, minimumNumberOfCalls: LEAST_CALLS }),
  });
  const again = retry(
    handleType(Unreachable).orWhenResult((answer) => TRY_AGAIN.has((answer as HttpAnswer).status)),
    { maxAttempts: 1, backoff: new DelegateBackoff(() => 20 + Math.random() * 80) },
  );
  callsNow.set(service, () => ({
    inProgress: bounds.concurrency - line.executionSlots,
    waiting: bounds.queue - line.queueSlots,
  }));
  serviceBreaker.set({ service }, 0);
  breaker.onStateChange((state) => {
    serviceBreaker.set({ service }, STATES[state]);
    const said = { service, state: CircuitState[state] };
    if (state === CircuitState.Open) log.warn(said, 'a service does not answer, its calls fail at once');
    if (state === CircuitState.Closed) log.info(said, 'a service answers again');
  });
  return (kind, attempt) =>
    line.execute(() => {
      const signal = AbortSignal.timeout(kind === 'query' ? bounds.queryTimeout : bounds.mutationTimeout);
      const guarded = () => {
        // The others would wait for the one on trial, as long as that may take.
        if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
        return breaker.execute(() => attempt(signal));
      };
      return kind === 'query' ? again.execute(guarded, signal) : guarded();
    });
}

const STATES = {
  [CircuitState.Closed]: 0,
  [CircuitState.HalfOpen]: 1,
  [CircuitState.Open]: 2,
  [CircuitState.Isolated]: 2,
} as const;

/** Why a call was not even sent; `null` when it was. */
export function wasNotSent(error: unknown): 'shed' | 'refused' | null {
  if (error instanceof BulkheadRejectedError) return 'shed';
  return error instanceof BrokenCircuitError ? 'refused' : null;
}
