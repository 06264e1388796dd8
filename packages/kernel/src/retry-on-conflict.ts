/** How often a change is tried again; each time, another one has succeeded. */
const ATTEMPTS = 1_000;

/** What an attempt answers that another change overtook. */
export const CONFLICT = Symbol('conflict');

/**
 * Makes a guarded change on the newest state: `attempt` reads, decides and writes, and returns `CONFLICT` when another change
 * was written in between; it is then tried again. Throws after a thousand times; `what` is named in the message.
 */
export async function retryOnConflict<T>(
  what: string,
  attempt: () => Promise<T | typeof CONFLICT>,
): Promise<T> {
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const answer = await attempt();
    if (answer !== CONFLICT) return answer;
  }
  throw new Error(`${what} changes too fast`);
}
