import { stripVTControlCharacters } from 'node:util';

/** Rows as lines, indented by two, each column as wide as its widest cell; colours take no room. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, width(cell));
  }
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell))).join('  ');
  return rows.map((row) => `  ${line(row)}`.trimEnd()).join('\n');
}

const width = (cell: string): number => stripVTControlCharacters(cell).length;
