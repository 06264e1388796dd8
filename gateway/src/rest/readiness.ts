import type { Readiness } from '@autograph/service/process';

/** For how long an answer is used again, in milliseconds. */
const FRESH = 1_000;

/**
 * Whether all that a process needs is there. It is asked at most once a second: the endpoint has no limit, and each question may go to
 * every service. `now` is the time in milliseconds.
 */
export function sharedReadiness(readiness: Readiness, now: () => number = Date.now): () => Promise<boolean> {
  let last: { readonly at: number; readonly answer: Promise<boolean> } | undefined;
  return () => {
    if (last && now() - last.at < FRESH) return last.answer;
    const answer = readiness().then(
      (parts) => Object.values(parts).every(Boolean),
      () => false,
    );
    last = { at: now(), answer };
    return answer;
  };
}
