/** The marks of a column's numbers. */
export interface Marks {
  /** Those that some number of the column has before one or two digits, or after more than three. */
  readonly decimal: ReadonlySet<string>;
}

/** Which marks are decimal ones in a column, as its unmistakable numbers show: "84.990,00", "72000.0". */
export function marksOf(cells: Iterable<string>): Marks {
  const decimal = new Set<string>();
  for (const cell of cells) {
    const text = digitsOf(cell);
    const mark = /^-?\d{1,3}(?:[.,]\d{3})*([.,])\d{1,2}$/.exec(text) ?? /^-?\d{4,}([.,])\d+$/.exec(text);
    if (mark?.[1]) decimal.add(mark[1]);
  }
  return { decimal };
}

/** A number as a decimal string; "ambiguous" when its mark may be the decimal one, `null` when it is not a number. */
export function decimalOf(cell: string, { decimal }: Marks): string | 'ambiguous' | null {
  const text = digitsOf(cell);
  const alone = /^-?\d{1,3}([.,])\d{3}$/.exec(text)?.[1];
  if (alone && decimal.has(alone)) return 'ambiguous';
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  return /^-?\d{1,15}([.,]\d{1,15})?$/.test(text) ? text.replace(',', '.') : null;
}

/** A decimal string as a whole number; `null` when it has a fraction. */
export function wholeOf(decimal: string | null): number | null {
  return decimal && /^-?\d{1,9}(\.0+)?$/.test(decimal) ? Number(decimal) : null;
}

/** The year of manufacture that "2023/2024", "2023-24" and "23/24" tell beside the model year; `null` when it is none of these. */
export function madeYearOf(cell: string): number | null {
  const [, first = '', second] = TWO_YEARS.exec(cell) ?? [];
  if (second === undefined || yearOf(cell) === null) return null;
  return Math.min(centuryOf(first), centuryOf(second));
}

const TWO_YEARS = /^(\d{2}|\d{4})\s*[/-]\s*(\d{2}|\d{4})$/;

/** The model year: "2024", "2024.0", or the later one of "2023/2024", "2023-24" and "23/24". `null` when it is none of these. */
export function yearOf(cell: string): number | null {
  const [, first = '', second] = TWO_YEARS.exec(cell) ?? [];
  if (second === undefined) return wholeOf(decimalOf(cell, { decimal: new Set() }));
  const [made, model] = [centuryOf(first), centuryOf(second)];
  return Math.abs(model - made) <= 1 ? Math.max(made, model) : null;
}

function centuryOf(digits: string): number {
  const year = Number(digits);
  return digits.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

/** A number without the blanks that set its thousands apart, and without ",-" for no centavos. */
function digitsOf(cell: string): string {
  const text = cell.trim().replace(/,-{1,2}$/, '');
  return /^-?\d{1,3}(\s\d{3})+([.,]\d+)?$/.test(text) ? text.replaceAll(/\s/g, '') : text;
}
