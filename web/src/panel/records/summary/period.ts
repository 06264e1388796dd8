import { TIME_ZONE } from '../../../language/format.ts';
import { SALE_STATUSES, type SaleStatus } from '../sale-badge.tsx';
import { dayOf, type Given, oneOf, textOf } from '../search.ts';

/** The periods that people ask for by name, as they stand in the address. */
export const PERIODS = ['hoje', 'mes', 'mes-passado', 'ano', 'tudo', 'outro'] as const;

/** A period by its name. */
export type Period = (typeof PERIODS)[number];

/** What the summary is about, as it stands in the address. */
export interface SummarySearch {
  /** Default: this month. */
  readonly periodo?: Period | undefined;
  /** First and last day of another period. */
  readonly de?: string | undefined;
  readonly ate?: string | undefined;
  readonly situacao?: SaleStatus | undefined;
  readonly por?: 'dia' | 'mes' | undefined;
}

/** Calendar days in São Paulo, both included. */
export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What an address says, without what makes no sense. */
export function summarySearch(given: Given): SummarySearch {
  const periodo = oneOf(given, 'periodo', PERIODS);
  const [de, ate] = [dayOf(given, 'de'), dayOf(given, 'ate')];
  return {
    periodo: periodo === 'mes' ? undefined : periodo,
    ...(periodo === 'outro' && { de, ate }),
    situacao: oneOf(given, 'situacao', SALE_STATUSES),
    por: textOf(given, 'por') ? oneOf(given, 'por', ['dia', 'mes']) : undefined,
  };
}

/** The calendar day of a moment in São Paulo. */
export function dayIn(moment: Date): string {
  // The Swedish way to write a day is that of ISO 8601.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(moment);
}

/** The days of a period, as they are in São Paulo at a moment. Bounds that are the wrong way round are swapped. */
export function daysOf({ periodo = 'mes', de, ate }: SummarySearch, now: Date): Days {
  const today = dayIn(now);
  const month = today.slice(0, 7);
  switch (periodo) {
    case 'hoje':
      return { from: today, to: today };
    case 'mes':
      return { from: `${month}-01`, to: lastDayOf(month) };
    case 'mes-passado': {
      const before = monthBefore(month);
      return { from: `${before}-01`, to: lastDayOf(before) };
    }
    case 'ano':
      return { from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` };
    case 'tudo':
      return {};
    case 'outro':
      return de && ate && de > ate ? { from: ate, to: de } : { from: de, to: ate };
  }
}

/** How many days a period has; `undefined` where it is open. */
export function lengthOf({ from, to }: Days): number | undefined {
  return from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1 : undefined;
}

/** All days from one to another. */
export function eachDay(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** All months from one to another, such as 2026-01. */
export function eachMonth(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
