import { type DelimitedRecord, readRecords } from './delimited.ts';
import { LINE_BREAK } from './encoding.ts';
import { isRowOf, type MeaningOf } from './row-shape.ts';
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
 * most fields. Titles and blank lines may stand above the names. `meaningOf` answers what a name means.
 */
export function delimitedTable(text: string, meaningOf: MeaningOf): Table {
  const sep = /^\s*"?sep=(.)"?[^\S\r\n]*(\r\n|\n|\r|$)/i.exec(text);
  const lines = text.split(LINE_BREAK);
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length;
  const start = { at: sep?.[0].length ?? 0, number: sep ? sep[0].trimEnd().split(LINE_BREAK).length + 1 : 1 };
  const delimiters = sep?.[1] ? [sep[1]] : DELIMITERS;
  const [header] = delimiters
    .flatMap((delimiter) => headerOf(text, delimiter, start, meaningOf) ?? [])
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
  const rows: Row[] = [];
  const isRow = isRowOf(record.cells, meaningOf);
  const next = { at: record.end, number: record.number + record.span };
  for (const { number, span, cells, problem } of [...above, ...readRecords(text, delimiter, next, isRow)]) {
    const isAbove = number < record.number;
    if (problem === null && cells.every(isBlank)) passedOver.push({ number, span, why: 'blank' });
    // A sort moves the names of the columns among the vehicles.
    else if (isAbove && !isRow(cells)) passedOver.push({ number, span, why: 'above the column names' });
    else rows.push({ number, span, cells, raw: cells, problem });
  }
  return { ...empty, columns: record.cells, rows, passedOver, delimiter, header: record };
}

/** The record that names the columns if the text has this delimiter: the first with two fields, else the first that is not blank. */
function headerOf(
  text: string,
  delimiter: string,
  start: { readonly at: number; readonly number: number },
  meaningOf: MeaningOf,
): Header | null {
  const first: DelimitedRecord[] = [];
  for (const record of readRecords(text, delimiter, start)) {
    first.push(record);
    if (first.filter(({ cells }) => !cells.every(isBlank)).length >= FAR) break;
  }
  const namedIn = ({ cells }: DelimitedRecord): number =>
    new Set(cells.filter((cell) => meaningOf(cell) !== null)).size;
  const named = first.findIndex((record) => record.problem === null && namedIn(record) >= 2);
  const at = named >= 0 ? named : first.findIndex(({ cells }) => !cells.every(isBlank));
  const record = first[at];
  return record ? { delimiter, record, above: first.slice(0, at), named: namedIn(record) } : null;
}
