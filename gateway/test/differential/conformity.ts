import { execute, type GraphQLSchema, parse } from 'graphql';
import type { GeneratedOperation } from './operations.ts';

type Data = Readonly<Record<string, unknown>> | null | undefined;

/** What is wrong with data as the answer to an operation, as `graphql` itself sees it; an empty list when nothing is. */
export async function flawsOf(
  schema: GraphQLSchema,
  { query, variables }: GeneratedOperation,
  data: Data,
): Promise<string[]> {
  if (!data) return [];
  const expected = await execute({
    schema,
    document: parse(query),
    rootValue: data,
    variableValues: variables,
    fieldResolver: (source: object, _args, _context, { path }) =>
      Object.hasOwn(source, path.key) ? source[path.key as never] : undefined,
  });
  const errors = expected.errors?.map(({ message, path }) => `${message} at ${path?.join('.')}`) ?? [];
  const isSame = JSON.stringify(sorted(expected.data)) === JSON.stringify(sorted(data));
  return isSame ? errors : [...errors, `expected ${JSON.stringify(expected.data)}`];
}

/** A value with its fields in order. An id may travel as a number, which `graphql` makes a text. */
function sorted(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.entries(value)
    .map(([name, one]) => [name, sorted(one)])
    .toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
}
