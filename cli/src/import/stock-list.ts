import { readFileSync } from 'node:fs';
import type { UserError } from '../demo/mutation.ts';
import { type Column, type ColumnMap, columnsOf } from './columns.ts';
import { delimitedTable } from './delimited-table.ts';
import { decoded } from './encoding.ts';
import { type Field, meaningOf } from './fields.ts';
import { ImportError } from './import-error.ts';
import { jsonLinesTable } from './json-lines.ts';
import { type Cell, checkLines, isBlank, type PassedOver, type Row, type Table } from './table.ts';
import { inputOf, listMarks } from './values.ts';
import { isWorkbook, workbookTable } from './workbook.ts';

/** One vehicle of a stock list: what is asked of the graph, or why it cannot be. */
export interface Line {
  /** Where it begins in the file, the first line being 1. */
  readonly number: number;
  /** As the file has it, to be written where it is rejected. */
  readonly raw: readonly string[];
  /** The `CreateVehicleInput`; `null` when there are problems. */
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

/**
 * Reads a stock list: CSV in the encodings and with the delimiters of spreadsheets, .xlsx, or JSON lines; which of them it
 * is, its content shows. Throws an `ImportError` when it cannot be read, or a column is not clear.
 */
export async function readStockList(path: string, map: ColumnMap = new Map()): Promise<StockList> {
  const { table, damaged } = await tableOf(path, (name) => meaningOf(name) !== null || map.has(name.trim()));
  checkLines(table);
  const headerAt = table.header?.number ?? 0;
  const why = damaged.get(headerAt);
  if (why) throw new ImportError(`Line ${headerAt}, with the column names: ${why}`);
  const report = hasReport(table.columns) ? REPORT.length : 0;
  const header = table.columns.slice(0, table.columns.length - report);
  const columns = columnsOf({ ...table, columns: header }, map);
  const rows = table.rows.map((row) => {
    const problems = problemsOf(row, table, damaged);
    return { row, cells: problems.length > 0 ? new Map<Field, Cell>() : fieldsOf(row, columns), problems };
  });
  const marks = listMarks(rows.map(({ cells }) => cells));
  const lines = rows.map(({ row, cells, problems }): Line => {
    const twice = problems.length > 0 ? problems : contradictions(row, columns);
    const read = twice.length > 0 ? { problems: twice } : inputOf(cells, marks);
    // A row that is too long keeps all of its cells, its report included, so that nothing of it is lost.
    const raw =
      row.raw.length > table.columns.length ? row.raw : row.raw.slice(0, header.length || undefined);
    const kept = table.form === 'JSON lines' ? row.raw : raw;
    return {
      number: row.number,
      raw: kept,
      input: 'input' in read ? read.input : null,
      problems: 'problems' in read ? read.problems : [],
    };
  });
  const { form, passedOver, delimiter, notes } = table;
  return { form, lines, passedOver, columns, header, delimiter, notes };
}

async function tableOf(path: string, isName: (name: string) => boolean) {
  const bytes = bytesOf(path);
  const none: ReadonlyMap<number, string> = new Map();
  if (isWorkbook(bytes)) return { table: await workbookTable(bytes, isName), damaged: none };
  const { text, damaged } = decoded(bytes);
  const start = text.trimStart()[0];
  if (start === '{') return { table: jsonLinesTable(text), damaged };
  if (/\.(jsonl|ndjson)$/i.test(path)) return { table: jsonLinesTable(text), damaged };
  if (start === '[') throw new ImportError('The list is a JSON array. Write one JSON object on each line.');
  if (start === '<') throw new ImportError('The list is a web page or XML. Save it as CSV or as .xlsx.');
  return { table: delimitedTable(text, isName), damaged };
}

function bytesOf(path: string): Buffer {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new ImportError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0') {
    throw new ImportError('The list is a workbook of an old or protected form. Save it as .xlsx or as CSV.');
  }
  return bytes;
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
  const whys = Array.from({ length: row.span }, (_, at) => damaged.get(row.number + at) ?? []).flat();
  const [why] = whys;
  if (why) return [problem(why)];
  const isLong = row.cells.slice(columns.length).some((cell) => !isBlank(cell));
  if (form !== 'JSON lines' && isLong) {
    return [problem(`It has ${row.cells.length} cells, and the list ${columns.length} columns.`)];
  }
  return [];
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
