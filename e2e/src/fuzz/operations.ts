import { anyValue } from '@autograph/service/testing';
import fc, { type Arbitrary } from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { literal } from './literal.ts';

/** How an argument is given: as a literal, or as a variable whose type and default are as the client likes. */
interface Given {
  readonly declared: string | null;
  readonly passed: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation with its variables. */
export type Asked = { readonly query: string; readonly variables: unknown; readonly isQuery: boolean };

/** An operation of one root field, most of its arguments right. `ids` exist. */
export function operationOf(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  ids: readonly string[],
): Arbitrary<Asked> {
  return fc
    .tuple(
      fc.tuple(...field.args.map((argument, at) => given(argument, `v${at}`, ids))),
      selectionOf(field.type, ids, 2),
      fc.constantFrom('plain', 'plain', 'skip', 'fragment', 'twice'),
      fc.constantFrom<unknown>(true, false, null, undefined, 'yes'),
    )
    .map(([args, selection, shape, flag]) => {
      const passed = args.map(({ passed: one }) => one).filter(Boolean);
      const call = `${field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''} ${selection.text}`;
      const all = [...args, ...selection.args];
      const declared = all.flatMap(({ declared: one }) => one ?? []);
      if (shape === 'skip') declared.push('$flag: Boolean = true');
      const head = `${kind.toLowerCase()} ${declared.length > 0 ? `(${declared.join(', ')})` : ''}`;
      const at = call.indexOf(' ');
      const body = {
        plain: `{ it: ${call} }`,
        skip: `{ __typename it: ${call.slice(0, at).includes('(') ? call : `${field.name} @skip(if: $flag) ${selection.text}`} more: __typename @include(if: $flag) }`,
        fragment: `{ ...F } fragment F on ${kind} { it: ${call} }`,
        twice: `{ a: ${call} b: ${call} }`,
      }[shape];
      const variables = Object.assign(
        {},
        ...all.map((one) => one.variables),
        flag === undefined ? {} : { flag },
      );
      return { query: `${head} ${body}`, variables, isQuery: kind === 'Query' };
    });
}

function given(argument: GraphQLArgument, name: string, ids: readonly string[]): Arbitrary<Given> {
  const { type } = argument;
  const nullable = isNonNullType(type) ? type.ofType : type;
  const value = anyValue(type, ids);
  const passed = `${argument.name}: $${name}`;
  const isOptional = !isNonNullType(type) || argument.defaultValue !== undefined;
  const leftOut: Given = { declared: null, passed: '', variables: {} };
  const variable = (declared: GraphQLInputType) =>
    value.map((one) => ({ declared: `$${name}: ${declared}`, passed, variables: { [name]: one } }));
  return fc.oneof(
    { weight: 12, arbitrary: variable(type) },
    { weight: 1, arbitrary: variable(nullable) },
    {
      weight: 1,
      arbitrary: fc.tuple(value, fc.constantFrom({}, { [name]: null })).map(([one, variables]) => ({
        declared: `$${name}: ${nullable} = ${literal(one, nullable)}`,
        passed,
        variables,
      })),
    },
    {
      weight: 2,
      arbitrary: value.map((one) => ({
        declared: null,
        passed: `${argument.name}: ${literal(one, type)}`,
        variables: {},
      })),
    },
    { weight: isInputObjectType(getNamedType(type)) ? 2 : 0, arbitrary: nested(argument, name, ids) },
    { weight: isOptional ? 12 : 0, arbitrary: fc.constant(leftOut) },
  );
}

/** An input object of which one field is a variable. */
function nested(argument: GraphQLArgument, name: string, ids: readonly string[]): Arbitrary<Given> {
  const type = getNamedType(argument.type);
  if (!isInputObjectType(type)) return fc.constant({ declared: null, passed: '', variables: {} });
  return fc.constantFrom(...Object.values(type.getFields())).chain((field) => {
    const nullable = isNonNullType(field.type) ? field.type.ofType : field.type;
    return fc
      .tuple(anyValue(field.type, ids), fc.constantFrom('null', 'left out', 'given'))
      .map(([one, how]) => ({
        declared: `$${name}: ${nullable}`,
        passed: `${argument.name}: { ${field.name}: $${name} }`,
        variables: how === 'left out' ? {} : { [name]: how === 'null' ? null : one },
      }));
  });
}

/** Leaves of a type, and objects below it as deep as that, their arguments given as any other. */
function selectionOf(
  type: GraphQLOutputType,
  ids: readonly string[],
  depth: number,
  prefix = 's',
): Arbitrary<{ readonly text: string; readonly args: readonly Given[] }> {
  const named = getNamedType(type);
  if (!isObjectType(named))
    return fc.constant({ text: isScalarType(named) || isEnumType(named) ? '' : '{ __typename }', args: [] });
  const fields = Object.values(named.getFields());
  return fc.subarray(fields, { maxLength: Math.min(6, fields.length) }).chain((chosen) =>
    fc
      .tuple(
        ...chosen.map((field, at) => {
          const below = getNamedType(field.type);
          if (isObjectType(below) && depth === 0)
            return fc.constant({ text: '', args: [] as readonly Given[] });
          return fc
            .tuple(
              fc.tuple(...field.args.map((argument, n) => given(argument, `${prefix}${at}_${n}`, ids))),
              selectionOf(field.type, ids, depth - 1, `${prefix}${at}`),
            )
            .map(([args, inner]) => {
              const passed = args.map(({ passed: one }) => one).filter(Boolean);
              const call = passed.length > 0 ? `(${passed.join(', ')})` : '';
              return { text: `f${at}: ${field.name}${call} ${inner.text}`, args: [...args, ...inner.args] };
            });
        }),
      )
      .map((parts) => ({
        text: `{ __typename ${parts.map(({ text }) => text).join(' ')} }`,
        args: parts.flatMap(({ args }) => args),
      })),
  );
}
