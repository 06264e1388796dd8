import { centavosOf } from '../../../data/centavos.ts';

/** Number and total amount of some sales. Amounts are centavos, so that sums are exact. */
export interface Figures {
  readonly count: number;
  readonly centavos: bigint;
}

/** Figures of one day, month, seller, make, status or branch. */
export interface Group extends Figures {
  readonly key: string;
  readonly name: string;
}

/** Figures as the graph gives them. */
export interface GivenFigures {
  readonly count: number;
  readonly total: { readonly amount: string };
}

const NONE: Figures = { count: 0, centavos: 0n };

/** The sum of figures. */
export function sumOf(all: readonly GivenFigures[]): Figures {
  return all.reduce<Figures>(
    (sum, { count, total }) => ({
      count: sum.count + count,
      centavos: sum.centavos + centavosOf(total.amount),
    }),
    NONE,
  );
}

/** Figures by a key of their own, added up. Groups come in the order in which their keys come first. */
export function groupsOf<Given extends GivenFigures>(
  all: readonly Given[],
  keyOf: (given: Given) => readonly [key: string, name: string],
): readonly Group[] {
  const byKey = Map.groupBy(all, (given) => keyOf(given)[0]);
  return [...byKey].map(([key, own]) => ({
    key,
    name: keyOf(own[0] as Given)[1],
    ...sumOf(own),
  }));
}

/** Groups by amount, the largest first. */
export function largestFirst(groups: readonly Group[]): readonly Group[] {
  return groups.toSorted((a, b) =>
    a.centavos === b.centavos ? b.count - a.count : a.centavos < b.centavos ? 1 : -1,
  );
}
