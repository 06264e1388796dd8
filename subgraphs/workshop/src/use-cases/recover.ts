import { done } from '@autograph/kernel';
import { expire } from '../domain/work-order-quote.ts';
import type { Ports } from '../ports/index.ts';
import { changeOrder } from './change-order.ts';
import { notifyWaiting, settleOrder } from './settle-order.ts';

/** What came of one record. */
export type RecoveryOutcome = 'settled' | 'notified' | 'expired';

/** How much is read from a worklist at once. */
const BATCH = 100;

/** How many records may fail in one round before the rest of their worklist waits for the next one. */
const MOST_FAILED = 1_000;

/** A worklist, and the work on each of its records. The work takes a record off its list, or throws. */
interface Drain<T> {
  readonly outcome: RecoveryOutcome;
  readonly read: (most: number) => Promise<readonly T[]>;
  readonly idOf: (record: T) => string;
  readonly work: (record: T) => Promise<unknown>;
}

/**
 * Finishes what crashes and failures left, and what time brings: expires quotes, tells the stock what orders claim, and orders what
 * the stock has reserved for them. Every step is conditional and may be repeated. `held` says whether this worker may go on; `did`
 * hears of each record. Records that fail are reported and keep no others waiting; it throws at its end when some did.
 */
export async function recover(
  ports: Ports,
  held: () => Promise<boolean>,
  did: (outcome: RecoveryOutcome, id: string) => void,
): Promise<void> {
  const { orders, stocks, clock, report } = ports;
  const failures: unknown[] = [];
  const drain = async <T>(list: Drain<T>): Promise<void> => {
    const failed = (id: string, error: unknown) => {
      failures.push(error);
      report(`recovery: a record was not ${list.outcome}`, id, error);
    };
    try {
      await drainList(list, held, (id) => did(list.outcome, id), failed);
    } catch (error) {
      failures.push(error);
    }
  };
  await drain({
    outcome: 'expired',
    read: (most) => orders.findExpired(clock(), most),
    idOf: (id) => id,
    work: (id) =>
      changeOrder(
        id,
        () => true,
        ports,
        (order) => done(expire(order, clock())),
      ),
  });
  await drain({
    outcome: 'settled',
    read: (most) => orders.findOwing(most),
    idOf: (id) => id,
    work: (id) => settleOrder(id, ports),
  });
  await drain({
    outcome: 'notified',
    read: (most) => stocks.findToNotify(most),
    idOf: ({ id }) => id,
    work: (stock) => notifyWaiting(stock, ports),
  });
  if (failures.length > 0) throw new AggregateError(failures, 'the recovery could not finish all records');
}

/** Reads and works until nothing is left but what failed, or the lease is lost. */
async function drainList<T>(
  { read, idOf, work }: Drain<T>,
  held: () => Promise<boolean>,
  did: (id: string) => void,
  failed: (id: string, error: unknown) => void,
): Promise<void> {
  const skipped = new Set<string>();
  const next = async (): Promise<readonly T[]> => {
    if (skipped.size >= MOST_FAILED) return [];
    const found = await read(BATCH + skipped.size);
    return found.filter((record) => !skipped.has(idOf(record)));
  };
  for (let batch = await next(); batch.length > 0; batch = await next()) {
    for (const record of batch) {
      if (!(await held())) return;
      const id = idOf(record);
      try {
        await work(record);
        did(id);
      } catch (error) {
        skipped.add(id);
        failed(id, error);
      }
    }
  }
}
