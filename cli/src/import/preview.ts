import { FIELDS, type Rejected, reasonsOf } from '@autograph/stock-list';
import type { StockList } from './stock-list.ts';

/** How many vehicles are shown. */
const SHOWN = 5;

/** How many rejected lines are shown; all of them are in the file. */
const SHOWN_REJECTED = 20;

/** What each column of a list was taken for, a line for each. */
export function columnReport({ columns, notes }: StockList): readonly string[] {
  const missing = FIELDS.filter((field) => !columns.some((column) => column.field === field));
  return [
    ...notes,
    ...columns.map(
      ({ name, field, note }) => `"${name}" is ${field ?? `passed over${note ? ` (${note})` : ''}`}`,
    ),
    ...(missing.length > 0 ? [`Not in the list: ${missing.join(', ')}.`] : []),
  ];
}

/** Columns of a list that are passed over, as one sentence; `null` when there are none. */
export function passedOverColumns({ columns }: StockList): string | null {
  const names = columns
    .filter(({ field }) => field === null)
    .map(({ name, note }) => (note ? `${name} (${note})` : name));
  return names.length > 0 ? `Columns passed over: ${names.join(', ')}.` : null;
}

/** The first vehicles of a list as they would be created. */
export function vehicleReport({ lines }: StockList): readonly string[] {
  const vehicles = lines.flatMap(({ number, input }) =>
    input ? [`line ${number}  ${JSON.stringify(input)}`] : [],
  );
  const others = vehicles.length - SHOWN;
  return [...vehicles.slice(0, SHOWN), ...(others > 0 ? [`… and ${others} more`] : [])];
}

/** Lines that are rejected before anything is sent. */
export function unreadable({ lines }: StockList): readonly Rejected[] {
  return lines.flatMap((line) => (line.input ? [] : [{ line, refusals: line.problems }]));
}

/** The first rejected lines with their reasons. */
export function rejectedReport(
  rejected: readonly Rejected[],
  emphasis: (text: string) => string,
): readonly string[] {
  const shown = rejected
    .slice(0, SHOWN_REJECTED)
    .map((each) => `${emphasis(`line ${each.line.number}`)}  ${reasonsOf(each)}`);
  const others = rejected.length - SHOWN_REJECTED;
  return others > 0 ? [...shown, `… and ${others} more`] : shown;
}
