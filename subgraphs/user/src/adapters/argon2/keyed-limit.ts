import type { KeyedLimit } from '../../ports/keyed-limit.ts';
import { atMost } from './argon2-password-hasher.ts';

/** A limit of `width` jobs of each key at once, in this process. */
export function keyedLimit(width: number): KeyedLimit {
  const queues = new Map<string, { readonly run: ReturnType<typeof atMost>; jobs: number }>();
  return async (key, job) => {
    const queue = queues.get(key) ?? { run: atMost(width), jobs: 0 };
    queues.set(key, queue);
    queue.jobs += 1;
    try {
      return await queue.run(job);
    } finally {
      queue.jobs -= 1;
      if (queue.jobs === 0) queues.delete(key);
    }
  };
}
