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
 * comes after a pause that doubles with each failure, from the interval up to `longestPause`; waking does not cut it short.
 */
export function leasedWorker(options: {
  readonly lease: { hold(): Promise<boolean>; release(): Promise<void> };
  readonly interval: number;
  readonly longestPause?: number;
  /** One round. `held` renews the lease; a long round asks before each step and stops when it is lost. */
  readonly work: (held: () => Promise<boolean>) => Promise<void>;
  readonly failed: (error: unknown) => void;
}): Worker {
  const { lease, interval, longestPause = 10_000, work, failed } = options;
  let closed = false;
  let woken = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const held = async (): Promise<boolean> => !closed && (await lease.hold());
  const round = async (): Promise<void> => {
    try {
      do {
        woken = false;
        if (await held()) await work(held);
      } while (woken && !closed);
      failures = 0;
    } catch (error) {
      failures += 1;
      failed(error);
    }
  };
  const begin = (): void => {
    clearTimeout(timer);
    if (closed || running) return;
    running = round().finally(() => {
      running = undefined;
      if (closed) return;
      timer = setTimeout(
        begin,
        failures > 0 ? Math.min(interval * 2 ** (failures - 1), longestPause) : interval,
      );
      timer.unref();
    });
  };
  begin();
  return {
    wake: () => {
      woken = true;
      if (failures === 0) begin();
    },
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await running;
      await lease.release().catch(failed);
    },
  };
}
