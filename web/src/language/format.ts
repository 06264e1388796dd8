import { currentLocale, type Locale } from './i18n.ts';

/** The zone that days are counted in. */
export const TIME_ZONE = 'America/Sao_Paulo';

function kept<Value>(make: (locale: Locale) => Value): () => Value {
  const values = new Map<Locale, Value>();
  return () => {
    const locale = currentLocale();
    const value = values.get(locale) ?? make(locale);
    values.set(locale, value);
    return value;
  };
}

const money = kept((locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'BRL' }));
const roundMoney = kept(
  (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'BRL', maximumFractionDigits: 0 }),
);
const whole = kept((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const percent = kept(
  (locale) =>
    new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }),
);
const day = kept((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: TIME_ZONE }));
const shortDay = kept(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: '2-digit',
      month: locale === 'en' ? 'short' : '2-digit',
      year: 'numeric',
      timeZone: TIME_ZONE,
    }),
);
const moment = kept(
  (locale) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: TIME_ZONE }),
);

/** An amount as it will be charged, to the centavo: `R$ 139.990,00`. Takes the decimal string of the graph, exactly. */
export function formatMoney(amount: string): string {
  // A string keeps every digit; a number would be rounded to binary.
  return money().format(amount as `${number}`);
}

/** An amount of a bound or a slider, without centavos. */
export function formatRoundMoney(amount: number): string {
  return roundMoney().format(amount);
}

/** A whole number with separators. */
export function formatNumber(value: number): string {
  return whole().format(value);
}

/** A distance in kilometres. */
export function formatKm(value: number): string {
  return `${whole().format(value)} km`;
}

/** A rate in percent, given as the graph gives it: the fraction `"0.0169"` is 1,69%. */
export function formatRate(rate: string): string {
  return percent().format(rate as `${number}`);
}

/** A day in São Paulo, in words. Takes a moment as the graph gives it. */
export function formatDay(at: string): string {
  return day().format(new Date(at));
}

/** The same, short enough for a column: `31/01/2026`, `Jan 31, 2026`. */
export function formatShortDay(at: string): string {
  return shortDay().format(new Date(at));
}

/** A moment in São Paulo: day and time. */
export function formatMoment(at: string): string {
  return moment().format(new Date(at));
}
