import { type Cell, LINE_BREAK, type PassedOver, type Row, type Table } from '@autograph/stock-list';

/** Lines of JSON objects as a table, whose columns are the names in any of them. */
export function jsonLinesTable(text: string): Table {
  const columns: string[] = [];
  const places = new Map<string, number>();
  const rows: Row[] = [];
  const passedOver: PassedOver[] = [];
  const lines = text.split(LINE_BREAK);
  if (lines.at(-1) === '') lines.pop();
  for (const [at, raw] of lines.entries()) {
    const place = { number: at + 1, span: 1 };
    if (raw.trim() === '') {
      passedOver.push({ ...place, why: 'blank' });
      continue;
    }
    const object = objectOf(raw);
    const cells: Cell[] = [];
    for (const [name, value] of Object.entries(object ?? {})) {
      if (!places.has(name)) places.set(name, columns.push(name) - 1);
      cells[places.get(name) ?? 0] = cellOf(value);
    }
    const filled = Array.from(cells, (cell) => cell ?? '');
    const problem = object ? null : 'It is not a JSON object.';
    rows.push({ ...place, cells: filled, raw: [raw], problem });
  }
  return {
    form: 'JSON lines',
    columns,
    rows,
    passedOver,
    delimiter: ';',
    lines: lines.length,
    header: null,
    notes: [],
  };
}

function objectOf(raw: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(raw);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** A value as a cell; of an amount of money in reais, the amount. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'object' && 'amount' in value) {
    const { amount, currency = 'BRL', ...others } = value as { amount: unknown; currency?: unknown };
    if ((currency ?? 'BRL') === 'BRL' && Object.keys(others).length === 0 && typeof amount !== 'object') {
      return cellOf(amount);
    }
  }
  return { unreadable: value };
}
