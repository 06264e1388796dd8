/** How long it stays quiet after something was said by default, in milliseconds. */
const QUIET = 1_000;

/**
 * Says something at most once in `quiet` milliseconds, and how often it would have been said since it last was: one request
 * fails with as many errors as it has fields, and a line for each would bury the log. `now` is the time in milliseconds.
 */
export function sparingly<About extends unknown[]>(
  say: (times: number, ...about: About) => void,
  now: () => number = Date.now,
  quiet = QUIET,
): (...about: About) => void {
  let quietUntil = 0;
  let times = 0;
  return (...about) => {
    times += 1;
    if (now() < quietUntil) return;
    say(times, ...about);
    quietUntil = now() + quiet;
    times = 0;
  };
}

/** As `sparingly`, for each first argument by itself. These should be few: none is forgotten. */
export function sparinglyEach<Key extends string, About extends unknown[]>(
  say: (times: number, key: Key, ...about: About) => void,
  now: () => number = Date.now,
  quiet = QUIET,
): (key: Key, ...about: About) => void {
  const lines = new Map<Key, (key: Key, ...about: About) => void>();
  return (key, ...about) => {
    const line = lines.get(key) ?? sparingly(say, now, quiet);
    lines.set(key, line);
    line(key, ...about);
  };
}
