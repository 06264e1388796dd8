import type { Caller } from '@autograph/kernel';
import { isTextOf } from '@autograph/kernel/testing';
import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { expect, it } from 'vitest';
import type { ServiceResult } from '../calls/service-client.ts';
import type { Subgraph } from '../graphql/subgraph.ts';

/** A service whose mutations are to bear any input. */
export interface FuzzedService {
  readonly subgraph: Pick<Subgraph, 'name' | 'schema' | 'execute'>;
  readonly caller: Caller;
  /** Ids that there are, so that inputs get past the first look. */
  readonly ids: readonly string[];
  /** Codes of top-level errors that are an answer here, beside `BAD_USER_INPUT`. */
  readonly answers?: readonly string[];
  /** Everything that a refused mutation must leave as it is. */
  snapshot(): Promise<unknown>;
}

/** Values that break what trusts its input. */
export const NASTY: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  'x'.repeat(10_000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u200b',
  '😀'.repeat(3_000),
  '__proto__',
  'constructor',
  '$where',
  '{"$ne":null}',
  { $ne: null },
  { $gt: '' },
  { constructor: { prototype: {} } },
  [],
  [[]],
  ['x'],
  {},
  '-0',
  '0.001',
  '1e9',
  '999999999999999.99',
  'NaN',
];

const nasty = (): Arbitrary<unknown> =>
  fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.jsonValue(), fc.integer());

const SCALARS: Readonly<Record<string, (ids: readonly string[]) => Arbitrary<unknown>>> = {
  ID: (ids) => fc.constantFrom(...ids, 'nobody'),
  Int: () => fc.integer({ min: -10, max: 3_000 }),
  Decimal: () => fc.constantFrom('1.00', '74990.00', '-5', '0', '10.005', '12345678901.00'),
  Boolean: () => fc.boolean(),
  String: () => fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('Fiat', 'ABC1D23')),
};

/** Values of a type: most of them right, some anything at all. */
export function anyValue(type: GraphQLInputType, ids: readonly string[]): Arbitrary<unknown> {
  const odd = nasty();
  if (isNonNullType(type)) return fc.oneof({ weight: 12, arbitrary: rightValue(type.ofType, ids) }, odd);
  return fc.oneof(
    { weight: 12, arbitrary: rightValue(type, ids) },
    { weight: 2, arbitrary: odd },
    fc.constant(null),
  );
}

function rightValue(type: GraphQLInputType, ids: readonly string[]): Arbitrary<unknown> {
  if (isNonNullType(type)) return rightValue(type.ofType, ids);
  if (isListType(type)) return fc.array(anyValue(type.ofType, ids), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (!isInputObjectType(type)) return (SCALARS[type.name] ?? nasty)(ids);
  const fields = Object.values(type.getFields());
  const right = Object.fromEntries(fields.map((field) => [field.name, anyValue(field.type, ids)]));
  const required = fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name);
  const given = fc.record(right, { requiredKeys: required });
  const extra = fc
    .tuple(given, nasty())
    .map(([input, value]) => ({ ...input, status: value, version: value }));
  return fc.oneof({ weight: 9, arbitrary: given }, extra);
}

function documentOf({ name, args, type }: GraphQLField<unknown, unknown>): string {
  const declared = args.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const [takes, gives] = args.length > 0 ? [`(${declared})`, `(${passed})`] : ['', ''];
  const payload = getNamedType(type);
  const refuses = isObjectType(payload) && payload.getFields().userErrors;
  const read = refuses ? 'userErrors { code field message }' : '__typename';
  return `mutation ${takes} { it: ${name}${gives} { ${read} } }`;
}

/**
 * Each mutation of a service, given any input whatever: a write, a user error in the caller's language, or a request that is refused as wrong; never
 * a failure of the service, and never a trace of what was refused.
 */
export function fuzzContract(
  names: readonly string[],
  start: (name: string) => Promise<FuzzedService>,
  runs = 150,
): void {
  it.each(names)('%s bears any input', { timeout: 120_000 }, async (name) => {
    const service = await start(name);
    const { subgraph, ids } = service;
    // Anyone who leaves a text of a library, or of English, in a message is found out in the other language.
    const caller: Caller = { ...service.caller, language: 'pt-BR' };
    const catalogues = ['input', subgraph.name];
    const answers = ['BAD_USER_INPUT', ...(service.answers ?? [])];
    const field = subgraph.schema.getMutationType()?.getFields()[name];
    if (!field) throw new Error(`there is no mutation ${name}`);
    const query = documentOf(field);
    const input = fc.record(
      Object.fromEntries(field.args.map((argument) => [argument.name, anyValue(argument.type, ids)])),
    );
    let before = await service.snapshot();
    await fc.assert(
      fc.asyncProperty(input, async (variables) => {
        const { data, errors = [] }: ServiceResult = await subgraph.execute({ query, variables }, caller);
        const codes = errors.map(({ extensions }) => String(extensions?.code));
        expect(codes.filter((code) => !answers.includes(code))).toEqual([]);
        for (const { message } of errors) expect(message.length).toBeLessThan(600);
        const payload = data?.it as
          | { readonly userErrors?: readonly { readonly message: string }[] }
          | null
          | undefined;
        const texts = payload?.userErrors?.map(({ message }) => message) ?? [];
        expect(texts.filter((text) => !isTextOf(catalogues, 'pt-BR', text))).toEqual([]);
        const after = await service.snapshot();
        if (!payload || (payload.userErrors?.length ?? 0) > 0) expect(after).toEqual(before);
        before = after;
      }),
      { numRuns: runs },
    );
  });
}
