import type { UserError } from '../demo/mutation.ts';
import type { Field } from './fields.ts';
import { decimalOf, type Marks, marksOf, wholeOf, yearOf } from './numbers.ts';
import type { Cell } from './table.ts';
import { fuelOf, typeOf } from './terms.ts';

/** The marks of a list's prices and kilometres. */
export type ListMarks = Readonly<Record<'price' | 'mileage', Marks>>;

/** What all of a list's numbers show together of how one of them is written. */
export function listMarks(rows: Iterable<ReadonlyMap<Field, Cell>>): ListMarks {
  const all = [...rows];
  const written = (field: Field, bare: (text: string) => string): readonly string[] =>
    all
      .map((cells) => cells.get(field))
      .filter((cell) => typeof cell === 'string')
      .map(bare);
  return { price: marksOf(written('price', bareAmount)), mileage: marksOf(written('mileage', bareMileage)) };
}

const NO_MARKS: ListMarks = { price: { decimal: new Set() }, mileage: { decimal: new Set() } };

const problem = (field: string, message: string): UserError => ({ code: 'INVALID', field: [field], message });

const AMBIGUOUS =
  'May have thousands or decimals: other numbers of its column have this mark before decimals.';

/** A value, or what is wrong with it; `undefined` where the list says nothing. */
type Read = { readonly value: unknown } | { readonly wrong: string } | undefined;

/**
 * The `CreateVehicleInput` of a line, or what is wrong with it. Only how things are written is judged here, as shops write
 * them ("R$ 84.990,00", "12.500 km", "2023/2024", "Gasolina"); what a vehicle may be, the graph decides.
 */
export function inputOf(
  cells: ReadonlyMap<Field, Cell>,
  marks: ListMarks = NO_MARKS,
): { readonly input: Readonly<Record<string, unknown>> } | { readonly problems: readonly UserError[] } {
  const problems: UserError[] = [];
  const value = (field: Field, read: (cell: string | number) => Read): unknown => {
    const cell = cells.get(field) ?? '';
    const isUnreadable = typeof cell === 'object';
    const outcome = isUnreadable ? { wrong: 'Must be a text or a number.' } : read(trimmed(cell));
    if (outcome && 'wrong' in outcome) problems.push(problem(field, outcome.wrong));
    return outcome && 'value' in outcome ? outcome.value : undefined;
  };
  // In this order, because the journal knows a vehicle by it.
  const input = {
    make: value('make', textOf) ?? '',
    model: value('model', textOf) ?? '',
    year: value('year', readYear),
    price: { amount: value('price', (cell) => readAmount(cell, marks.price)) },
    color: value('color', textOf),
    fuelType: value('fuelType', termOf(fuelOf, 'Must be a fuel such as FLEX, or Gasolina.')),
    mileage: value('mileage', (cell) => readMileage(cell, marks.mileage)),
    type: value('type', termOf(typeOf, 'Must be a kind of vehicle such as CAR, or Moto.')),
    vin: value('vin', textOf),
    plate: value('plate', textOf),
  };
  if (problems.length > 0) return { problems };
  return { input: Object.fromEntries(Object.entries(input).filter(([, each]) => each !== undefined)) };
}

const trimmed = (cell: string | number): string | number => (typeof cell === 'string' ? cell.trim() : cell);

function textOf(cell: string | number): Read {
  const text = String(cell);
  if (text === '') return undefined;
  // What a line with unmatched quotation marks is written as among the rejected ones.
  return text.startsWith('"') ? { wrong: 'Begins with a quotation mark.' } : { value: text };
}

function termOf(meaningOf: (text: string) => string | null, wrong: string): (cell: string | number) => Read {
  return (cell) => {
    if (cell === '') return undefined;
    const value = meaningOf(String(cell));
    return value === null ? { wrong } : { value };
  };
}

function readYear(cell: string | number): Read {
  const value = typeof cell === 'number' ? wholeOf(String(cell)) : yearOf(cell);
  return value === null ? { wrong: 'Must be a year such as 2024, or 2023/2024.' } : { value };
}

function readAmount(cell: string | number, marks: Marks): Read {
  const value = typeof cell === 'number' ? plainOf(cell) : decimalOf(bareAmount(cell), marks);
  if (value === 'ambiguous') return { wrong: AMBIGUOUS };
  if (value === null) return { wrong: 'Must be an amount such as 84990.00, or 84.990,00.' };
  if (/\.\d{2}\d*[1-9]/.test(value)) return { wrong: 'Must have at most two decimals.' };
  return { value: value.replace(/(\.\d{2})0+$/, '$1') };
}

function readMileage(cell: string | number, marks: Marks): Read {
  if (cell === '') return undefined;
  const decimal = typeof cell === 'number' ? plainOf(cell) : decimalOf(bareMileage(cell), marks);
  if (decimal === 'ambiguous') return { wrong: AMBIGUOUS };
  const value = wholeOf(decimal);
  return value === null ? { wrong: 'Must be a whole number of kilometres.' } : { value };
}

/** A number has no thousands mark, unlike a text; `null` when it is too long to be one of a list. */
function plainOf(cell: number): string | null {
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(String(cell)) ? String(cell) : null;
}

function bareAmount(text: string): string {
  return text
    .replace(/^(R\$|BRL)\s*/i, '')
    .replace(/\s*(reais|BRL)$/i, '')
    .trim();
}

function bareMileage(text: string): string {
  return text
    .replace(/^km\s*/i, '')
    .replace(/\s*(kms?|quil[oô]metros|kilomet(er|re)s)\.?$/i, '')
    .replace(/^zero$/i, '0')
    .trim();
}
