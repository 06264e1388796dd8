import { type Column, type ColumnMap, columnsOf } from './columns.ts';
import { delimitedTable } from './delimited-table.ts';
import { decoded } from './encoding.ts';
import { type Field, meaningOf } from './fields.ts';
import { ListError } from './list-error.ts';
import type { Problem } from './problem.ts';
import type { MeaningOf } from './row-shape.ts';
import { type Cell, checkLines, isBlank, type PassedOver, type Row, type Table } from './table.ts';
import { inputOf, listMarks } from './values.ts';

/** One vehicle of a stock list: what is asked of the graph, or why it cannot be. */
export interface Line {
  /** Where it begins in the file, the first line being 1. */
  readonly number: number;
  /** As the file has it, to be written where it is rejected. */
  readonly raw: readonly string[];
  /** The `CreateVehicleInput`, with `branch` as the list calls it until it is known; `null` when there are problems. */
  readonly input: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly Problem[];
}

/** A table whose columns are understood. */
export interface List {
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

/** A file as a table, and why some of its lines may not be what their author wrote. */
export interface ReadTable {
  readonly table: Table;
  readonly damaged: ReadonlyMap<number, string>;
}

const problem = (message: string): Problem => ({ code: 'INVALID', field: null, message });

/** What a name of a column means, given what a person says of it. */
export function meaningWith(map: ColumnMap): MeaningOf {
  return (name) => map.get(name.trim()) ?? (map.has(name.trim()) ? null : meaningOf(name));
}

/** The table in the bytes of a delimited text, in the encodings and with the delimiters of spreadsheets. Throws a `ListError`. */
export function delimitedFile(bytes: Uint8Array, map: ColumnMap = new Map()): ReadTable {
  const { text, damaged } = decoded(bytes);
  return { table: delimitedTable(text, meaningWith(map)), damaged };
}

/** The lines of a table as vehicles. Throws a `ListError` when a line was not read, or a column is not clear. */
export function listOf({ table, damaged }: ReadTable, map: ColumnMap): List {
  checkLines(table);
  const damage = table.header && damageOf(table.header, damaged);
  if (damage) throw new ListError(`Line ${table.header?.number}, with the column names: ${damage}`);
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

function hasReport(columns: readonly string[]): boolean {
  return (
    columns.length > REPORT.length && REPORT.every((name, at) => columns.at(at - REPORT.length) === name)
  );
}

function problemsOf(
  row: Row,
  { form, columns }: Table,
  damaged: ReadonlyMap<number, string>,
): readonly Problem[] {
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

function contradictions({ cells }: Row, columns: readonly Column[]): readonly Problem[] {
  const given = columns.filter((_, at) => !isBlank(cells[at] ?? ''));
  const fields = given.flatMap(({ field }) => field ?? []);
  const twice = fields.find((field, at) => fields.indexOf(field) !== at);
  return twice ? [{ code: 'INVALID', field: [twice], message: 'Is given twice, by different names.' }] : [];
}
