import { folded, searchWords } from '@autograph/kernel';
import type { Range, VehicleCriteria } from '../../../ports/vehicle-repository.ts';
import { yearsBeginning } from '../year-words.ts';
import {
  featureMark,
  type NumberField,
  PLATE_DIGITS,
  type StockIndex,
  type TextField,
} from './stock-index.ts';

/** What a row can fail, as bits: a condition that a facet leaves out, or any other. */
export const FAILS = {
  other: 1,
  make: 2,
  model: 4,
  year: 8,
  fuelType: 16,
  type: 32,
  transmission: 64,
  branch: 128,
  price: 256,
  mileage: 512,
} as const;

let failed = new Uint16Array(1024);

/** Which conditions of the criteria each row fails. The array is valid until the next call. */
export function failedConditions(stock: StockIndex, criteria: VehicleCriteria): Uint16Array {
  const { rows, listed, plates, vins, features } = stock;
  if (failed.length < rows) failed = new Uint16Array(2 * rows);
  const fails = failed;
  for (let row = 0; row < rows; row += 1) fails[row] = listed[row] === 1 ? 0 : FAILS.other;

  const failUnless = (holds: (row: number) => boolean): void => {
    for (let row = 0; row < rows; row += 1)
      if (((fails[row] as number) & FAILS.other) === 0 && !holds(row))
        fails[row] = (fails[row] as number) | FAILS.other;
  };
  const anyOf = (field: TextField, wanted: readonly string[] | undefined, bit: number): void => {
    if (wanted) failUnmarked(field, stock.texts[field].table.among(wanted), bit);
  };
  const anyKeyOf = (field: TextField, wanted: readonly string[] | undefined, bit: number): void => {
    if (wanted) failUnmarked(field, stock.texts[field].table.amongKeys(wanted), bit);
  };
  const failUnmarked = (field: TextField, marks: Uint8Array, bit: number): void => {
    const { codes } = stock.texts[field];
    for (let row = 0; row < rows; row += 1)
      if (marks[codes[row] as number] === 0) fails[row] = (fails[row] as number) | bit;
  };
  const within = (field: NumberField, range: Range<number | bigint> | undefined, bit: number): void => {
    if (range?.min === undefined && range?.max === undefined) return;
    const [min, max] = [
      Number(range.min ?? Number.NEGATIVE_INFINITY),
      Number(range.max ?? Number.POSITIVE_INFINITY),
    ];
    const column = stock.numbers[field];
    for (let row = 0; row < rows; row += 1) {
      const value = column[row] as number;
      // What is not known is NaN, and within no bounds.
      if (!(value >= min && value <= max)) fails[row] = (fails[row] as number) | bit;
    }
  };

  anyOf('status', criteria.status, FAILS.other);
  anyOf('branch', criteria.branchId, FAILS.branch);
  anyKeyOf('make', criteria.make, FAILS.make);
  anyKeyOf('model', criteria.model, FAILS.model);
  anyKeyOf('color', criteria.color, FAILS.other);
  anyKeyOf('trim', criteria.trim, FAILS.other);
  anyOf('fuelType', criteria.fuelType, FAILS.fuelType);
  anyOf('type', criteria.type, FAILS.type);
  anyOf('transmission', criteria.transmission, FAILS.transmission);
  within('year', criteria.year, FAILS.year);
  within('manufactureYear', criteria.manufactureYear, FAILS.other);
  within('price', criteria.price, FAILS.price);
  within('mileage', criteria.mileage, FAILS.mileage);
  const { doors, vin, plate, platePart } = criteria;
  if (doors) failUnless((row) => doors.includes(stock.numbers.doors[row] as number));
  for (const feature of criteria.features ?? []) {
    const mark = featureMark(folded(feature));
    failUnless((row) => (features[row] as string).includes(mark));
  }
  if (vin !== undefined) failUnless((row) => vins[row] === vin);
  if (plate !== undefined) failUnless((row) => plates[row] === plate);
  if (platePart !== undefined) failUnless((row) => hasPart(plates[row] as string | null, platePart));
  for (const word of searchWords(criteria.search ?? '')) failUnless(found(stock, word));
  for (const word of searchWords(criteria.publicSearch ?? ''))
    failUnless(found(stock, word, { byCodes: false }));
  return fails;
}

function hasPart(plate: string | null, part: string): boolean {
  return part !== '' && plate !== null && (plate.startsWith(part) || plate.endsWith(part));
}

/** The texts whose words a vehicle is searched by, beside its year and its codes. */
const SEARCHED: readonly TextField[] = ['make', 'model', 'trim', 'color'];

/** Whether a row is found by a word of a search, as `searchedTexts` of the domain has it; without `byCodes`, `publicTexts`. */
function found(stock: StockIndex, word: string, { byCodes = true } = {}): (row: number) => boolean {
  const texts = SEARCHED.map((field) => ({
    codes: stock.texts[field].codes,
    marks: stock.texts[field].table.beginning(word),
  }));
  const years = yearsBeginning(word);
  const { plates, vins, firsts } = stock;
  const { year } = stock.numbers;
  // Plates and VINs are stored in capital letters and digits.
  const code = byCodes && /^[a-z0-9]+$/.test(word) ? word.toUpperCase() : null;
  const first = code?.charCodeAt(0);
  return (row) => {
    for (const { codes, marks } of texts) if (marks[codes[row] as number] === 1) return true;
    const made = year[row] as number;
    if (years && made >= years.from && made < years.before) return true;
    if (code === null) return false;
    return (
      (firsts.plate[row] === first && plates[row]?.startsWith(code)) ||
      (firsts.digits[row] === first && plates[row]?.startsWith(code, PLATE_DIGITS)) ||
      (firsts.vin[row] === first && vins[row]?.startsWith(code)) ||
      false
    );
  };
}
