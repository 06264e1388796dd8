import { useEffect, useSyncExternalStore } from 'react';
import {
  PanelSalesChangedDocument,
  type PanelSalesChangedSubscription,
} from '../data/__generated__/panel.ts';
import { writeChange } from '../data/changes.ts';
import { refetchShown } from '../data/refetch.ts';
import { followShared } from '../data/shared-stream.ts';

/** A sale that was opened or decided. */
export type SaleChange = NonNullable<PanelSalesChangedSubscription['saleChanged']>;

/** What the panel hears of sales. */
export interface SalesFeed {
  /** Whether changes are heard of now. */
  readonly isLive: boolean;
  /** Sales that were opened since the board was seen last. */
  readonly waiting: ReadonlySet<string>;
  /** Another number after each change, and after a time in which there may have been some. */
  readonly heard: number;
}

/** Lists of sales: a change that none of them shows yet makes them be asked for again. */
const LISTS = ['Board', 'SaleList', 'SalePage'];

/** Changes that come together are asked for once: when there was none for so long, or at the latest, in milliseconds. */
const RESTED = 300;
const LATEST = 2_000;

let changes = 0;
let settled = 0;
let feed: SalesFeed = { isLive: true, waiting: new Set(), heard: 0 };
const listeners = new Set<() => void>();

function set(next: Partial<SalesFeed>): void {
  feed = { ...feed, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Changes of sales that the person may see, as the panel has heard of them. */
export function useSalesFeed(): SalesFeed {
  return useSyncExternalStore(subscribe, () => feed);
}

/** How many changes were heard, and of how many of them all lists on the screen have been asked for again. */
export function changesHeard(): { readonly all: number; readonly settled: number } {
  return { all: changes, settled };
}

/** Says that the board shows all sales that wait. */
export function seenWaiting(): void {
  if (feed.waiting.size > 0) set({ waiting: new Set() });
}

/** Follows sales while the panel is open: records on the screen change by themselves, lists are asked for again. */
export function useFollowSales(follows: boolean): void {
  useEffect(() => {
    if (!follows) return undefined;
    set({ isLive: true, waiting: new Set() });
    const end = followShared<PanelSalesChangedSubscription>({
      name: 'autograph-panel-sales',
      document: PanelSalesChangedDocument as never,
      changed: ({ saleChanged }) => {
        if (saleChanged) heard(saleChanged);
      },
      missed: askAgain,
      standing: (isLive) => set({ isLive }),
    });
    return () => {
      end();
      // Nothing is heard from now on: what is on the screen later may be out of date.
      changes += 1;
    };
  }, [follows]);
}

function heard(change: SaleChange): void {
  writeChange('Sale', change);
  const waiting = new Set(feed.waiting);
  if (change.status === 'PENDING' && change.version === 1) waiting.add(change.id);
  else waiting.delete(change.id);
  set({ waiting });
  askAgain();
}

let asking: ReturnType<typeof setTimeout> | undefined;
/** When the first change came that nothing was asked for yet. */
let since: number | undefined;

/** Asks once for many changes that come together. */
function askAgain(): void {
  changes += 1;
  set({ heard: changes });
  since ??= performance.now();
  clearTimeout(asking);
  asking = setTimeout(ask, Math.max(0, Math.min(RESTED, since + LATEST - performance.now())));
}

function ask(): void {
  since = undefined;
  document.removeEventListener('visibilitychange', ask);
  // Nobody looks: once is enough, when somebody does.
  if (document.hidden) {
    document.addEventListener('visibilitychange', ask);
    return;
  }
  const upTo = changes;
  refetchShown(LISTS).then(
    () => {
      settled = Math.max(settled, upTo);
    },
    () => undefined,
  );
}
