import type { ChangeFeed, ChangeTeller } from './change-feed.ts';
import { listeners } from './listeners.ts';

/** Changes within one process: its followers hear of each at once. */
export function inProcessChanges(): { readonly feed: ChangeFeed; readonly teller: ChangeTeller } {
  const heard = listeners();
  return {
    feed: { follow: heard.add, isUp: () => true, close: async () => undefined },
    teller: { tell: async (changes) => heard.changed(changes), close: async () => undefined },
  };
}
