import { rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { type Rejected, reasonsOf, refusedFields, rejectedText } from '@autograph/stock-list';
import type { StockList } from './stock-list.ts';

/** Where the rejected lines of the list at `path` are written: beside it. Those of a workbook are a CSV. */
export function rejectedPath(path: string, { form }: Pick<StockList, 'form'>): string {
  const { dir, name, ext } = parse(path);
  return join(dir, `${name}.rejected${form === 'workbook' ? '.csv' : ext}`);
}

/**
 * Writes the rejected lines as a list of the same form, which says of each where it stood and why: corrected, it can be
 * imported itself. A CSV is UTF-8 with a byte order mark, so that spreadsheets show its accents. Where nothing was rejected,
 * there is no such file.
 */
export function writeRejected(
  path: string,
  { form, header, delimiter }: Pick<StockList, 'form' | 'header' | 'delimiter'>,
  rejected: readonly Rejected[],
): void {
  rmSync(path, { force: true });
  if (rejected.length === 0) return;
  if (form === 'JSON lines') {
    writeFileSync(path, rejected.map((each) => `${withReport(each)}\n`).join(''));
    return;
  }
  writeFileSync(path, `\ufeff${rejectedText({ header, delimiter }, rejected)}`);
}

function withReport(each: Rejected): string {
  const [raw = ''] = each.line.raw;
  const report = { line: each.line.number, field: refusedFields(each), reason: reasonsOf(each) };
  try {
    const value: unknown = JSON.parse(raw);
    const isObject = typeof value === 'object' && !Array.isArray(value);
    return JSON.stringify(isObject ? { ...value, ...report } : { value, ...report });
  } catch {
    return JSON.stringify({ value: raw, ...report });
  }
}
