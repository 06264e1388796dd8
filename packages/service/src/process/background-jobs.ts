import type { Logger } from './log.ts';

/** Jobs that nobody waits for. */
export interface BackgroundJobs {
  /** Runs a job. A failure is logged; after `close` it is not begun. */
  run(job: () => Promise<unknown>): void;
  /** Waits for the jobs under way, and begins no other. */
  close(): Promise<void>;
}

/** Jobs that nobody waits for, until they are closed. A failure that `isReported` knows is not logged a second time. */
export function backgroundJobs(log: Logger, isReported: (error: unknown) => boolean): BackgroundJobs {
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  return {
    run: (job) => {
      if (closed) return;
      const running = job().catch((error: unknown) => {
        if (!isReported(error)) log.error({ err: error }, 'a background job failed');
      });
      underWay.add(running);
      void running.finally(() => underWay.delete(running));
    },
    close: async () => {
      closed = true;
      await Promise.all(underWay);
    },
  };
}
