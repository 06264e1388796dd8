/** For how long queries begin in one turn of the event loop, in milliseconds; then what is under way goes on first. */
const SHARE = 0.5;

/** Most queries that begin in one turn. */
const MOST = 8;

/** Resolves when a query may begin. */
export type QueryTurns = () => Promise<void>;

/**
 * Lets queries begin in the order in which they came, a few in each turn of the event loop, at least one: for as long as a
 * mutation is under way. That is many steps, each of which waits for a turn; under load it would wait at every step for all
 * queries that came meanwhile, and most of the time that it takes would be theirs. `now` is the time in milliseconds.
 */
export function queryTurns(now: () => number = () => performance.now()): QueryTurns {
  const waiting: (() => void)[] = [];
  let scheduled = 0;
  /** When the first query of this turn began; `null` while none has. */
  let began: number | null = null;

  const wake = (): void => {
    while (scheduled < Math.min(MOST, waiting.length)) {
      scheduled += 1;
      setImmediate(begin);
    }
  };
  // An immediate for each, as only what a query does between two of them is counted.
  const begin = (): void => {
    scheduled -= 1;
    if (began === null) {
      began = now();
      // The first immediate of the next turn.
      setImmediate(() => {
        began = null;
      });
      waiting.shift()?.();
    } else if (now() - began < SHARE) waiting.shift()?.();
    wake();
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      wake();
    });
}
