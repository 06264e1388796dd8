import { currentLocale } from '../../../language/i18n.ts';

// A calendar day has no zone: it is read and written as one of UTC.
const format = (value: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(currentLocale(), { ...options, timeZone: 'UTC' }).format(new Date(value));

/** A calendar day with its day of the week. */
export const dayName = (day: string): string =>
  format(day, { weekday: 'short', day: '2-digit', month: 'short', year: 'numeric' });

/** A calendar day, for the axis of a chart. */
export const shortDayName = (day: string): string => format(day, { day: '2-digit', month: '2-digit' });

/** A month such as 2026-01, in words. */
export const monthName = (month: string): string => format(`${month}-01`, { month: 'long', year: 'numeric' });

/** A month, for the axis of a chart. */
export const shortMonthName = (month: string): string =>
  format(`${month}-01`, { month: 'short', year: '2-digit' });

/** An amount for the axis of a chart: `R$ 1,2 mi`. Takes centavos. */
export function roughMoney(centavos: number): string {
  const style = {
    style: 'currency',
    currency: 'BRL',
    notation: 'compact',
    maximumFractionDigits: 1,
  } as const;
  return new Intl.NumberFormat(currentLocale(), style).format(centavos / 100);
}
