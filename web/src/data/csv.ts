import { currentLocale } from '../language/i18n.ts';

/** What a spreadsheet takes for the beginning of a formula, as the exports of the graph know it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** At the start of a text: makes spreadsheets read its accents. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Between the cells: spreadsheets in Portuguese expect a semicolon. */
export const delimiter = (): ',' | ';' => (currentLocale() === 'pt-BR' ? ';' : ',');

/** Lines of CSV (RFC 4180). What a spreadsheet would take for a formula has an apostrophe before it. */
export function csvOf(rows: readonly (readonly string[])[], between: ',' | ';'): string {
  const cell = (value: string): string => {
    const harmless = FORMULA.test(value) ? `'${value}` : value;
    return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
  };
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(between)}\r\n`).join('');
}

/** Gives a person a file of these rows, the first of which are the names of the columns. */
export function downloadCsv(name: string, rows: readonly (readonly string[])[]): void {
  downloadText(`${name}.csv`, csvOf(rows, delimiter()));
}

/** Gives a person a file of this CSV. */
export function downloadText(name: string, content: string): void {
  const file = new Blob([content], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(file);
  download(url, name);
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Downloads what an address gives, without leaving the page. */
export function download(url: string, name = ''): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
