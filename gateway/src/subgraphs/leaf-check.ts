import { type GraphQLLeafType, isEnumType } from 'graphql';
import { directivesOf } from '../supergraph.ts';

const [SMALLEST_INT, LARGEST_INT] = [-(2 ** 31), 2 ** 31 - 1];

/** What a value of a scalar of GraphQL looks like in JSON; scalars of our own may be anything. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => Number.isInteger(value) && Number(value) >= SMALLEST_INT && Number(value) <= LARGEST_INT,
  Float: (value) => Number.isFinite(value),
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
};

/** How a value other than `null` is checked against a leaf type of the supergraph. */
export function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (!isEnumType(type)) return SCALARS[type.name] ?? ((value) => value !== undefined);
  const values = new Set<unknown>(
    type
      .getValues()
      .filter(({ astNode }) => directivesOf(astNode, 'inaccessible').length === 0)
      .map(({ name }) => name),
  );
  return (value) => values.has(value);
}
