import { LINE_BREAK } from './encoding.ts';

/** One record of a delimited text: a line, or several where a quoted cell has line breaks. */
export interface DelimitedRecord {
  /** The line where it begins; the first line of the text is 1. */
  readonly number: number;
  /** How many lines it takes. */
  readonly span: number;
  readonly cells: readonly string[];
  /** Why it cannot be split into cells; its cells are then split as if it had no quotation marks. */
  readonly problem: string | null;
  /** Where the next record begins in the text. */
  readonly end: number;
}

interface Position {
  readonly at: number;
  readonly number: number;
}

/** What stands between two places of the text, read as a record. */
interface Parsed {
  readonly cells: readonly string[];
  readonly end: number;
  /** Where a quoted cell begins that does not end as it should. */
  readonly broken: { readonly at: number; readonly closes: boolean } | null;
}

/**
 * The records of a delimited text (RFC 4180; a quotation mark inside an unquoted cell is a character like any other). Every
 * line is part of exactly one record: where quotation marks do not match, the line where they open is a record with a
 * problem, and reading goes on with the next line. `isRow` answers whether cells are a row of their own: a quoted cell that
 * contains such a line has a quotation mark too many, and each of its lines is a record with a problem.
 */
export function* readRecords(
  text: string,
  delimiter: string,
  start: Position = { at: 0, number: 1 },
  isRow: (cells: readonly string[]) => boolean = () => false,
): Generator<DelimitedRecord> {
  let { at, number } = start;
  while (at < text.length) {
    const parsed = parse(text, delimiter, at);
    for (const record of resolve(text, delimiter, { at, number }, parsed, isRow)) {
      yield record;
      at = record.end;
      number += record.span;
    }
  }
}

function resolve(
  text: string,
  delimiter: string,
  { at, number }: Position,
  { cells, end, broken }: Parsed,
  isRow: (cells: readonly string[]) => boolean,
): readonly DelimitedRecord[] {
  if (broken) {
    const lineEnd = endOfLine(text, broken.at);
    const opens = number + linesBetween(text, at, broken.at);
    const why = broken.closes ? 'text follows where it closes' : 'it is never closed';
    const problem = `A quotation mark opens on line ${opens}, and ${why}. Remove it, or write it twice.`;
    const all = [...cells, ...bareCells(text.slice(broken.at, lineEnd), delimiter)];
    return [{ number, span: opens - number + 1, cells: all, problem, end: afterBreak(text, lineEnd) }];
  }
  const span = Math.max(1, linesBetween(text, at, end));
  const whole: DelimitedRecord = { number, span, cells, problem: null, end };
  if (span === 1) return [whole];
  const lines = text.slice(at, end).split(LINE_BREAK).slice(0, span);
  if (!lines.slice(1).some((line) => isRow(bareCells(line, delimiter)))) return [whole];
  const problem = `A quotation mark opens on line ${number} and closes on line ${number + span - 1}, with vehicles between. Correct it.`;
  let next = at;
  return lines.map((line, nth) => {
    next = afterBreak(text, next + line.length);
    return { number: number + nth, span: 1, cells: bareCells(line, delimiter), problem, end: next };
  });
}

function parse(text: string, delimiter: string, start: number): Parsed {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    const cell =
      text[skipBlanks(text, at)] === '"' ? quotedCell(text, delimiter, at) : bareCell(text, delimiter, at);
    if ('closes' in cell) return { cells, end: at, broken: { at, closes: cell.closes } };
    cells.push(cell.value);
    at = cell.end;
    if (text[at] !== delimiter) return { cells, end: afterBreak(text, at), broken: null };
  }
}

type CellRead = { readonly value: string; readonly end: number } | { readonly closes: boolean };

function quotedCell(text: string, delimiter: string, start: number): CellRead {
  const first = skipBlanks(text, start) + 1;
  for (let at = first; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return { closes: false };
    if (text[at + 1] === '"') continue;
    const end = skipBlanks(text, at + 1);
    const closes = end >= text.length || [delimiter, '\n', '\r'].includes(text[end] ?? '');
    return closes ? { value: text.slice(first, at).replaceAll('""', '"'), end } : { closes: true };
  }
}

function bareCell(
  text: string,
  delimiter: string,
  at: number,
): { readonly value: string; readonly end: number } {
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(at, end), end };
}

/** The cells of a line whose quotation marks mean nothing. */
function bareCells(line: string, delimiter: string): readonly string[] {
  return line.split(delimiter);
}

function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ') next += 1;
  return next;
}

function endOfLine(text: string, at: number): number {
  const found = text.slice(at).search(LINE_BREAK);
  return found < 0 ? text.length : at + found;
}

function afterBreak(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return Math.min(text.length, at + 1);
}

function linesBetween(text: string, start: number, end: number): number {
  const breaks = text.slice(start, end).split(LINE_BREAK).length - 1;
  // The last line of a text may end without a break.
  return breaks + (end >= text.length && end > start && !/[\r\n]$/.test(text) ? 1 : 0);
}
