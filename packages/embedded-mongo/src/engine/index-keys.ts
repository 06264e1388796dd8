import { CommandError, notSupported } from '../errors.ts';
import type { IndexField } from './index-table.ts';
import { EMPTY_ARRAY_KEY, invert, keyOf } from './keys.ts';
import { type Doc, getField, isDoc } from './values.ts';

/** What one field of an index holds for one document. */
interface FieldValues {
  readonly values: { value: unknown; key: string }[];
  /** The path of the first array on the way, if there is one. */
  readonly array: string | undefined;
}

export interface IndexEntries {
  readonly keys: Set<string>;
  /** For each key the values it was made of, in the order of the index's fields. */
  readonly valuesOf: (key: string) => unknown[];
  /** The indexed paths that hold an array in this document. */
  readonly multikey: string[];
}

export const NO_ENTRIES: IndexEntries = { keys: new Set(), valuesOf: () => [], multikey: [] };

/** The keys of a document under an index: one, or one for each element of an indexed array. */
export function indexEntries(
  fields: readonly IndexField[],
  doc: Doc,
  options: { sparse: boolean; unique: boolean },
): IndexEntries {
  const perField = fields.map((field) => fieldValues(doc, field.parts));
  const arrays = new Set(perField.flatMap(({ array }) => (array === undefined ? [] : [array])));
  const multikey = fields.filter((_, i) => perField[i]?.array !== undefined).map(({ path }) => path);
  if (arrays.size > 1) {
    const [first, second] = arrays;
    throw new CommandError(171, `cannot index parallel arrays [${second}] [${first}]`);
  }
  if (multikey.length > 1 && options.unique) {
    throw notSupported(`a unique index over two fields of the array '${[...arrays][0]}'`);
  }
  const missing = perField.every(({ values }) => values.every(({ value }) => value === undefined));
  let entries: { key: string; values: unknown[] }[] = [{ key: '', values: [] }];
  if (options.sparse && missing) entries = [];
  perField.forEach(({ values }, i) => {
    const descending = fields[i]?.descending ?? false;
    entries = entries.flatMap((entry) =>
      values.map(({ value, key }) => ({
        key: entry.key + (descending ? invert(key) : key),
        values: [...entry.values, value],
      })),
    );
  });
  return {
    keys: new Set(entries.map(({ key }) => key)),
    valuesOf: (wanted) => entries.find(({ key }) => key === wanted)?.values ?? [],
    multikey,
  };
}

function fieldValues(doc: Doc, parts: readonly string[]): FieldValues {
  const values: FieldValues['values'] = [];
  let array: string | undefined;
  const visit = (value: unknown, from: number): void => {
    if (Array.isArray(value)) {
      array ??= parts.slice(0, from).join('.');
      if (value.length === 0 && from === parts.length) values.push({ value: null, key: EMPTY_ARRAY_KEY });
      else if (value.length === 0) values.push({ value: undefined, key: keyOf(undefined) });
      for (const element of value) {
        if (from < parts.length) visit(isDoc(element) ? element : undefined, from);
        else values.push({ value: element, key: keyOf(element) });
      }
    } else if (from === parts.length) values.push({ value, key: keyOf(value) });
    else
      visit(
        isDoc(value) ? getField(value, parts[from] as string) : undefined,
        isDoc(value) ? from + 1 : parts.length,
      );
  };
  visit(doc, 0);
  return { values, array };
}
