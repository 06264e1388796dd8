import type { Change, ChangeListener } from './change-feed.ts';

/** The listeners of a feed, as one. */
export interface Listeners extends ChangeListener {
  add(listener: ChangeListener): void;
}

/** No listeners yet. */
export function listeners(): Listeners {
  const all = new Set<ChangeListener>();
  return {
    add: (listener) => void all.add(listener),
    changed: (changes: readonly Change[]) => {
      if (changes.length > 0) for (const listener of all) listener.changed(changes);
    },
    lost: () => {
      for (const listener of all) listener.lost();
    },
  };
}
