import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLField, getNamedType, isLeafType, isObjectType } from 'graphql';
import type { ask } from './client.ts';
import type { Verdict } from './matrix.ts';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const roots = { Query: api.getQueryType(), Mutation: api.getMutationType() };
/** The root fields of the public graph, by type and name. */
export const rootFields = Object.entries(roots).flatMap(([kind, type]) =>
  Object.values(type?.getFields() ?? {}).map((field) => [`${kind}.${field.name}`, field] as const),
);

/** An operation that asks for one root field, with as little below it as there is. */
export function documentOf(name: string, field: GraphQLField<unknown, unknown>, variables: object): string {
  const given = field.args.filter((argument) => argument.name in variables);
  const declared = given.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const type = getNamedType(field.type);
  const below = isLeafType(type)
    ? ''
    : isObjectType(type) && type.getFields().id
      ? '{ id }'
      : '{ __typename }';
  const [kind = ''] = name.split('.');
  return `${kind.toLowerCase()} ${declared && `(${declared})`} { it: ${field.name} ${passed && `(${passed})`} ${below} }`;
}

/** What an answer to such an operation says. */
export function verdictOf(
  answer: Awaited<ReturnType<typeof ask<{ it?: unknown } | null>>>,
): Verdict | string {
  if (answer.status === 401) return 'HTTP 401';
  const [error] = answer.errors;
  if (error) return error.extensions.code;
  return answer.data?.it === null ? 'null' : 'data';
}
