import { type DelimitedRecord, readRecords } from './delimited.ts';
import { LINE_BREAK } from './encoding.ts';
import { type Field, meaningOf } from './fields.ts';
import { yearOf } from './numbers.ts';
import { isBlank, type PassedOver, type Row, type Table } from './table.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;

/** How far down the names of the columns are looked for, in records. */
const FAR = 20;

interface Header {
  readonly delimiter: string;
  readonly record: DelimitedRecord;
  readonly above: readonly DelimitedRecord[];
  /** How many different fields it names. */
  readonly named: number;
}

/**
 * A delimited text as a table. Its delimiter is the one of a first line `sep=;`, or the one that separates the names of the
 * most fields. Titles and blank lines may stand above the names. `isName` answers whether a text names a column.
 */
export function delimitedTable(text: string, isName: (name: string) => boolean): Table {
  const sep = /^\s*"?sep=(.)"?[^\S\r\n]*(\r\n|\n|\r|$)/i.exec(text);
  const lines = text.split(LINE_BREAK);
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const start = { at: sep?.[0].length ?? 0, number: sep ? sep[0].trimEnd().split(LINE_BREAK).length + 1 : 1 };
  const delimiters = sep?.[1] ? [sep[1]] : DELIMITERS;
  const [header] = delimiters
    .flatMap((delimiter) => headerOf(text, delimiter, start, isName) ?? [])
    .sort((a, b) => b.named - a.named || b.record.cells.length - a.record.cells.length);
  const passedOver: PassedOver[] = sep ? [{ number: 1, span: start.number - 1, why: 'sep=' }] : [];
  const empty = {
    form: 'delimited',
    columns: [],
    rows: [],
    delimiter: ';',
    lines: count,
    header: null,
    notes: [],
  } as const;
  if (!header) {
    const blank = [...readRecords(text, ';', start)].map(
      ({ number, span }) => ({ number, span, why: 'blank' }) as const,
    );
    return { ...empty, passedOver: [...passedOver, ...blank] };
  }
  const { record, above, delimiter } = header;
  for (const { number, span, cells } of above) {
    passedOver.push({ number, span, why: cells.every(isBlank) ? 'blank' : 'above the column names' });
  }
  const rows: Row[] = [];
  const next = { at: record.end, number: record.number + record.span };
  for (const { number, span, cells, problem } of readRecords(text, delimiter, next, isRowOf(record.cells))) {
    if (problem === null && cells.every(isBlank)) passedOver.push({ number, span, why: 'blank' });
    else rows.push({ number, span, cells, raw: cells, problem });
  }
  return { ...empty, columns: record.cells, rows, passedOver, delimiter, header: record };
}

/** The record that names the columns if the text has this delimiter: the first with two fields, else the first that is not blank. */
function headerOf(
  text: string,
  delimiter: string,
  start: { readonly at: number; readonly number: number },
  isName: (name: string) => boolean,
): Header | null {
  const first: DelimitedRecord[] = [];
  for (const record of readRecords(text, delimiter, start)) {
    first.push(record);
    if (first.filter(({ cells }) => !cells.every(isBlank)).length >= FAR) break;
  }
  const namedIn = ({ cells }: DelimitedRecord): number => new Set(cells.filter(isName)).size;
  const named = first.findIndex((record) => record.problem === null && namedIn(record) >= 2);
  const at = named >= 0 ? named : first.findIndex(({ cells }) => !cells.every(isBlank));
  const record = first[at];
  return record ? { delimiter, record, above: first.slice(0, at), named: namedIn(record) } : null;
}

/** Years that a list of vehicles can have. */
const isPlausible = (year: number | null): boolean => year !== null && year >= 1886 && year < 2200;

/** Whether cells are those of a vehicle: as many as there are columns, with a year and a price where these belong. */
function isRowOf(columns: readonly string[]): (cells: readonly string[]) => boolean {
  const placeOf = (field: Field): number => columns.findIndex((name) => meaningOf(name) === field);
  const [year, price] = [placeOf('year'), placeOf('price')];
  const bare = (cell = ''): string => cell.replaceAll('"', '').trim();
  return (cells) =>
    cells.length === columns.length &&
    (year < 0 || isPlausible(yearOf(bare(cells[year])))) &&
    (price < 0 || /\d/.test(bare(cells[price])));
}
