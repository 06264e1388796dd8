/** What a spreadsheet takes for the beginning of a formula, its full-width forms included (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The same behind what another program may take for the end of a cell: a spreadsheet in Portuguese opens CSV with commas at each
 * semicolon.
 */
const FORMULA_INSIDE = /([,;\t\r\n])(?=[=+\-@＝＋－＠])/gu;

/** What separates the cells of a line. */
export type Delimiter = ',' | ';';

/** Says that a text is UTF-8 to spreadsheets, which otherwise read it in the code page of their machine. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A line of CSV (RFC 4180), with its end. What a spreadsheet would take for a formula has an apostrophe before it. What is
 * `null` is an empty cell; the values of a list are separated by "; ".
 */
export function csvLine(values: readonly unknown[], delimiter: Delimiter): string {
  return `${values.map((value) => cell(textOf(value), delimiter)).join(delimiter)}\r\n`;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value) ? value.map(textOf).join('; ') : String(value);
}

function cell(text: string, delimiter: Delimiter): string {
  const inside = text.replace(FORMULA_INSIDE, "$1'");
  const harmless = FORMULA.test(inside) ? `'${inside}` : inside;
  const isPlain = !/["\r\n]/.test(harmless) && !harmless.includes(delimiter) && harmless === harmless.trim();
  return isPlain ? harmless : `"${harmless.replaceAll('"', '""')}"`;
}
