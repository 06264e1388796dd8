import { currentLocale } from '../language/i18n.ts';

/** Digits in groups of three, or without groups; then one or two decimals. */
const AMOUNT = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)(?:[.,](\d{1,2}))?$/;

/**
 * The decimal string of an amount as people type it: `84.990,00`, `84990` and `R$ 84,990.00` are `"84990.00"`. `null` when it is not
 * an amount. No digit goes through a binary number.
 */
export function amountOf(text: string): string | null {
  const [, whole, , cents = ''] = AMOUNT.exec(text.replaceAll(/R\$|\s/g, '')) ?? [];
  return whole === undefined ? null : `${whole.replaceAll(/[.,]/g, '')}.${cents.padEnd(2, '0')}`;
}

/** A decimal string as a field shows it: `84.990,00`. */
export function amountText(amount: string): string {
  const format = new Intl.NumberFormat(currentLocale(), {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return format.format(amount as `${number}`);
}

/** The decimal string of a percentage as people type it: `-5,5 %` is `"-5.5"`. `null` when it is not one. */
export function percentOf(text: string): string | null {
  const bare = text
    .replaceAll(/[%\s+]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  return /^-?\d{1,3}(\.\d{1,2})?$/.test(bare) ? bare : null;
}
