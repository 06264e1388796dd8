import type { Sequences } from './newest.ts';
import type { Inbox } from './subscription.ts';

/** An inbox that is gone when the process ends. */
export function memoryInbox(): Inbox {
  const handled = new Set<string>();
  return {
    handled: async (group, eventIds) => new Set(eventIds.filter((id) => handled.has(`${group}/${id}`))),
    add: async (group, eventIds) => {
      for (const id of eventIds) handled.add(`${group}/${id}`);
    },
  };
}

/** Sequences that are gone when the process ends. */
export function memorySequences(): Sequences {
  const newest = new Map<string, number>();
  return {
    last: async (group, { type, id }) => newest.get(`${group}/${type}/${id}`) ?? null,
    advance: async (group, { type, id, sequence }) => {
      const key = `${group}/${type}/${id}`;
      newest.set(key, Math.max(sequence, newest.get(key) ?? 0));
    },
  };
}
