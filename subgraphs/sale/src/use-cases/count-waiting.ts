import type { Clock } from '@autograph/kernel';
import type { SaleEvent } from '../domain/sale-event.ts';
import type { SalesSummaryStore } from '../ports/sales-summary-store.ts';
import { countSales } from './count-sales.ts';

/** How long an event may wait before the summary stops waiting for the broker, in milliseconds. */
const PATIENCE = 2_000;

/** How far before its last look a look begins, in milliseconds: clocks differ, and a write takes its time. */
const OVERLAP = 60_000;

/** Events of sales that the broker has not taken yet. */
export interface WaitingSales {
  /** Since when the oldest of them waits; `null` when none does. */
  oldest(): Promise<Date | null>;
  /** The events that wait, some at a time; with `since`, those of that moment and later. */
  waiting(since: Date | null): AsyncIterable<readonly SaleEvent[]>;
}

/**
 * Takes the events into the summary that a broker has left waiting for more than two seconds. Call the result in every
 * round. It returns whether the summary knows of all changes by now: none waits that is younger.
 */
export function waitingCount({
  outbox,
  summary,
  clock,
}: {
  readonly outbox: WaitingSales;
  readonly summary: SalesSummaryStore;
  readonly clock: Clock;
}): () => Promise<boolean> {
  let since: Date | null = null;
  return async () => {
    const began = clock().getTime();
    const oldest = await outbox.oldest();
    if (!oldest || began - oldest.getTime() < PATIENCE) {
      since = null;
      return oldest === null;
    }
    let newest = 0;
    for await (const events of outbox.waiting(since)) {
      await countSales(events, summary);
      newest = Math.max(newest, ...events.map(({ occurredAt }) => Date.parse(occurredAt)));
    }
    since = new Date(began - OVERLAP);
    return began - newest >= PATIENCE;
  };
}
