import { readFileSync } from 'node:fs';
import { folded } from '@autograph/kernel';
import { parse } from 'csv-parse/sync';
import type { UserError } from '../demo/mutation.ts';
import { type Field, fieldOf, REQUIRED } from './columns.ts';

/** A reason to stop that a person can understand; its message is all that is shown of it. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** One vehicle of a stock list, as it is written there. */
export interface Line {
  /** Where it stands in the file, the first line being 1. */
  readonly number: number;
  readonly cells: ReadonlyMap<Field, string>;
  /** As the file has it, to be written where it is rejected. */
  readonly raw: readonly string[];
  /** Why it cannot be read at all. */
  readonly broken: UserError | null;
}

/** A stock list: a CSV, or JSON lines. */
export interface StockList {
  readonly lines: readonly Line[];
  /** The columns of a CSV; `null` for JSON lines. */
  readonly header: readonly string[] | null;
  /** Columns that are of no vehicle's field, and so are passed over. */
  readonly unknown: readonly string[];
  readonly delimiter: string;
}

/**
 * Reads a stock list: UTF-8, or what Brazilian spreadsheets write (Windows-1252, semicolons). Throws an `ImportError` when
 * there is no such file, or it lacks a column that every vehicle needs.
 */
export function readStockList(path: string): StockList {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new ImportError(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const text = decoded(bytes);
  return /\.(jsonl|ndjson)$/i.test(path) ? jsonLines(text) : csv(text);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const broken = (message: string): UserError => ({ code: 'INVALID', field: null, message });

function csv(text: string): StockList {
  const [first = ''] = text.split(/\r?\n/, 1);
  const delimiter = [';', '\t', ','].find((mark) => first.includes(mark)) ?? ',';
  const bad: Line[] = [];
  const rows = parse(text, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const number = Number(error?.lines ?? 0);
      bad.push({ number, cells: new Map(), raw: [], broken: broken('Its quotation marks do not match.') });
      return undefined;
    },
  }) as unknown as { readonly info: { readonly lines: number }; readonly record: string[] }[];
  const [{ record: header } = { record: [] }, ...body] = rows;
  const fields = header.map(fieldOf);
  const missing = REQUIRED.filter((field) => !fields.includes(field));
  if (missing.length > 0) throw new ImportError(`The list has no column for ${missing.join(', ')}.`);
  const twice = fields.find((field, at) => field !== null && fields.indexOf(field) !== at);
  if (twice) throw new ImportError(`The list has more than one column for ${twice}.`);
  const lines = body.map(({ info, record }): Line => {
    const cells = fields.flatMap((field, at) => (field ? [[field, record[at] ?? ''] as const] : []));
    const fits = record.length <= header.length;
    return {
      number: info.lines,
      cells: new Map(cells),
      raw: record,
      broken: fits ? null : broken(`It has ${record.length} cells, and the list ${header.length} columns.`),
    };
  });
  return {
    lines: [...lines, ...bad].sort((a, b) => a.number - b.number),
    header,
    unknown: header.filter((name, at) => fields[at] === null && !OURS.has(folded(name))),
    delimiter,
  };
}

/** The columns that a list of rejected lines has besides those of the list that they were rejected from. */
export const REPORT = ['line', 'reason'] as const;
const OURS = new Set<string>(REPORT);

function jsonLines(text: string): StockList {
  const unknown = new Set<string>();
  const lines = text.split(/\r?\n/).flatMap((raw, at): Line[] => {
    if (raw.trim() === '') return [];
    const cells = new Map<Field, string>();
    for (const [name, value] of Object.entries(objectOf(raw) ?? {})) {
      const field = fieldOf(name);
      if (field) cells.set(field, cellOf(value));
      else if (!OURS.has(name)) unknown.add(name);
    }
    const wrong = cells.size === 0 ? broken('It is not a JSON object with the fields of a vehicle.') : null;
    return [{ number: at + 1, cells, raw: [raw], broken: wrong }];
  });
  return { lines, header: null, unknown: [...unknown], delimiter: ',' };
}

function objectOf(raw: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const amount = (value as { readonly amount?: unknown }).amount;
  return typeof value === 'object' ? String(amount ?? JSON.stringify(value)) : String(value);
}
