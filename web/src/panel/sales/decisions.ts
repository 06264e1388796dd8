import type { Operation } from '../permissions.ts';
import type { Decision } from './decide-dialog.tsx';
import type { BoardSale } from './words.ts';

/** What each decision asks the graph for. */
export const NEEDS = {
  APPROVED: 'Mutation.approveSale',
  REJECTED: 'Mutation.rejectSale',
  CANCELLED: 'Mutation.cancelSale',
  RETURNED: 'Mutation.returnSale',
} as const satisfies Record<Decision['to'], Operation>;

const DECISIONS = ['APPROVED', 'REJECTED', 'CANCELLED'] as const;

/** The decisions of a board that a sale can still get. A return is made on the page of the sale. */
export function decisionsOf({
  nextStatuses,
}: Pick<BoardSale, 'nextStatuses'>): readonly (typeof DECISIONS)[number][] {
  return DECISIONS.filter((one) => nextStatuses.includes(one));
}
