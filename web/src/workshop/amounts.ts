import { centavosOf, decimalOf } from '../data/centavos.ts';

/** The sum of amounts of the graph, exactly. */
export function sumOf(amounts: readonly string[]): string {
  return decimalOf(amounts.reduce((sum, amount) => sum + centavosOf(amount), 0n));
}

/** The price of so many units, exactly. `quantity` is a whole number. */
export function timesOf(amount: string, quantity: number): string {
  return decimalOf(centavosOf(amount) * BigInt(quantity));
}

/** A whole number as people type it: `12.500` and `12500` are 12500. `null` when it is not one. */
export function wholeOf(text: string): number | null {
  const bare = text.trim();
  const digits = /^\d{1,3}([. ,]\d{3})+$/.test(bare) ? bare.replaceAll(/[. ,]/g, '') : bare;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
