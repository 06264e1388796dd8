import type { Field, Meaning } from './fields.ts';
import { yearOf } from './numbers.ts';

/** What a column with this name is about; `null` when that is not known. */
export type MeaningOf = (name: string) => Meaning | null;

/** Years that a list of vehicles can have. */
const isPlausible = (year: number | null): boolean => year !== null && year >= 1886 && year < 2200;

/**
 * Whether cells are those of a vehicle: as many as there are columns, with a year and a price where these belong. None are
 * if the columns have other names.
 */
export function isRowOf(
  columns: readonly string[],
  meaningOf: MeaningOf,
): (cells: readonly string[]) => boolean {
  const placeOf = (field: Field): number => columns.findIndex((name) => meaningOf(name) === field);
  const [year, price] = [placeOf('year'), placeOf('price')];
  const bare = (cell = ''): string => cell.replaceAll('"', '').trim();
  return (cells) =>
    cells.length === columns.length &&
    year >= 0 &&
    price >= 0 &&
    isPlausible(yearOf(bare(cells[year]))) &&
    /\d/.test(bare(cells[price]));
}
