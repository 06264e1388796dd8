import {
  type Cell,
  isRowOf,
  type MeaningOf,
  type PassedOver,
  type Row,
  type Table,
} from '@autograph/stock-list';
import readWorkbook from 'read-excel-file/node';
import { CommandError } from '../graph/command-error.ts';

/** Digits that a spreadsheet shows; what a binary number has beyond them is an error of its arithmetic. */
const SHOWN_DIGITS = 15;

/** Whether a file is a workbook: a ZIP archive. */
export function isWorkbook(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 4) === 'PK\u0003\u0004';
}

/**
 * The first sheet of an .xlsx workbook as a table. Titles and blank rows may stand above the names of the columns. Throws an
 * `CommandError` when it is not such a workbook.
 */
export async function workbookTable(bytes: Buffer, meaningOf: MeaningOf): Promise<Table> {
  const [sheet, ...others] = await readWorkbook(bytes, { trim: false }).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `The list is not a workbook that can be read (${why}). Save it as .xlsx or as CSV.`,
    );
  });
  const all = (sheet?.data ?? []).map((row) => row.map(cellOf));
  const namedIn = (cells: readonly Cell[]): number =>
    new Set(cells.filter((cell) => typeof cell === 'string' && meaningOf(cell) !== null)).size;
  const isEmpty = (cells: readonly Cell[]): boolean => cells.every((cell) => String(cell).trim() === '');
  const named = all.findIndex((cells) => namedIn(cells) >= 2);
  const headerAt = named >= 0 ? named : all.findIndex((cells) => !isEmpty(cells));
  const columns = all[headerAt]?.map(String) ?? [];
  const isRow = isRowOf(columns, meaningOf);
  const rows: Row[] = [];
  const passedOver: PassedOver[] = [];
  for (const [at, cells] of all.entries()) {
    const place = { number: at + 1, span: 1 };
    if (isEmpty(cells)) passedOver.push({ ...place, why: 'blank' });
    // A sort moves the names of the columns among the vehicles.
    else if (at < headerAt && !isRow(cells.map(String)))
      passedOver.push({ ...place, why: 'above the column names' });
    else if (at !== headerAt) rows.push({ ...place, cells, raw: cells.map(rawOf), problem: null });
  }
  const filled = others.filter(({ data }) => data.length > 0).map((other) => `"${other.sheet}"`);
  const note = `Only the first sheet, "${sheet?.sheet}", is read; ${filled.join(', ')} is not.`;
  return {
    form: 'workbook',
    columns,
    rows,
    passedOver,
    delimiter: ';',
    lines: all.length,
    header: headerAt < 0 ? null : { number: headerAt + 1, span: 1 },
    notes: filled.length > 0 ? [note] : [],
  };
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateOf(value);
  return typeof value === 'number' ? Number(value.toPrecision(SHOWN_DIGITS)) : String(value);
}

/** A date as Brazilian spreadsheets show it. */
function dateOf(date: Date): string {
  return date.toLocaleDateString('pt-BR', { timeZone: 'UTC' });
}

/** A cell as a CSV has it: three decimals would be thousands there, four are not. */
function rawOf(cell: Cell): string {
  return typeof cell === 'number' ? String(cell).replace(/\.\d{3}$/, '$&0') : String(cell);
}
