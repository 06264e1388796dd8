/** More work waits than may. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** Runs a job when its turn has come. */
export type Lane = <T>(job: () => Promise<T>) => Promise<T>;

/** Runs at most so many jobs at once, the others in the order in which they came. Throws a `BusyError` when too many wait. */
export function lane(bounds: { readonly atOnce: number; readonly waiting: number }): Lane {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (job) => {
    if (running >= bounds.atOnce) {
      if (queue.length >= bounds.waiting) throw new BusyError('too much work waits');
      await new Promise<void>((resolve) => queue.push(resolve));
    } else running += 1;
    try {
      return await job();
    } finally {
      // Its place is handed to the next one.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
