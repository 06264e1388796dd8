/** How many purchases whose outcome nobody knows are remembered; the oldest is forgotten first. */
const MOST = 1_000;

/** A purchase that is being made. */
export interface OpenPurchase {
  readonly idempotencyKey: string;
  /** Its outcome is known. */
  settled(): void;
}

/**
 * Gives each purchase a key, and the same purchase the same key until its outcome is known: a caller who calls again
 * after an answer was lost, or twice at once, gets the one sale. Equal purchases are recognised by their contents, not by the
 * object, for a vehicle is sold only once: nobody means to buy it twice by the same input.
 */
export function purchaseKeys(): (input: object) => OpenPurchase {
  const open = new Map<string, string>();
  return (input) => {
    const purchase = canonical(input);
    const idempotencyKey = open.get(purchase) ?? randomKey();
    open.set(purchase, idempotencyKey);
    if (open.size > MOST) open.delete(open.keys().next().value ?? '');
    return {
      idempotencyKey,
      settled: () => {
        open.delete(purchase);
      },
    };
  };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** 128 random bits. `crypto.randomUUID` would do, but browsers have it on secure pages only. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
