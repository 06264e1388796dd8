import { sumOf, timesOf, wholeOf } from '../../workshop/amounts.ts';
import type { ActionRefusal } from '../use-action.ts';

/** A line of a quote that is being written. */
export interface DraftLine {
  readonly kind: 'PART' | 'SERVICE';
  readonly itemId: string;
  readonly name: string;
  readonly unit: string | null;
  /** The price of one unit now. Sending the quote fixes it. */
  readonly price: string;
  /** As it was typed. */
  readonly quantity: string;
}

/** The largest quantity of a line that the graph takes. */
const MOST = 10_000;

/** The quantity of a line; `null` when what was typed is none. */
export function quantityOf({ quantity }: Pick<DraftLine, 'quantity'>): number | null {
  const number = wholeOf(quantity);
  return number !== null && number >= 1 && number <= MOST ? number : null;
}

/** The total of a line as it is typed, exact; `null` without a quantity. */
export function lineTotal(line: DraftLine): string | null {
  const quantity = quantityOf(line);
  return quantity === null ? null : timesOf(line.price, quantity);
}

/** The total of all lines that have a quantity. */
export function draftTotal(lines: readonly DraftLine[]): string {
  return sumOf(lines.flatMap((line) => lineTotal(line) ?? []));
}

/** The lines with one more. What is there already is counted up instead. */
export function withItem(
  lines: readonly DraftLine[],
  item: Omit<DraftLine, 'quantity'>,
): readonly DraftLine[] {
  const isSame = (line: DraftLine) => line.kind === item.kind && line.itemId === item.itemId;
  if (!lines.some(isSame)) return [...lines, { ...item, quantity: '1' }];
  return lines.map((line) =>
    isSame(line) ? { ...line, quantity: String(Math.min(MOST, (quantityOf(line) ?? 0) + 1)) } : line,
  );
}

/** What the graph is sent. Each line has a quantity. */
export function linesInput(lines: readonly DraftLine[]) {
  const own = (kind: DraftLine['kind']) => lines.filter((line) => line.kind === kind);
  return {
    parts: own('PART').map((line) => ({ partId: line.itemId, quantity: quantityOf(line) ?? 0 })),
    services: own('SERVICE').map((line) => ({ serviceId: line.itemId, quantity: quantityOf(line) ?? 0 })),
  };
}

/** Where a line stands in what was sent: `parts.0` for the first part. */
function placeOf(lines: readonly DraftLine[], line: DraftLine): string {
  const own = lines.filter(({ kind }) => kind === line.kind);
  return `${line.kind === 'PART' ? 'parts' : 'services'}.${own.indexOf(line)}`;
}

/** Why the graph refused a line; `undefined` when it did not. */
export function refusalOfLine(
  lines: readonly DraftLine[],
  line: DraftLine,
  refusals: readonly ActionRefusal[],
): string | undefined {
  const place = placeOf(lines, line);
  return refusals.find(({ field }) => field?.slice(-3, -1).join('.') === place)?.message;
}

/** Refusals that are about no line. */
export function otherRefusals(
  lines: readonly DraftLine[],
  refusals: readonly ActionRefusal[],
): readonly ActionRefusal[] {
  const places = new Set(lines.map((line) => placeOf(lines, line)));
  return refusals.filter(({ field }) => !places.has(field?.slice(-3, -1).join('.') ?? ''));
}
