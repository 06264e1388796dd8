import { type Language, type Message, textOf } from '@autograph/kernel';
import { printable } from './printable.ts';

/** How texts, amounts and days are written in a language. */
export interface Writing {
  readonly say: (message: Message) => string;
  readonly money: (of: { readonly amount: string }) => string;
  readonly whole: (count: number) => string;
  readonly day: (isoDay: string) => string;
  readonly dayOf: (instant: string, timeZone: string) => string;
}

/** How a printout is written in a language. */
export function writingIn(language: Language): Writing {
  const currency = new Intl.NumberFormat(language, { style: 'currency', currency: 'BRL' });
  // In English, a month in figures could be taken for a day.
  const dateStyle = language === 'en' ? 'medium' : 'short';
  const dayIn = (timeZone: string) => new Intl.DateTimeFormat(language, { timeZone, dateStyle });
  return {
    say: (message) => textOf(message, language),
    // As text, which is exact: a large amount is not a number that floats can have.
    money: ({ amount }) => printable(currency.format(amount as `${number}`)),
    whole: (count) => printable(count.toLocaleString(language)),
    day: (isoDay) => dayIn('UTC').format(Date.parse(isoDay)),
    dayOf: (instant, timeZone) => dayIn(timeZone).format(Date.parse(instant)),
  };
}
