import { check, done, type Outcome, positiveAmount, refuse } from '@autograph/kernel';
import { z } from 'zod';
import { id, optionalNote, whole } from './input.ts';
import { messages } from './messages.ts';
import { MOST_UNITS } from './part.ts';
import { changedStock, type PartStock, reservedIn, type StockEntry } from './part-stock.ts';

/** How many orders a refusal names. */
const MOST_NAMED = 20;

const receipt = z.object({
  partId: id,
  branchId: id.nullish(),
  quantity: whole(1, 100_000),
  unitCost: positiveAmount.nullish().transform((cost) => cost ?? null),
  note: optionalNote,
  idempotencyKey: z
    .string()
    .max(64)
    .nullish()
    .transform((key) => key || null),
});

const count = z.object({
  partId: id,
  branchId: id.nullish(),
  quantity: whole(0, MOST_UNITS),
  note: optionalNote,
  expectedVersion: z.int().nullish(),
});

export type Receipt = z.output<typeof receipt>;
export type Count = z.output<typeof count>;

/** Checks a receipt of an input. */
export function checkReceipt(input: unknown): Outcome<Receipt, 'INVALID'> {
  return check(receipt, input);
}

/** Checks a count of an input. */
export function checkCount(input: unknown): Outcome<Count, 'INVALID'> {
  return check(count, input);
}

/**
 * The stock with units that came in; the same one where the ledger has this call already. Refused as INVALID when it would be more
 * than `MOST_UNITS`.
 */
export function receive(
  stock: PartStock,
  { quantity, unitCost, note, idempotencyKey }: Receipt,
  by: string | null,
  now: Date,
): Outcome<PartStock, 'INVALID'> {
  // Of another person's call, the key is another one.
  const key = idempotencyKey === null ? null : `${by ?? ''}/${idempotencyKey}`;
  if (key !== null && stock.ledger.some((entry) => entry.key === key)) return done(stock);
  if (stock.onHand + quantity > MOST_UNITS)
    return refuse('INVALID', 'quantity', messages.tooMuchStock({ max: MOST_UNITS }));
  const entry: StockEntry = { kind: 'RECEIVED', quantity, at: now, by, note, key };
  return done(
    changedStock(
      stock,
      {
        onHand: stock.onHand + quantity,
        unitCost: unitCost ?? stock.unitCost,
        ledger: [...stock.ledger, entry],
      },
      now,
    ),
  );
}

/**
 * The stock as it was counted. Refused as INVALID_STATE when fewer units were counted than are reserved, naming the first orders, and
 * as STALE when another version was expected.
 */
export function recount(
  stock: PartStock,
  { quantity, note, expectedVersion }: Count,
  by: string | null,
  now: Date,
): Outcome<PartStock, 'INVALID_STATE' | 'STALE'> {
  if (expectedVersion != null && expectedVersion !== stock.version)
    return refuse('STALE', 'expectedVersion', messages.stale({ version: stock.version }));
  const reserved = reservedIn(stock);
  if (quantity < reserved) {
    const orders = stock.claims.filter((claim) => claim.reserved > 0).map(({ workOrderId }) => workOrderId);
    const named = orders.slice(0, MOST_NAMED).join(', ') + (orders.length > MOST_NAMED ? ', …' : '');
    return refuse('INVALID_STATE', 'quantity', messages.countBelowReserved({ reserved, orders: named }));
  }
  const difference = quantity - stock.onHand;
  const entry: StockEntry = { kind: 'COUNTED', quantity: difference, at: now, by, note, key: null };
  return done(changedStock(stock, { onHand: quantity, ledger: [...stock.ledger, entry] }, now));
}
