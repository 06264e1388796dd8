import { decimalOf } from '../../../data/centavos.ts';
import { delimiter } from '../../../data/csv.ts';
import type { Text } from '../../../language/use-text.ts';
import type { Group } from './figures.ts';
import type { Summary } from './use-summary.ts';

/** The tables of the summary as lines of CSV, one below another. */
export function csvRows(summary: Summary, by: 'dia' | 'mes', text: Text): readonly (readonly string[])[] {
  // Spreadsheets in Portuguese expect a comma in amounts.
  const amount = (centavos: bigint): string =>
    delimiter() === ';' ? decimalOf(centavos).replace('.', ',') : decimalOf(centavos);
  const lines = (what: string, groups: readonly Group[]) =>
    groups
      .filter(({ count }) => count > 0)
      .map(({ key, name, count, centavos }) => [
        what,
        what === text('records.day') ? key : name,
        String(count),
        amount(centavos),
      ]);
  return [
    [
      text('records.summary.table'),
      text('records.summary.group'),
      text('records.summary.count'),
      text('records.total-amount'),
    ],
    [
      text('records.summary.all'),
      text('records.summary.all'),
      String(summary.all.count),
      amount(summary.all.centavos),
    ],
    ...lines(text('records.status'), summary.byStatus),
    ...lines(text(by === 'dia' ? 'records.day' : 'records.month'), summary.overTime),
    ...lines(text('records.seller'), summary.bySeller),
    ...lines(text('records.make'), summary.byMake),
    ...lines(text('panel.branch'), summary.byBranch),
  ];
}
