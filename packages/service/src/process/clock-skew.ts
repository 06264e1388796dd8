import type { Logger } from './log.ts';
import { clockSkew } from './metrics.ts';
import { sparingly } from './throttled-log.ts';

/**
 * Seconds by which the clocks of two processes may differ. A credential is valid for a minute; half of it is left for what a
 * call takes, and for the differences that a time service leaves.
 */
export const MOST_SKEW = 30;

/** For how long a difference is believed without being seen again, in milliseconds. */
const BELIEVED = 60_000;

/** When the clock of each service was last seen to be wrong, by the service's name. */
const seen = new Map<string, number>();

/** Notes how the clock of a service differs from ours; says so in the log, in a metric and in readiness when it is too much. */
export interface ClockWatch {
  /** `date` is the `Date` header of an answer that has just come. */
  note(date: string | undefined): void;
}

/** Watches the clock of the service `name`. `now` is the time in milliseconds. */
export function clockWatch(
  name: string,
  log: Pick<Logger, 'error'>,
  now: () => number = Date.now,
): ClockWatch {
  const report = sparingly((answers, seconds: number) =>
    log.error(
      { called: name, seconds, answers },
      `the clock of ${name} is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} this one: set the time of one of them`,
    ),
  );
  return {
    note: (date) => {
      const theirs = Date.parse(date ?? '');
      if (Number.isNaN(theirs)) return;
      const seconds = Math.round((theirs - now()) / 1_000);
      clockSkew.set({ service: name }, seconds);
      if (Math.abs(seconds) <= MOST_SKEW) return;
      seen.set(name, now());
      report(seconds);
    },
  };
}

/** What readiness says of clocks: nothing, unless one has been seen to be wrong within the last minute. */
export function clockReadiness(now: number = Date.now()): Readonly<Record<string, false>> {
  const wrong = [...seen].filter(([, at]) => Math.abs(now - at) < BELIEVED);
  return Object.fromEntries(wrong.map(([name]) => [`clock of ${name}`, false]));
}
