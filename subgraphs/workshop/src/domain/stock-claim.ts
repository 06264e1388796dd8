import { changedStock, type PartStock, reservedIn, type StockClaim, type StockEntry } from './part-stock.ts';

/** What an order claims; how much it gets is the stock's to say. */
export type WantedClaim = Omit<StockClaim, 'reserved'>;

/** `short`: there are not enough free units. `late`: the order has said something newer meanwhile. */
export type ClaimResult = 'granted' | 'short' | 'late';

/**
 * The stock with what an order claims now. What an order gives up or has used is granted always, units that it wants in addition only
 * all at once: while there are fewer, it keeps what it had and waits. The same claim again changes nothing.
 */
export function claim(
  stock: PartStock,
  wanted: WantedClaim,
  by: string | null,
  now: Date,
): { readonly stock: PartStock; readonly result: ClaimResult } {
  const prior = stock.claims.find(({ workOrderId }) => workOrderId === wanted.workOrderId);
  if (prior && prior.revision > wanted.revision) return { stock, result: 'late' };
  const { reserved: had = 0, consumed: used = 0 } = prior ?? {};
  const consumes = wanted.consumed - used;
  if (consumes < 0 || consumes > had)
    throw new Error(`order ${wanted.workOrderId} uses ${consumes} units of ${stock.id}, and has ${had}`);
  const onHand = stock.onHand - consumes;
  const others = reservedIn(stock) - had;
  const left = had - consumes;
  const isGranted = wanted.wanted <= left || others + wanted.wanted <= onHand;
  const made: StockClaim = { ...wanted, reserved: isGranted ? wanted.wanted : left };
  const result = isGranted ? 'granted' : 'short';
  if (prior && isSame(prior, made)) return { stock, result };
  const entry: StockEntry = { kind: 'CONSUMED', quantity: -consumes, at: now, by, note: null, key: null };
  const claims = withClaim(stock.claims, prior, made);
  const ledger = consumes > 0 ? [...stock.ledger, entry] : stock.ledger;
  return { stock: changedStock(stock, { onHand, claims, ledger }, now), result };
}

/** A claim keeps its turn while it is open. Once closed it goes to the end, as the ones closed first are forgotten first. */
function withClaim(
  claims: readonly StockClaim[],
  prior: StockClaim | undefined,
  made: StockClaim,
): readonly StockClaim[] {
  const keepsTurn = prior && (prior.closed || !made.closed);
  if (keepsTurn) return claims.map((one) => (one === prior ? made : one));
  return [...claims.filter((one) => one !== prior), made];
}

/**
 * The stock once these orders know that they got what they waited for, and one that could not be told is the last of those to tell.
 * The same one where that changes nothing.
 */
export function notified(
  stock: PartStock,
  workOrderIds: readonly string[],
  failedId: string | null,
  now: Date,
): PartStock {
  const left = stock.toNotify.filter((id) => !workOrderIds.includes(id));
  const toNotify = [...left.filter((id) => id !== failedId), ...left.filter((id) => id === failedId)];
  if (toNotify.join() === stock.toNotify.join()) return stock;
  return { ...stock, toNotify, version: stock.version + 1, updatedAt: now };
}

function isSame(a: StockClaim, b: StockClaim): boolean {
  return (
    a.wanted === b.wanted &&
    a.reserved === b.reserved &&
    a.consumed === b.consumed &&
    a.revision === b.revision &&
    a.closed === b.closed
  );
}
