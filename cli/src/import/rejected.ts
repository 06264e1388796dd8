import { rmSync, writeFileSync } from 'node:fs';
import type { Rejected } from './import-stock.ts';
import { REPORT, type StockList } from './stock-list.ts';

/** Every reason of a line in one sentence, the field first: "year: Must be …; price.amount: Must be …". */
export function reasonsOf({ refusals }: Rejected): string {
  return refusals
    .map(({ field, message }) => (field ? `${field.join('.')}: ${message}` : message))
    .join('; ');
}

/**
 * Writes the rejected lines as a list of the same form, which says of each where it stood and why: fixed, it can be
 * imported itself. Where nothing was rejected, there is no such file.
 */
export function writeRejected(
  path: string,
  { header, delimiter }: StockList,
  rejected: readonly Rejected[],
): void {
  rmSync(path, { force: true });
  if (rejected.length === 0) return;
  const row = (cells: readonly string[]): string =>
    cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
  const lines = header
    ? [
        row([...header.filter((name) => !isReport(name)), ...REPORT]),
        ...rejected.map((each) => {
          const cells = header.flatMap((name, at) => (isReport(name) ? [] : [each.line.raw[at] ?? '']));
          return row([...cells, `${each.line.number}`, reasonsOf(each)]);
        }),
      ]
    : rejected.map((each) => withReport(each));
  writeFileSync(path, `${lines.join('\n')}\n`);
}

const isReport = (name: string): boolean => (REPORT as readonly string[]).includes(name);

function quoted(cell: string, delimiter: string): string {
  return [delimiter, '"', '\n', '\r'].some((mark) => cell.includes(mark))
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}

function withReport(each: Rejected): string {
  const [raw = ''] = each.line.raw;
  const report = { line: each.line.number, reason: reasonsOf(each) };
  try {
    const value: unknown = JSON.parse(raw);
    return JSON.stringify(typeof value === 'object' ? { ...value, ...report } : { value, ...report });
  } catch {
    return JSON.stringify({ value: raw, ...report });
  }
}
