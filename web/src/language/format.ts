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
const clock = kept(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      // As in a date with a time: 09:07 in Portuguese, 9:07 AM in English.
      hour: locale.startsWith('pt') ? '2-digit' : 'numeric',
      minute: '2-digit',
      timeZone: TIME_ZONE,
    }),
);
const weekday = kept((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: TIME_ZONE }));
const dayOfYear = kept(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: TIME_ZONE }),
);
const near = kept((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
const numbered = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: TIME_ZONE });

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

/**
 * A moment to come, by the days of São Paulo: `hoje, 18:00`, `sexta-feira, 18:00` within a week, `12 de dezembro, 18:00` later.
 */
export function formatUntil(at: string, now: Date): string {
  const moment = new Date(at);
  const days = (dayNumber(moment) - dayNumber(now)) / 86_400_000;
  const name =
    days === 0 || days === 1
      ? near().format(days, 'day')
      : (days > 1 && days < 7 ? weekday() : dayOfYear()).format(moment);
  return `${name}, ${clock().format(moment)}`;
}

/** The start of a day of São Paulo as if it were one of UTC, so that days can be counted. */
function dayNumber(at: Date): number {
  return Date.parse(numbered.format(at));
}
