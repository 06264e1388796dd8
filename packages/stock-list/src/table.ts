import { ListError } from './list-error.ts';

/** What a cell has: a text, a number where the file says that it is one, or something that is neither. */
export type Cell = string | number | { readonly unreadable: unknown };

/** One row of a table below the names of its columns. */
export interface Row {
  /** The line where it begins in the file, the first line being 1. */
  readonly number: number;
  /** How many lines it takes. */
  readonly span: number;
  /** In the order of the columns; there may be fewer or more of them. */
  readonly cells: readonly Cell[];
  /** What the file has there, to be written where it is rejected. */
  readonly raw: readonly string[];
  /** Why it cannot be read; `null` when it can. */
  readonly problem: string | null;
}

/** A line without a vehicle. */
export interface PassedOver {
  readonly number: number;
  readonly span: number;
  readonly why: 'blank' | 'sep=' | 'above the column names';
}

/** A file as rows and columns. */
export interface Table {
  readonly form: 'delimited' | 'JSON lines' | 'workbook';
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly passedOver: readonly PassedOver[];
  /** Between the cells of a delimited file. */
  readonly delimiter: string;
  /** How many lines the file has. */
  readonly lines: number;
  /** The lines with the names of the columns: the first of them, and how many there are. */
  readonly header: { readonly number: number; readonly span: number } | null;
  /** What the person who imports should know of the file. */
  readonly notes: readonly string[];
}

/** Throws a `ListError` unless each line of the file is part of one row, passed over, or the names of the columns. */
export function checkLines({ rows, passedOver, lines, header }: Table): void {
  const read = [...rows, ...passedOver].reduce((sum, { span }) => sum + span, header?.span ?? 0);
  if (read !== lines) {
    throw new ListError(
      `The list has ${lines} lines, and ${read} of them were read. This is an error of the import; nothing was sent.`,
    );
  }
}

export function isBlank(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}
