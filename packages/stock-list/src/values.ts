import { folded } from '@autograph/kernel/folded';
import type { Field } from './fields.ts';
import { decimalOf, type Marks, madeYearOf, marksOf, wholeOf, yearOf } from './numbers.ts';
import type { Problem } from './problem.ts';
import type { Cell } from './table.ts';
import { fuelOf, transmissionOf, typeOf } from './terms.ts';

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

const problem = (field: string, message: string): Problem => ({ code: 'INVALID', field: [field], message });

const AMBIGUOUS =
  'May have thousands or decimals: other numbers of its column have this mark before decimals.';

/** A value, or what is wrong with it; `undefined` where the list says nothing. */
type Read = { readonly value: unknown } | { readonly wrong: string } | undefined;

/**
 * The `CreateVehicleInput` of a line, the branch as the list calls it, or what is wrong with it. Only how things are written is judged here, as shops write
 * them ("R$ 84.990,00", "12.500 km", "2023/2024", "Gasolina"); what a vehicle may be, the graph decides.
 */
export function inputOf(
  cells: ReadonlyMap<Field, Cell>,
  marks: ListMarks = NO_MARKS,
): { readonly input: Readonly<Record<string, unknown>> } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const value = (field: Field, read: (cell: string | number) => Read): unknown => {
    const cell = cells.get(field) ?? '';
    const isUnreadable = typeof cell === 'object';
    const outcome = isUnreadable ? { wrong: 'Must be a text or a number.' } : read(trimmed(cell));
    if (outcome && 'wrong' in outcome) problems.push(problem(field, outcome.wrong));
    return outcome && 'value' in outcome ? outcome.value : undefined;
  };
  // The first ten in this order, because the journal knows a vehicle by them.
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
    manufactureYear: value('manufactureYear', readMadeYear) ?? madeBeside(cells.get('year')),
    trim: value('trim', textOf),
    doors: value('doors', readDoors),
    transmission: value(
      'transmission',
      termOf(transmissionOf, 'Must be a transmission such as AUTOMATIC, or Manual.'),
    ),
    description: value('description', textOf),
    features: value('features', readFeatures),
    fipeCode: value('fipeCode', (cell) => readCode(cell, [7])),
    renavam: value('renavam', (cell) => readCode(cell, [9, 11])),
    branch: value('branch', textOf),
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

function readMadeYear(cell: string | number): Read {
  if (cell === '') return undefined;
  const made = typeof cell === 'string' ? madeYearOf(cell) : null;
  return made === null ? readYear(cell) : { value: made };
}

/** The year of manufacture that a cell with both years tells. */
function madeBeside(cell: Cell | undefined): number | undefined {
  return (typeof cell === 'string' && madeYearOf(cell.trim())) || undefined;
}

function readDoors(cell: string | number): Read {
  if (cell === '') return undefined;
  const text = String(cell).replace(/\s*(portas?|doors?|p)\.?$/i, '');
  const value = wholeOf(text);
  return value === null ? { wrong: 'Must be a number of doors such as 4.' } : { value };
}

/** Features of one cell, each once: apart by semicolons, bars or line breaks, or else by commas. */
function readFeatures(cell: string | number): Read {
  const text = String(cell);
  if (text.startsWith('"')) return textOf(text);
  const parts = text.split(/[;|\n]/.test(text) ? /[;|\n]+/ : /,(?!\d)/).map((part) => part.trim());
  const named = parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
  const seen = new Set<string>();
  const value = named.filter((part) => seen.size < seen.add(folded(part)).size);
  return value.length > 0 ? { value } : undefined;
}

/** A code of digits. A number has lost its leading zeros: it gets the next of these lengths, which ascend. */
function readCode(cell: string | number, lengths: readonly number[]): Read {
  const digits = String(cell);
  const length = lengths.find((each) => digits.length <= each) ?? 0;
  if (typeof cell === 'number') return textOf(digits.padStart(length, '0'));
  // What spreadsheets write so that a cell stays a text.
  return textOf(cell.replace(/^'/, ''));
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
