import { readFileSync } from 'node:fs';
import { CommandError } from '../graph/command-error.ts';
import type { UserError } from '../graph/mutation.ts';
import { type Column, type ColumnMap, columnsOf } from './columns.ts';
import { delimitedTable } from './delimited-table.ts';
import { decoded } from './encoding.ts';
import { type Field, meaningOf } from './fields.ts';
import { jsonLinesTable } from './json-lines.ts';
import type { MeaningOf } from './row-shape.ts';
import { type Cell, checkLines, isBlank, type PassedOver, type Row, type Table } from './table.ts';
import { inputOf, listMarks } from './values.ts';
import { isWorkbook, workbookTable } from './workbook.ts';

/** One vehicle of a stock list: what is asked of the graph, or why it cannot be. */
export interface Line {
  /** Where it begins in the file, the first line being 1. */
  readonly number: number;
  /** As the file has it, to be written where it is rejected. */
  readonly raw: readonly string[];
  /** The `CreateVehicleInput`, with `branch` as the list calls it until it is known; `null` when there are problems. */
  readonly input: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly UserError[];
}

/** A stock list: a delimited text, a workbook or JSON lines. */
export interface StockList {
  readonly form: Table['form'];
  readonly lines: readonly Line[];
  readonly passedOver: readonly PassedOver[];
  readonly columns: readonly Column[];
  /** The names of the columns as they are written; those of a list of rejected lines without its report. */
  readonly header: readonly string[];
  readonly delimiter: string;
  /** What the person who imports should know of the file. */
  readonly notes: readonly string[];
}

/** The columns that a list of rejected lines has after those of the list that they were rejected from. */
export const REPORT = ['line', 'field', 'reason'] as const;

const problem = (message: string): UserError => ({ code: 'INVALID', field: null, message });

/** Reads the stock list in a file; see `stockListOf`. Throws a `CommandError` when there is no such file. */
export async function readStockList(path: string, map?: ColumnMap): Promise<StockList> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new CommandError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  return stockListOf(bytes, map, /\.(jsonl|ndjson)$/i.test(path));
}

/**
 * The stock list in the bytes of a file: CSV in the encodings and with the delimiters of spreadsheets, .xlsx, or JSON lines;
 * which of them it is, its content shows. Throws a `CommandError` when it cannot be read, or a column is not clear.
 */
export async function stockListOf(
  bytes: Buffer,
  map: ColumnMap = new Map(),
  isJsonLines = false,
): Promise<StockList> {
  const named: MeaningOf = (name) => map.get(name.trim()) ?? (map.has(name.trim()) ? null : meaningOf(name));
  const { table, damaged } = await tableOf(bytes, named, isJsonLines);
  checkLines(table);
  const damage = table.header && damageOf(table.header, damaged);
  if (damage) throw new CommandError(`Line ${table.header?.number}, with the column names: ${damage}`);
  const report = hasReport(table.columns) ? REPORT.length : 0;
  const header = table.columns.slice(0, table.columns.length - report);
  const columns = columnsOf({ ...table, columns: header }, map);
  const rows = table.rows.map((row) => {
    const problems = problemsOf(row, table, damaged);
    return { row, problems, cells: problems.length > 0 ? new Map<Field, Cell>() : fieldsOf(row, columns) };
  });
  const marks = listMarks(rows.map(({ cells }) => cells));
  const lines = rows.map(({ row, cells, problems }): Line => {
    const known = problems.length > 0 ? problems : contradictions(row, columns);
    const read = known.length > 0 ? { problems: known } : inputOf(cells, marks);
    return {
      number: row.number,
      // The report is at the end, also of a row that has more cells than there are columns.
      raw: row.raw.slice(0, Math.max(header.length, row.raw.length - report)),
      input: 'input' in read ? read.input : null,
      problems: 'problems' in read ? read.problems : [],
    };
  });
  const { form, passedOver, delimiter, notes } = table;
  return { form, lines, passedOver, columns, header, delimiter, notes };
}

async function tableOf(bytes: Buffer, named: MeaningOf, isJsonLines: boolean) {
  if (isWorkbook(bytes)) {
    return { table: await workbookTable(bytes, named), damaged: new Map<number, string>() };
  }
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0') {
    throw new CommandError('The list is a workbook of an old or protected form. Save it as .xlsx or as CSV.');
  }
  const { text, damaged } = decoded(bytes);
  const start = text.trimStart()[0];
  if (isJsonLines || start === '{') return { table: jsonLinesTable(text), damaged };
  if (/^\s*\[\s*\{/.test(text))
    throw new CommandError('The list is a JSON array. Write one JSON object on each line.');
  if (start === '<') throw new CommandError('The list is a web page or XML. Save it as CSV or as .xlsx.');
  return { table: delimitedTable(text, named), damaged };
}

function hasReport(columns: readonly string[]): boolean {
  return (
    columns.length > REPORT.length && REPORT.every((name, at) => columns.at(at - REPORT.length) === name)
  );
}

function problemsOf(
  row: Row,
  { form, columns }: Table,
  damaged: ReadonlyMap<number, string>,
): readonly UserError[] {
  if (row.problem) return [problem(row.problem)];
  const damage = damageOf(row, damaged);
  if (damage) return [problem(damage)];
  const isLong = row.cells.slice(columns.length).some((cell) => !isBlank(cell));
  if (form !== 'JSON lines' && isLong) {
    return [problem(`It has ${row.cells.length} cells, and the list ${columns.length} columns.`)];
  }
  return [];
}

/** Why a line of several may not be what its author wrote. */
function damageOf(
  { number, span }: Pick<Row, 'number' | 'span'>,
  damaged: ReadonlyMap<number, string>,
): string | undefined {
  return Array.from({ length: span }, (_, at) => damaged.get(number + at)).find((why) => why !== undefined);
}

function fieldsOf({ cells }: Row, columns: readonly Column[]): ReadonlyMap<Field, Cell> {
  const filled = columns.map(({ field }, at) => [field, cells[at] ?? ''] as const);
  // A field of two names has the one that the line gives.
  const given = filled.filter(([, cell]) => !isBlank(cell));
  return new Map([...filled, ...given].filter((entry): entry is readonly [Field, Cell] => entry[0] !== null));
}

function contradictions({ cells }: Row, columns: readonly Column[]): readonly UserError[] {
  const given = columns.filter((_, at) => !isBlank(cells[at] ?? ''));
  const fields = given.flatMap(({ field }) => field ?? []);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  return twice ? [{ code: 'INVALID', field: [twice], message: 'Is given twice, by different names.' }] : [];
}
