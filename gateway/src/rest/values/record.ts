import { z } from 'zod';
import type { FieldNames } from '../graph-operations.ts';
import { answeredAmount, answeredWord, instant, writtenAmount } from './fields.ts';
import type { Vocabulary } from './words.ts';

/** A record as the graph answers it, or a body as its schema read it. */
export type Values = Readonly<Record<string, unknown>>;

/** A documented field: what the graph is asked for, what an answer has, and how it is read off a record of the graph. */
export interface RecordField {
  readonly selection: string;
  readonly schema: z.ZodType;
  readonly from: (record: Values) => unknown;
}

/** The documented form of a record. It is declared once: selection, schema and answer follow from its fields. */
export interface RecordForm {
  /** Its name in the OpenAPI document. */
  readonly name: string;
  readonly selection: string;
  readonly schema: z.ZodType;
  /** A record of the graph in this form. */
  readonly of: (record: Values) => object;
}

/** Declares the form of a record. With `versioned`, its version is selected too, for `ETag` and `If-Match`. */
export function recordForm(
  {
    name,
    description,
    versioned = false,
  }: { readonly name: string; readonly description: string; readonly versioned?: boolean },
  fields: Readonly<Record<string, RecordField>>,
): RecordForm {
  const entries = Object.entries(fields);
  const selections = entries.map(([, { selection }]) => selection);
  return {
    name,
    selection: joined([...selections, versioned ? 'version' : '']),
    schema: z
      .object(Object.fromEntries(entries.map(([documented, { schema }]) => [documented, schema])))
      .meta({ id: name, description }),
    of: (record) =>
      Object.fromEntries(entries.map(([documented, { from }]) => [documented, from(record)] as const)),
  };
}

/** A field that answers what the graph has; `null` for what was not read. */
export function field(name: string, schema: z.ZodType): RecordField {
  return { selection: name, schema, from: (record) => record[name] ?? null };
}

/** A field with a documented word. */
export function wordField(name: string, vocabulary: Vocabulary): RecordField {
  return {
    selection: name,
    schema: answeredWord(vocabulary),
    from: (record) => vocabulary.wordOf(String(record[name])),
  };
}

/** A field with an amount of money. */
export function moneyField(name: string, description: string): RecordField {
  return {
    selection: `${name} { amount }`,
    schema: answeredAmount({ description }),
    from: (record) => writtenAmount(record[name] as { readonly amount: string }),
  };
}

/** The id of another record; `null` where there is none, or the caller may not see it. */
export function idField(name: string, description?: string): RecordField {
  return {
    selection: `${name} { id }`,
    schema: ID.nullable().meta({ ...(description && { description }), examples: [EXAMPLE_ID] }),
    from: (record) => (record[name] as Values | null)?.id ?? null,
  };
}

/** Records inside a record; those alone that `isMeant`. */
export function listField(
  name: string,
  { selection, schema, of }: RecordForm,
  isMeant: (record: Values) => boolean = () => true,
): RecordField {
  return {
    selection: `${name} { ${selection} }`,
    schema: z.array(schema),
    from: (record) => (record[name] as readonly Values[]).filter(isMeant).map(of),
  };
}

/** Fields that the graph has one level deeper, in the object `name`. The first of them selects for all. */
export function within(
  name: string,
  fields: Readonly<Record<string, RecordField>>,
): Readonly<Record<string, RecordField>> {
  const entries = Object.entries(fields);
  const all = `${name} { ${joined(entries.map(([, { selection }]) => selection))} }`;
  return Object.fromEntries(
    entries.map(([documented, { schema, from }], n) => [
      documented,
      { selection: n === 0 ? all : '', schema, from: (record) => from(record[name] as Values) },
    ]),
  );
}

/** Each selection once. */
function joined(selections: readonly string[]): string {
  return [...new Set(selections)].filter(Boolean).join(' ');
}

export const EXAMPLE_ID = '0199d0a1-7c3e-7000-8000-000000000001';

const ID = z.string().meta({ examples: [EXAMPLE_ID] });

/** The id that most records begin with. */
export const identity = { id: field('id', ID) };

/** The times that most records end with. */
export const times = { created_at: field('createdAt', instant), updated_at: field('updatedAt', instant) };

/** A value that may be missing in an answer. */
export function optional(schema: z.ZodType, described: { examples: unknown[]; description?: string }) {
  return schema.nullable().meta(described);
}

/** What the graph calls the fields of a body, by their documented names. */
export type InputNames = Readonly<Record<string, string>>;

/** The input of the graph for a body. What the body leaves out, the input leaves out. */
export function inputOf(names: InputNames, body: Values): Values {
  return Object.fromEntries(
    Object.entries(names).flatMap(([documented, name]) =>
      body[documented] === undefined ? [] : [[name, body[documented]]],
    ),
  );
}

/** The documented names of the fields of an input. */
export function documentedNames(names: InputNames): FieldNames {
  return Object.fromEntries(Object.entries(names).map(([documented, name]) => [name, documented]));
}
