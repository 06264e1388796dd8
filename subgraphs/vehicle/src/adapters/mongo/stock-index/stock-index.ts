import { branchOf, folded } from '@autograph/kernel';
import type { Vehicle } from '../../../domain/vehicle.ts';
import { type ValueTable, valueTable } from './value-table.ts';

/** What of a vehicle is indexed. */
export type IndexedVehicle = Pick<
  Vehicle,
  (typeof TEXTS)[number] | (typeof NUMBERS)[number] | 'id' | 'version' | 'withdrawnAt' | 'price' | 'features'
> &
  Pick<Vehicle, 'branchId' | 'plate' | 'vin'>;

/** Fields of which many vehicles have the same text. */
const TEXTS = ['status', 'make', 'model', 'color', 'trim', 'fuelType', 'type', 'transmission'] as const;
export type TextField = (typeof TEXTS)[number] | 'branch';
const TEXT_FIELDS: readonly TextField[] = [...TEXTS, 'branch'];

const NUMBERS = ['year', 'manufactureYear', 'doors', 'mileage'] as const;
export type NumberField = (typeof NUMBERS)[number] | 'price';
const NUMBER_FIELDS: readonly NumberField[] = [...NUMBERS, 'price'];

/** A field with texts: a code for each row, and the texts of the codes. */
export interface TextColumn {
  codes: Uint32Array;
  readonly table: ValueTable;
}

/**
 * The stock by columns, in memory: what counts read of each vehicle, a few bytes a field. A row that is not listed is a
 * withdrawn vehicle, or free.
 */
export interface StockIndex {
  /** How many rows there are, free ones included. */
  readonly rows: number;
  /** For each row 1 where lists may show it. */
  readonly listed: Uint8Array;
  readonly texts: Readonly<Record<TextField, TextColumn>>;
  /** NaN where it is not known. The price is in centavos. */
  readonly numbers: Readonly<Record<NumberField, Float64Array>>;
  readonly plates: readonly (string | null)[];
  readonly vins: readonly (string | null)[];
  /** The letters that the codes of each row begin with, as character codes: they tell most rows without their texts. */
  readonly firsts: Firsts;
  /** The folded features of each row, as `featureMark` writes them, one after another. */
  readonly features: readonly string[];
  /** The version of a vehicle as it is indexed; `undefined` where it is not. */
  versionOf(id: string): number | undefined;
  /** Ids of the vehicles, with their rows. */
  ids(): IterableIterator<readonly [string, number]>;
  /** How many vehicles were written from a time until before another, in milliseconds. */
  writtenBetween(from: number, to: number): number;
  /** Puts a vehicle in the place of an earlier state of it. `writtenAt` is the time of its latest write; `null` where that is not known. */
  put(vehicle: IndexedVehicle, writtenAt: Date | null): void;
  drop(id: string): void;
}

/** For each row a character code, 0 where it has no such code: the first of the plate, the first after its letters, the first of the VIN. */
export type Firsts = Record<'plate' | 'digits' | 'vin', Uint8Array>;

/** Where the digits of a plate begin. */
export const PLATE_DIGITS = 3;

/** A feature in the features of a row. No text of the graph has a line break in it. */
export const featureMark = (key: string): string => `\n${key}\n`;

const FIRST_ROWS = 256;

/** How many marks are remembered: most vehicles have the same features, and folding each again takes most of a load. */
const MARKS = 10_000;
const marks = new Map<string, string>();

function markOf(feature: string): string {
  const known = marks.get(feature);
  if (known !== undefined) return known;
  if (marks.size >= MARKS) marks.clear();
  const mark = featureMark(folded(feature));
  marks.set(feature, mark);
  return mark;
}

/** An index of no vehicles. */
export function stockIndex(): StockIndex {
  const rowOf = new Map<string, number>();
  const free: number[] = [];
  const plates: (string | null)[] = [];
  const vins: (string | null)[] = [];
  const features: string[] = [];
  const texts = Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, { codes: new Uint32Array(FIRST_ROWS), table: valueTable() }]),
  ) as Record<TextField, TextColumn>;
  const numbers = Object.fromEntries(
    NUMBER_FIELDS.map((field) => [field, new Float64Array(FIRST_ROWS)]),
  ) as Record<NumberField, Float64Array>;
  const firsts: Firsts = {
    plate: new Uint8Array(FIRST_ROWS),
    digits: new Uint8Array(FIRST_ROWS),
    vin: new Uint8Array(FIRST_ROWS),
  };
  let listed = new Uint8Array(FIRST_ROWS);
  let versions = new Float64Array(FIRST_ROWS);
  let written = new Float64Array(FIRST_ROWS);
  let rows = 0;

  const grow = (): void => {
    const size = 2 * listed.length;
    listed = larger(listed, new Uint8Array(size));
    versions = larger(versions, new Float64Array(size));
    written = larger(written, new Float64Array(size));
    for (const code of ['plate', 'digits', 'vin'] as const)
      firsts[code] = larger(firsts[code], new Uint8Array(size));
    for (const column of Object.values(texts)) column.codes = larger(column.codes, new Uint32Array(size));
    for (const field of NUMBER_FIELDS) numbers[field] = larger(numbers[field], new Float64Array(size));
  };
  const newRow = (id: string): number => {
    const row = free.pop() ?? rows;
    if (row === rows) rows += 1;
    if (rows > listed.length) grow();
    rowOf.set(id, row);
    return row;
  };
  const fill = (row: number, field: TextField, text: string | null): void => {
    const { codes, table } = texts[field];
    const before = codes[row] as number;
    codes[row] = table.use(text);
    table.release(before);
  };

  const fillCodes = (row: number, plate: string | null, vin: string | null): void => {
    plates[row] = plate;
    vins[row] = vin;
    firsts.plate[row] = plate?.charCodeAt(0) ?? 0;
    firsts.digits[row] = plate?.charCodeAt(PLATE_DIGITS) ?? 0;
    firsts.vin[row] = vin?.charCodeAt(0) ?? 0;
  };

  return {
    get rows() {
      return rows;
    },
    get listed() {
      return listed;
    },
    texts,
    numbers,
    plates,
    vins,
    firsts,
    features,
    versionOf: (id) => {
      const row = rowOf.get(id);
      return row === undefined ? undefined : versions[row];
    },
    ids: () => rowOf.entries(),
    writtenBetween: (from, to) => {
      let count = 0;
      for (let row = 0; row < rows; row += 1) {
        const at = written[row] as number;
        if (at >= from && at < to) count += 1;
      }
      return count;
    },
    put: (vehicle, writtenAt) => {
      const row = rowOf.get(vehicle.id) ?? newRow(vehicle.id);
      listed[row] = vehicle.withdrawnAt === null ? 1 : 0;
      versions[row] = vehicle.version;
      written[row] = writtenAt?.getTime() ?? Number.NaN;
      for (const field of TEXTS) fill(row, field, vehicle[field] ?? null);
      fill(row, 'branch', branchOf(vehicle));
      for (const field of NUMBERS) numbers[field][row] = vehicle[field] ?? Number.NaN;
      // A price is far below 2^53 centavos.
      numbers.price[row] = Number(vehicle.price.centavos);
      fillCodes(row, vehicle.plate, vehicle.vin);
      features[row] = vehicle.features.map(markOf).join('');
    },
    drop: (id) => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      rowOf.delete(id);
      free.push(row);
      listed[row] = 0;
      written[row] = Number.NaN;
      for (const field of TEXT_FIELDS) fill(row, field, null);
      fillCodes(row, null, null);
      features[row] = '';
    },
  };
}

function larger<Column extends Uint8Array | Uint32Array | Float64Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
