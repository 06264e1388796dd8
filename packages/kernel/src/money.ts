/** Currencies in use, ISO 4217. */
export type CurrencyCode = 'BRL';

/** An amount of money in whole centavos, so that sums and comparisons are exact. */
export interface Money {
  readonly centavos: bigint;
  readonly currency: CurrencyCode;
}

/** Money as it travels in an input: a decimal string and a currency. */
export interface MoneyInput {
  readonly amount: string;
  readonly currency?: CurrencyCode | null | undefined;
}

/** The largest amount that is taken as a price: ten billion reais. Keeps every sum far inside 64 bits. */
export const MAX_CENTAVOS = 1_000_000_000_000n;

/** So many centavos in reais. */
export function brl(centavos: bigint): Money {
  return { centavos, currency: 'BRL' };
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d+))?$/;

/**
 * Centavos of a decimal string; `null` when it is not a number, has more than two decimals that count, or is larger
 * than `most`.
 */
export function centavosOf(decimal: string, most = MAX_CENTAVOS): bigint | null {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(decimal) ?? [];
  if (whole === undefined || /[^0]/.test(fraction.slice(2))) return null;
  const centavos = BigInt(whole) * 100n + BigInt(fraction.slice(0, 2).padEnd(2, '0'));
  if (centavos > most) return null;
  return sign ? -centavos : centavos;
}

/** A decimal string with two places: 8499000n is "84990.00". */
export function decimalOf(centavos: bigint): string {
  const digits = (centavos < 0n ? -centavos : centavos).toString().padStart(3, '0');
  return `${centavos < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Money of an input; `null` when the amount is not an exact number of centavos. */
export function moneyOf(input: MoneyInput): Money | null {
  const centavos = centavosOf(input.amount);
  return centavos === null ? null : { centavos, currency: input.currency ?? 'BRL' };
}

/** Whether two amounts are the same money. */
export function sameMoney(a: Money, b: Money): boolean {
  return a.centavos === b.centavos && a.currency === b.currency;
}
