import { done } from '@autograph/kernel';
import { expire } from '../domain/work-order-quote.ts';
import type { Ports } from '../ports/index.ts';
import { changeOrder } from './change-order.ts';
import { notifyWaiting, settleOrder } from './settle-order.ts';

/** What came of one record. */
export type RecoveryOutcome = 'settled' | 'notified' | 'expired';

/** How much is read from a worklist at once. */
const BATCH = 100;

/**
 * Finishes what crashes and failures left, and what time brings: expires quotes, tells the stock what orders claim, and orders what
 * the stock has reserved for them. Every step is conditional and may be repeated. `held` says whether this worker may go on; `did`
 * hears of each record.
 */
export async function recover(
  ports: Ports,
  held: () => Promise<boolean>,
  did: (outcome: RecoveryOutcome, id: string) => void,
): Promise<void> {
  const { orders, stocks, clock } = ports;
  await drain(
    held,
    () => orders.findExpired(clock(), BATCH),
    async (id) => {
      await changeOrder(
        id,
        () => true,
        ports,
        (order) => done(expire(order, clock())),
      );
      did('expired', id);
    },
  );
  await drain(
    held,
    () => orders.findOwing(BATCH),
    async (id) => {
      await settleOrder(id, ports);
      did('settled', id);
    },
  );
  await drain(
    held,
    () => stocks.findToNotify(BATCH),
    async (stock) => {
      await notifyWaiting(stock, ports);
      did('notified', stock.id);
    },
  );
}

/** Reads and works until nothing is left, or the lease is lost. */
async function drain<T>(
  held: () => Promise<boolean>,
  read: () => Promise<readonly T[]>,
  work: (each: T) => Promise<void>,
): Promise<void> {
  for (let batch = await read(); batch.length > 0; batch = await read()) {
    for (const each of batch) {
      if (!(await held())) return;
      await work(each);
    }
  }
}
