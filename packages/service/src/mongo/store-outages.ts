import type { Logger } from '../process/log.ts';
import { storeUnavailable } from '../process/metrics.ts';
import { sparinglyEach } from '../process/throttled-log.ts';
import { type StoreOutage, storeOutageOf } from './errors.ts';

/** How long nothing is said again of the same reason, in milliseconds: requests and workers all meet it. */
const QUIET = 30_000;

const SAYS: Partial<Record<StoreOutage, string>> = {
  'disk full': 'the disk of the store is full: it stores nothing until there is room',
  'disk error': 'the disk of the store fails: it stores nothing',
};

/** Reports an error if it says that the store cannot answer, and returns whether it does. `about` goes to the log. */
export type ReportOutage = (error: unknown, about?: Readonly<Record<string, unknown>>) => boolean;

/**
 * Reports the outages of a service's store: each counts in a metric, and for each reason there is at most one log line in 30
 * seconds, which says how many there were. `now` is the time in milliseconds.
 */
export function storeOutages(
  service: string,
  log: Pick<Logger, 'warn' | 'error'>,
  now: () => number = Date.now,
): ReportOutage {
  const say = sparinglyEach(
    (errors, reason: StoreOutage, err: unknown, about: object) => {
      const says = SAYS[reason];
      const line = { err, ...about, service, reason, errors };
      if (says) log.error(line, says);
      else log.warn(line, 'a store does not answer');
    },
    now,
    QUIET,
  );
  return (error, about = {}) => {
    const reason = storeOutageOf(error);
    if (!reason) return false;
    storeUnavailable.inc({ service, reason });
    say(reason, error, about);
    return true;
  };
}
