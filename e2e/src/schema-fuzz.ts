import { anyValue, NASTY } from '@autograph/service/testing';
import fc, { type Arbitrary } from 'fast-check';
import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  print,
} from 'graphql';
import { rootFields } from './root-fields.ts';

/** One request as it goes over the wire. */
export interface FuzzedRequest {
  readonly method: 'GET' | 'POST';
  /** What follows the address. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** How an argument is given: as a literal, or as a variable whose type and default are as the client likes. */
interface Given {
  readonly declared: string | null;
  readonly passed: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Mutations that end the session of the caller, or the caller. */
const ENDING = new Set(['logout', 'eraseMe', 'changePassword']);

/** Requests for every root field, most of them nearly right, and some that are no request at all. `ids` exist. */
export function fuzzedRequests(ids: readonly string[]): Arbitrary<FuzzedRequest> {
  const fields = rootFields.filter(([, { name }]) => !ENDING.has(name));
  const operations = fields.map(([kind, field]) => operationOf(kind.split('.')[0] ?? '', field, ids));
  return fc.oneof({ weight: 12, arbitrary: fc.oneof(...operations).chain(overHttp) }, oddRequest());
}

type Asked = { readonly query: string; readonly variables: unknown; readonly isQuery: boolean };

function operationOf(
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

/** A value as it is written in a document; one that has no literal of the type as any JSON. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isEnumType(type) && typeof value === 'string' && /^\w+$/.test(value) && Number.isNaN(Number(value[0])))
    return value;
  if (isListType(type) && Array.isArray(value))
    return `[${value.map((one) => literal(one, isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType)).join(', ')}]`;
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isInputObjectType(type) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const fields = type.getFields();
    return `{ ${Object.entries(value)
      .filter(([name]) => /^[A-Za-z]\w*$/.test(name))
      .map(([name, one]) => `${name}: ${fields[name] ? literal(one, fields[name].type) : anyLiteral(one)}`)
      .join(', ')} }`;
  }
  if (isScalarType(type))
    try {
      const ast = astFromValue(value, type);
      if (ast) return print(ast);
    } catch {
      return anyLiteral(value);
    }
  return anyLiteral(value);
}

function anyLiteral(value: unknown): string {
  if (value === undefined) return 'null';
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return `{ ${Object.entries(value)
      .filter(([name]) => /^[A-Za-z]\w*$/.test(name))
      .map(([name, one]) => `${name}: ${anyLiteral(one)}`)
      .join(', ')} }`;
  if (Array.isArray(value)) return `[${value.map(anyLiteral).join(', ')}]`;
  return JSON.stringify(value) ?? 'null';
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

const JSON_BODY = { 'content-type': 'application/json' };

function overHttp({ query, variables, isQuery }: Asked): Arbitrary<FuzzedRequest> {
  const post: FuzzedRequest = {
    method: 'POST',
    search: '',
    headers: JSON_BODY,
    body: JSON.stringify({ query, variables }),
  };
  if (!isQuery) return fc.constant(post);
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const get: FuzzedRequest = {
    method: 'GET',
    search: `?${search}&operationName=&extensions=`,
    headers: { 'apollo-require-preflight': '1' },
    body: null,
  };
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(post) },
    fc.constant(search.size > 0 && `${search}`.length < 8_000 ? get : post),
  );
}

/** Requests that a program of somebody else's may send. */
function oddRequest(): Arbitrary<FuzzedRequest> {
  const parts = fc.record(
    {
      query: fc.oneof(
        fc.constantFrom<unknown>('{ __typename }', '{', '', 'query A { __typename } query B { __typename }'),
        fc.constantFrom(...NASTY),
      ),
      variables: fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue()),
      operationName: fc.oneof(fc.constantFrom<unknown>('A', 'C'), fc.constantFrom(...NASTY)),
      extensions: fc.oneof(
        fc.constantFrom(...NASTY),
        fc.record({
          persistedQuery: fc.record({
            version: fc.constantFrom(1, '1', 2, null),
            sha256Hash: fc.constantFrom('', 'x'.repeat(64), null, {}),
          }),
        }),
      ),
    },
    { requiredKeys: [] },
  );
  const bodies = fc.oneof(
    parts.map((one) => JSON.stringify(one)),
    fc.jsonValue().map((one) => JSON.stringify(one)),
    fc.constantFrom(
      '',
      '{',
      '[]',
      'null',
      '{"query":',
      '\u0000',
      '{"__proto__":{"query":"{a}"}}',
      '{"query":"{ __typename }"}x',
    ),
  );
  const types = fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'application/graphql',
    'multipart/form-data; boundary=x',
    '',
  );
  const accepts = fc.constantFrom(
    '*/*',
    'application/graphql-response+json',
    'text/event-stream',
    'image/png',
    ',;,',
    '',
  );
  return fc
    .tuple(
      bodies,
      types,
      accepts,
      fc.constantFrom('', '?query', '?query=%', '?variables={', '?query={__typename}&query={__typename}'),
    )
    .map(([body, type, accept, search]) => ({
      method: search === '' ? 'POST' : 'GET',
      search,
      headers: {
        ...(type && { 'content-type': type }),
        ...(accept && { accept }),
        'accept-language': 'pt-BR,*;q=0',
      },
      body: search === '' ? body : null,
    }));
}
