import type { Money } from '@autograph/kernel';

/** What a work order has of the stock of a part, as the newest version of the order says it. */
export interface StockClaim {
  readonly workOrderId: string;
  /** Units that the order needs. */
  readonly wanted: number;
  /** Units that are reserved for the order. Fewer than wanted: the order waits for parts. */
  readonly reserved: number;
  /** Units that the order has used. They are not in the stock any more. */
  readonly consumed: number;
  /** Which version of the order's claims it is: a claim of an earlier one is refused. */
  readonly revision: number;
  /** Whether the order can claim nothing more. It is remembered, so that a reservation that arrives late is refused. */
  readonly closed: boolean;
}

export type StockEntryKind = 'CARRIED' | 'RECEIVED' | 'COUNTED' | 'CONSUMED';

/** One change of the units in a branch. */
export interface StockEntry {
  readonly kind: StockEntryKind;
  /** Units that came in; negative when they went out. */
  readonly quantity: number;
  readonly at: Date;
  readonly by: string | null;
  readonly note: string | null;
  /** The key of the call that made it: the same call again changes nothing. */
  readonly key: string | null;
}

/** The stock of one part in one branch. At all times, 0 <= sum of what is reserved <= `onHand` = sum of the ledger. */
export interface PartStock {
  readonly id: string;
  readonly partId: string;
  readonly branchId: string;
  /** Units in the branch, reserved ones included. */
  readonly onHand: number;
  /** Fewer free units than this are low stock. */
  readonly minimum: number;
  /** Whether it is low. An event says so once. */
  readonly isLow: boolean;
  /** Cost of a unit in the last receipt. */
  readonly unitCost: Money | null;
  /** Open ones by when they were made: those who wait are served in this order. Closed ones by when they were closed. */
  readonly claims: readonly StockClaim[];
  /** Orders that got what they waited for, and do not know it yet. */
  readonly toNotify: readonly string[];
  readonly ledger: readonly StockEntry[];
  /** Number of changes; the guard of every write. */
  readonly version: number;
  readonly updatedAt: Date;
}

/** How many entries of a ledger are kept; those before are one entry. */
export const LEDGER_KEPT = 200;

/**
 * How many closed claims are remembered. A reservation is late by a few seconds, or by the time until a process that died is
 * back: in that time far fewer orders of one part are closed.
 */
export const CLOSED_KEPT = 200;

/** The stock of a part that a branch has never had. */
export function emptyStock(
  of: Pick<PartStock, 'id' | 'partId' | 'branchId' | 'minimum'>,
  now: Date,
): PartStock {
  return {
    ...of,
    onHand: 0,
    // It was never above its minimum: nothing has dipped.
    isLow: of.minimum > 0,
    unitCost: null,
    claims: [],
    toNotify: [],
    ledger: [],
    version: 0,
    updatedAt: now,
  };
}

/** Units that are reserved for orders. */
export function reservedIn({ claims }: Pick<PartStock, 'claims'>): number {
  return claims.reduce((sum, { reserved }) => sum + reserved, 0);
}

/** Units that nobody has reserved. */
export function availableIn(stock: Pick<PartStock, 'claims' | 'onHand'>): number {
  return stock.onHand - reservedIn(stock);
}

/** Whether a change made the stock low that was not low before: one event says so. */
export function dips(before: PartStock, after: PartStock): boolean {
  return after.isLow && !before.isLow;
}

/** The stock with a change of its units: orders that wait get what is free now. */
export function changedStock(
  stock: PartStock,
  changes: Partial<Pick<PartStock, 'onHand' | 'unitCost' | 'claims' | 'ledger'>>,
  now: Date,
): PartStock {
  const next = serveWaiting({ ...stock, ...changes });
  return {
    ...next,
    claims: withoutOldest(next.claims),
    ledger: carried(next.ledger),
    isLow: availableIn(next) < stock.minimum,
    version: stock.version + 1,
    updatedAt: now,
  };
}

/** The stock with free units given to orders that wait, the first of them first; one that needs more than there is waits on. */
function serveWaiting(stock: PartStock): PartStock {
  let free = availableIn(stock);
  const served: string[] = [];
  const claims = stock.claims.map((one) => {
    const needs = one.wanted - one.reserved;
    if (needs <= 0 || needs > free) return one;
    free -= needs;
    served.push(one.workOrderId);
    return { ...one, reserved: one.wanted };
  });
  return served.length === 0 ? stock : { ...stock, claims, toNotify: [...stock.toNotify, ...served] };
}

function withoutOldest(claims: readonly StockClaim[]): readonly StockClaim[] {
  const closed = claims.filter((claim) => claim.closed);
  const forgotten = new Set(closed.slice(0, Math.max(0, closed.length - CLOSED_KEPT)));
  return forgotten.size === 0 ? claims : claims.filter((claim) => !forgotten.has(claim));
}

/** The ledger with its oldest entries summed up, where it has more than are kept. */
function carried(ledger: readonly StockEntry[]): readonly StockEntry[] {
  // Half of them at once, so that most changes sum up nothing.
  if (ledger.length <= LEDGER_KEPT + LEDGER_KEPT / 2) return ledger;
  const before = ledger.slice(0, ledger.length - LEDGER_KEPT);
  const quantity = before.reduce((sum, entry) => sum + entry.quantity, 0);
  const sum: StockEntry = {
    kind: 'CARRIED',
    quantity,
    at: before.at(-1)?.at ?? new Date(0),
    by: null,
    note: null,
    key: null,
  };
  return [sum, ...ledger.slice(ledger.length - LEDGER_KEPT)];
}
