import { isDeepStrictEqual } from 'node:util';
import type { ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { buildSchema, execute, type GraphQLSchema, parse, printSchema } from 'graphql';
import { schemaOf } from './services.ts';

type Data = Readonly<Record<string, unknown>>;

/** What is wrong with data as the answer to an operation, as `graphql` itself sees it; an empty list when nothing is. */
export async function flawsOf(
  schema: GraphQLSchema,
  { query, variables }: ServiceRequest,
  data: Data | null | undefined,
): Promise<string[]> {
  if (!data) return [];
  const typenames = new WeakMap<object, string>();
  const { representations } = (variables ?? {}) as { representations?: { __typename: string }[] };
  // A client may call any field `_entities` in its answer: only a request with representations asks for entities.
  const entities = representations && Array.isArray(data._entities) ? data._entities : [];
  for (const [at, entity] of entities.entries())
    if (typeof entity === 'object' && entity !== null)
      typenames.set(entity, representations?.[at]?.__typename ?? '');
  const expected = await execute({
    schema,
    document: parse(query),
    rootValue: data,
    variableValues: { ...variables },
    fieldResolver: (source: object, _args, _context, { path }) =>
      Object.hasOwn(source, path.key) ? source[path.key as never] : undefined,
    typeResolver: (value: object) => typenames.get(value),
  });
  const errors = expected.errors?.map(({ message, path }) => `${message} at ${path?.join('.')}`) ?? [];
  if (entities.length !== (representations?.length ?? 0)) errors.push('another number of entities');
  const isSame = isDeepStrictEqual(plain(expected.data), plain(data));
  return isSame ? errors : [...errors, `expected ${JSON.stringify(expected.data)}`];
}

const printed = new Map<string, GraphQLSchema>();

/** Whether a response is what the service promises by its SDL, without errors, and nothing else. */
export async function isFlawless(
  service: string,
  request: ServiceRequest,
  { data, errors }: ServiceResult,
): Promise<boolean> {
  if (errors?.length || typeof data !== 'object' || data === null) return false;
  const schema = printed.get(service) ?? buildSchema(printSchema(schemaOf(service)));
  printed.set(service, schema);
  return (await flawsOf(schema, request, data)).length === 0;
}

/** A value without its prototypes. An id may travel as a number, which `graphql` makes a text. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_name, one) => (typeof one === 'number' ? String(one) : one)));
}
