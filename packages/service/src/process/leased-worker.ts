import { runInBackground } from '../telemetry/request-context.ts';

/** Work that repeats in the background of a process. */
export interface Worker {
  /** Has the work done soon, without waiting for it; several calls meanwhile are one. */
  wake(): void;
  /** Lets the round under way end, and begins no other. */
  close(): Promise<void>;
}

/**
 * Does work by one process at a time: at once, every `interval` milliseconds, and when woken. Each round takes or keeps
 * the lease first and is left out when another process holds it. What a round throws goes to `failed`, and the next one
 * comes after a pause that doubles with each failure, from the interval up to `longestPause`; waking does not cut it short,
 * nor the wait for a lease that another process holds. Each round has ids of its own, as a request has.
 */
export function leasedWorker(options: {
  readonly lease: { hold(): Promise<boolean>; release(): Promise<void> };
  readonly interval: number;
  readonly longestPause?: number;
  /** How long anyone who wakes it is kept waiting for others to do so too, for one round to serve them all, in milliseconds. */
  readonly company?: number;
  /** One round. `held` renews the lease; a long round asks before each step and stops when it is lost. */
  readonly work: (held: () => Promise<boolean>) => Promise<void>;
  readonly failed: (error: unknown) => void;
}): Worker {
  const { lease, interval, longestPause = 10_000, company = 0, work, failed } = options;
  let closed = false;
  let woken = false;
  let failures = 0;
  /** Whether the lease is another process's, which looks for work itself: asking again for each change would cost both. */
  let elsewhere = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const held = async (): Promise<boolean> => !closed && (await lease.hold());
  const round = async (): Promise<void> => {
    woken = false;
    try {
      const own = await held();
      elsewhere = !own;
      if (own) await work(held);
      failures = 0;
    } catch (error) {
      failures += 1;
      failed(error);
    }
  };
  const begin = (): void => {
    running = runInBackground(round).finally(() => {
      running = undefined;
      if (!closed) plan();
    });
  };
  const plan = (): void => {
    clearTimeout(timer);
    const patient = failures > 0 ? Math.min(interval * 2 ** (failures - 1), longestPause) : interval;
    timer = setTimeout(begin, woken && failures === 0 && !elsewhere ? company : patient);
    timer.unref();
  };
  begin();
  return {
    wake: () => {
      const first = !woken;
      woken = true;
      if (first && !closed && !running && failures === 0 && !elsewhere) plan();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
      await lease.release().catch(failed);
    },
  };
}
