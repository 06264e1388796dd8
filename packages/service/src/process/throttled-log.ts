/** How long it stays quiet after something was said, in milliseconds. */
const QUIET = 1_000;

/**
 * Says something at most once a second, and how often it would have been said since it last was: one request fails with
 * as many errors as it has fields, and a line for each would bury the log. `now` is the time in milliseconds.
 */
export function sparingly<About extends unknown[]>(
  say: (times: number, ...about: About) => void,
  now: () => number = Date.now,
): (...about: About) => void {
  let quietUntil = 0;
  let times = 0;
  return (...about) => {
    times += 1;
    if (now() < quietUntil) return;
    say(times, ...about);
    quietUntil = now() + QUIET;
    times = 0;
  };
}
