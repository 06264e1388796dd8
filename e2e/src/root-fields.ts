import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import type { ask } from './client.ts';
import type { Verdict } from './matrix.ts';

export { documentOf } from '@autograph/service/testing';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const roots = {
  Query: api.getQueryType(),
  Mutation: api.getMutationType(),
  Subscription: api.getSubscriptionType(),
};
/** The root fields of the public graph, by type and name. */
export const rootFields = Object.entries(roots).flatMap(([kind, type]) =>
  Object.values(type?.getFields() ?? {}).map((field) => [`${kind}.${field.name}`, field] as const),
);

/** What an answer to such an operation says. */
export function verdictOf(
  answer: Awaited<ReturnType<typeof ask<{ it?: unknown } | null>>>,
): Verdict | string {
  if (answer.status === 401) return 'HTTP 401';
  const [error] = answer.errors;
  if (error) return error.extensions.code;
  return answer.data?.it === null ? 'null' : 'data';
}
