import {
  FIELDS,
  type Field,
  type Meaning,
  meaningOf,
  REQUIRED,
  resemblanceOf,
  saysModelYear,
} from './fields.ts';
import { ListError } from './list-error.ts';
import { type Cell, isBlank, type Table } from './table.ts';
import { fuelOf, isColor, isType, transmissionOf, typeOf } from './terms.ts';

/** A column of a list, and what it was taken for. */
export interface Column {
  /** As the list writes it; one without a name has its place. */
  readonly name: string;
  /** The field of each of its cells; `null` when the column is passed over. */
  readonly field: Field | null;
  /** Why it is passed over, as a clause; `null` when it is obvious. */
  readonly note: string | null;
}

/** What the person who imports says of columns: the name of a column, and a field or `null` to pass it over. */
export type ColumnMap = ReadonlyMap<string, Field | null>;

const PHOTOS = 'photo addresses are not imported';

/** Of how many cells with something in them a field's values must be, for a column to look like the field. */
const MOST = 0.5;

const VALUES: Readonly<Partial<Record<Field, (text: string) => boolean>>> = {
  fuelType: (text) => text.length > 1 && fuelOf(text) !== null,
  type: isType,
  color: isColor,
  transmission: (text) => text.length > 2 && transmissionOf(text) !== null,
  fipeCode: (text) => /^\d{6}-\d$/.test(text),
  vin: (text) => /^[A-HJ-NPR-Z\d]{17}$/i.test(text) && /\d/.test(text),
  plate: (text) => /^[A-Z]{3}[\s-]?\d[A-Z\d]\d{2}$/i.test(text),
  mileage: (text) => /^\d[\d.,]*\s*km$/i.test(text),
  price: (text) => /^R\$\s*\d/i.test(text),
  year: (text) => /^(19|20)\d{2}(\.0|\s*\/\s*((19|20)?\d{2}))?$/.test(text),
};

/** The map of `--map` options, each "column=field", or "column=" for a column that is passed over. Throws a `ListError`. */
export function columnMapOf(options: readonly string[]): ColumnMap {
  return new Map(
    options.map((option) => {
      const [, name, given = ''] = /^(.+)=(.*)$/s.exec(option) ?? [];
      if (name === undefined) {
        throw new ListError(
          `--map "${option}" must be "column=field", or "column=" to pass the column over.`,
        );
      }
      const meaning = given.trim() === '' ? null : meaningOf(given);
      const field = FIELDS.find((each) => each === meaning) ?? null;
      if (given.trim() !== '' && field === null) {
        throw new ListError(
          `--map "${option}": "${given}" is not a field. The fields are ${FIELDS.join(', ')}.`,
        );
      }
      return [name.trim(), field] as const;
    }),
  );
}

/**
 * What each column of a table is. Throws a `ListError` that names the columns when a required field has no column, a field
 * has more than one, a column that is not understood looks like a field without a column, or the map names no column.
 */
export function columnsOf(table: Table, map: ColumnMap): readonly Column[] {
  const names = namesOf(table.columns);
  for (const name of map.keys()) {
    if (!names.includes(name)) {
      throw new ListError(`--map names a column "${name}". The list has the columns ${quoted(names)}.`);
    }
  }
  const meanings = withYears(
    names.map((name, at) => ({
      name: table.columns[at] ?? '',
      given: map.has(name),
      field: map.get(name) ?? null,
    })),
  );
  const taken = new Map<Meaning, string[]>();
  for (const [at, meaning] of meanings.entries()) {
    if (meaning) taken.set(meaning, [...(taken.get(meaning) ?? []), names[at] ?? '']);
  }
  checkOnce(table, taken);
  const open = new Map<string, Looks>();
  const columns = names.map((name, at): Column => {
    const meaning = meanings[at] ?? null;
    if (meaning === 'photos') return { name, field: null, note: PHOTOS };
    if (meaning || map.has(name)) return { name, field: meaning, note: null };
    const looks = looksOf(table.columns[at] ?? '', cellsOf(table, at));
    if (looks?.field === 'photos') return { name, field: null, note: PHOTOS };
    const instead = looks && taken.get(looks.field)?.[0];
    if (looks && !instead) open.set(name, looks);
    return { name, field: null, note: instead ? `${looks?.field} is from "${instead}"` : null };
  });
  checkComplete(columns, taken, open);
  return columns;
}

/** What columns are by their names alone; each field once. For a person to confirm or correct. */
export function guessedColumns(table: Table): readonly Column[] {
  const names = namesOf(table.columns);
  const meanings = withYears(table.columns.map((name) => ({ name, given: false, field: null })));
  return names.map((name, at) => {
    const meaning = meanings[at] ?? null;
    if (meaning === 'photos') return { name, field: null, note: PHOTOS };
    return { name, field: meanings.indexOf(meaning) === at ? meaning : null, note: null };
  });
}

/** Names that tell the columns apart: one without a name, or with the name of an earlier one, has its place. A map has these. */
export function namesOf(columns: readonly string[]): readonly string[] {
  const names = columns.map((name) => name.trim().replaceAll(/\s+/g, ' '));
  return names.map((name, at) => {
    if (name === '') return `column ${at + 1}`;
    return names.indexOf(name) < at ? `${name} (column ${at + 1})` : name;
  });
}

interface Named {
  readonly name: string;
  /** Whether the map says what it is, and the field that it says. */
  readonly given: boolean;
  readonly field: Field | null;
}

/** What columns mean. Of two for the year, the one that says "model year" has it; the other is the year of manufacture. */
function withYears(columns: readonly Named[]): readonly (Meaning | null)[] {
  const meanings = columns.map(({ name, given, field }) => (given ? field : meaningOf(name)));
  const isModelYear = columns.map(
    ({ name, given }, at) => meanings[at] === 'year' && (given || saysModelYear(name)),
  );
  if (!isModelYear.includes(true)) return meanings;
  return meanings.map((meaning, at) =>
    meaning === 'year' && !isModelYear[at] ? 'manufactureYear' : meaning,
  );
}

function checkOnce({ form }: Table, taken: ReadonlyMap<Meaning, readonly string[]>): void {
  // Objects may name a field differently from line to line; one with both names is rejected by itself.
  if (form === 'JSON lines') return;
  for (const [field, names] of taken) {
    if (field === 'photos' || names.length === 1) continue;
    const [, second = ''] = names;
    throw new ListError(
      `The list has more than one column for ${field}: ${quoted(names)}. Pass one over: --map "${second}=".`,
    );
  }
}

function checkComplete(
  columns: readonly Column[],
  taken: ReadonlyMap<Meaning, readonly string[]>,
  open: ReadonlyMap<string, Looks>,
): void {
  const missing = REQUIRED.filter((field) => !taken.has(field));
  if (missing.length === 0 && open.size === 0) return;
  const others = columns.filter(({ field }) => field === null);
  const shown = others.map(({ name, note }) => {
    const looks = open.get(name);
    const why = looks ? `looks like ${looks.field}, by its ${looks.by}` : note;
    return `\n  "${name}"${why ? `: ${why}` : ''}`;
  });
  const [[name, field] = [others[0]?.name, missing[0]]] = [...open].map(
    ([each, looks]) => [each, looks.field] as const,
  );
  const hint = `Say what a column is with --map "${name}=${field}", or pass it over with --map "${name}=".`;
  throw new ListError(
    [
      missing.length > 0
        ? `The list has no column for ${missing.join(', ')}.`
        : 'A column of the list is not clear.',
      others.length > 0 ? ` Not taken for a field:${shown.join('')}\n${hint}` : '',
      ' Nothing was imported.',
    ].join(''),
  );
}

/** The field that a column looks like, and what shows it. */
interface Looks {
  readonly field: Meaning;
  readonly by: 'name' | 'values';
}

/** The field that a column looks like, by its name or by its values. */
function looksOf(name: string, cells: readonly Cell[]): Looks | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  // A column with nothing in it is nothing that a default could stand in for.
  if (filled.length === 0) return null;
  const byName = resemblanceOf(name);
  if (byName) return { field: byName, by: 'name' };
  const texts = filled.filter((cell) => typeof cell === 'string').map((text) => text.trim());
  const enough = Math.max(1, filled.length * MOST);
  const field = FIELDS.find((each) => texts.filter((text) => VALUES[each]?.(text)).length >= enough);
  if (field) return { field, by: 'values' };
  // Bodies of cars say no more than the default of the type does; a van among them does.
  const types = texts.map(typeOf).filter((type) => type !== null);
  const isBody = types.length >= enough && types.some((type) => type !== 'CAR');
  return isBody ? { field: 'type', by: 'values' } : null;
}

function cellsOf({ rows }: Table, at: number): readonly Cell[] {
  return rows.filter(({ problem }) => problem === null).map(({ cells }) => cells[at] ?? '');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}
