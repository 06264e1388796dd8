/** For how long queries begin in one turn of the event loop, in milliseconds; then what is under way goes on first. */
const SHARE = 0.5;

/** Most queries that begin in one turn. */
const MOST = 8;

/** When queries may begin. */
export interface QueryTurns {
  /**
   * Resolves when a query may begin: at once, or, while a mutation is under way, with a few others in a turn of the event
   * loop, at least one, in the order in which they came.
   */
  next(): Promise<void>;
  /** Carries out a mutation. When none is under way any more, all queries begin that still wait. */
  during<T>(mutation: () => Promise<T>): Promise<T>;
}

/**
 * Leaves mutations their turns. One is many steps, each of which waits for a turn of the event loop; under load it would wait
 * at every step for all queries that came meanwhile, and most of the time that it takes would be theirs. `now` is the time in
 * milliseconds.
 */
export function queryTurns(now: () => number = () => performance.now()): QueryTurns {
  const waiting: (() => void)[] = [];
  let mutations = 0;
  let scheduled = false;

  const turn = (): void => {
    const began = now();
    let begun = 0;
    const next = (): void => {
      const hasRoom = begun === 0 || (begun < MOST && now() - began < SHARE);
      const begin = hasRoom ? waiting.shift() : undefined;
      if (begin) {
        begun += 1;
        begin();
        // After all that the query does before it waits for something.
        queueMicrotask(() => process.nextTick(next));
      } else if (waiting.length > 0) setImmediate(turn);
      else scheduled = false;
    };
    next();
  };
  return {
    next: async () => {
      if (mutations === 0) return;
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        if (!scheduled) setImmediate(turn);
        scheduled = true;
      });
    },
    during: async (mutation) => {
      mutations += 1;
      try {
        return await mutation();
      } finally {
        mutations -= 1;
        if (mutations === 0) for (const begin of waiting.splice(0)) begin();
      }
    },
  };
}
