import { CONFLICT, done, retryOnConflict } from '@autograph/kernel';
import type { PartStock } from '../domain/part-stock.ts';
import { claim, notified } from '../domain/stock-claim.ts';
import { isOpen, type WorkOrder } from '../domain/work-order.ts';
import { eventOfOrder } from '../domain/work-order-event.ts';
import { claimsOf, type PartClaim, settled } from '../domain/work-order-parts.ts';
import type { Ports } from '../ports/index.ts';
import { changeStock } from './change-stock.ts';

export type SettlingPorts = Pick<
  Ports,
  'orders' | 'parts' | 'stocks' | 'turns' | 'clock' | 'newId' | 'report'
>;

/** How many waiting orders are notified at once; the recovery loop notifies the others. */
const NOTIFIED_AT_ONCE = 50;

/**
 * Tells the stock what an order claims, and the order what it got. The order's record says that it owes this until the stock has
 * answered for each part; each step may be repeated, and a claim that arrives after a newer one of its order changes nothing.
 * Throws when the store does not answer: the recovery loop then goes on.
 */
export async function settleOrder(id: string, ports: SettlingPorts): Promise<WorkOrder> {
  const { orders, clock, newId } = ports;
  const freed: PartStock[] = [];
  const order = await retryOnConflict(`work order ${id}`, async () => {
    const stored = await orders.findById(id);
    if (!stored) throw new Error(`work order ${id} is gone`);
    if (!stored.owes && stored.missing.length === 0) return stored;
    const results = [];
    for (const wanted of claimsOf(stored)) {
      const { stock, result } = await claimPart(wanted, stored, ports);
      freed.push(stock);
      // The order has changed since it was read.
      if (result === 'late') return CONFLICT;
      results.push({ partId: wanted.partId, result });
    }
    const next = settled(stored, results, clock());
    if (next === stored) return stored;
    return (await orders.update(next, eventOfOrder(stored, next, newId()), stored.version)) ? next : CONFLICT;
  });
  // What it gave up may be what others wait for.
  if (!isOpen(order)) for (const stock of freed) await notifyWaiting(stock, ports);
  return order;
}

async function claimPart({ partId, ...wanted }: PartClaim, order: WorkOrder, ports: SettlingPorts) {
  const { parts, clock } = ports;
  const [part] = await parts.findByIds([partId]);
  if (!part) throw new Error(`part ${partId} is gone`);
  const held: { made?: ReturnType<typeof claim> } = {};
  await changeStock(part, order.branchId, ports, (stock) => {
    held.made = claim(stock, wanted, order.history.at(-1)?.by ?? null, clock());
    return done(held.made.stock);
  });
  if (!held.made) throw new Error('a claim was not decided');
  return held.made;
}

/** `settleOrder` after a decision, which stands in any case: what fails is reported and left to the recovery loop. */
export async function settleSoon(order: WorkOrder, ports: SettlingPorts): Promise<WorkOrder> {
  try {
    return await settleOrder(order.id, ports);
  } catch (error) {
    ports.report('could not settle the parts of a work order', order.id, error);
    return order;
  }
}

/**
 * Notifies orders that waited of what a stock has reserved for them, a limited number at once, and notes that in the stock. Throws
 * when one fails, which then is the last in the turn of the stock, so that it does not keep the others waiting.
 */
export async function notifyWaiting(stock: PartStock, ports: SettlingPorts): Promise<void> {
  const waiting = stock.toNotify.slice(0, NOTIFIED_AT_ONCE);
  if (waiting.length === 0) return;
  const heard: string[] = [];
  let failure: { readonly id: string; readonly error: unknown } | null = null;
  for (const id of waiting) {
    try {
      await settleOrder(id, ports);
    } catch (error) {
      failure = { id, error };
      break;
    }
    heard.push(id);
  }
  const { id: stockId, partId, branchId, minimum } = stock;
  const failed = failure?.id ?? null;
  await changeStock({ id: partId, minimum }, branchId, ports, (newest) => {
    if (newest.id !== stockId) throw new Error(`stock ${stockId} is another one now`);
    return done(notified(newest, heard, failed, ports.clock()));
  });
  if (failure) throw new Error(`could not notify work order ${failure.id}`, { cause: failure.error });
}

/** `notifyWaiting` after a change of a stock, which stands in any case. */
export async function notifySoon(stock: PartStock, ports: SettlingPorts): Promise<void> {
  try {
    await notifyWaiting(stock, ports);
  } catch (error) {
    ports.report('could not tell work orders of their parts', stock.id, error);
  }
}
