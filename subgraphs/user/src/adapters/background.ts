import type { Logger } from '@autograph/service/process';

/** Jobs that nobody waits for. */
export interface Background {
  /** Runs a job; what goes wrong is logged. */
  run(job: () => Promise<unknown>): void;
  /** Runs a job again and again, `seconds` after it was done. */
  repeat(seconds: number, job: () => Promise<unknown>): void;
  /** Repeats no more, and waits for what is under way. */
  close(): Promise<void>;
}

/** Jobs that nobody waits for, until the service closes. */
export function backgroundJobs(log: Logger): Background {
  const underWay = new Set<Promise<unknown>>();
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;
  const run = (job: () => Promise<unknown>): Promise<unknown> => {
    const running = job().catch((error: unknown) => log.error({ err: error }, 'a background job failed'));
    underWay.add(running);
    return running.finally(() => underWay.delete(running));
  };
  const repeat = (seconds: number, job: () => Promise<unknown>): void => {
    if (closed) return;
    const timer = setTimeout(async () => {
      timers.delete(timer);
      await run(job);
      repeat(seconds, job);
    }, seconds * 1_000).unref();
    timers.add(timer);
  };
  return {
    run: (job) => {
      if (!closed) void run(job);
    },
    repeat,
    close: async () => {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}
