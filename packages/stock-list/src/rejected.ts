import { type Line, type List, REPORT } from './lines.ts';
import type { Problem } from './problem.ts';

/** A line that became no vehicle, and every reason why. */
export interface Rejected {
  readonly line: Line;
  readonly refusals: readonly Problem[];
}

/** Every reason of a line in one sentence, the field first: "year: Must be …; price.amount: Must be …". */
export function reasonsOf({ refusals }: Rejected): string {
  return refusals
    .map(({ field, message }) => (field ? `${field.join('.')}: ${message}` : message))
    .join('; ');
}

/** The fields that the reasons of a line name. */
export function refusedFields({ refusals }: Rejected): string {
  return refusals.flatMap(({ field }) => field?.join('.') ?? []).join(', ');
}

/** Rejected lines as a delimited list, which says of each where it stood and why: corrected, it can be imported itself. */
export function rejectedText(
  { header, delimiter }: Pick<List, 'header' | 'delimiter'>,
  rejected: readonly Rejected[],
): string {
  const row = (cells: readonly string[]): string =>
    cells.map((cell) => quoted(cell, delimiter)).join(delimiter);
  const lines = rejected.map((each) => {
    const cells = [...each.line.raw];
    while (cells.length < header.length) cells.push('');
    return row([...cells, `${each.line.number}`, refusedFields(each), reasonsOf(each)]);
  });
  return `${[row([...header, ...REPORT]), ...lines].join('\n')}\n`;
}

function quoted(cell: string, delimiter: string): string {
  return [delimiter, '"', '\n', '\r'].some((mark) => cell.includes(mark))
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;
}
