import { type GraphQLSchema, getVariableValues } from 'graphql';
import type { Operation } from '../limits/touched.ts';

/** Levels that variables may have; inputs of the graph have four at most. */
const DEEPEST = 20;

/** Wrong values that are told one by one; to tell thousands would keep everyone waiting for seconds. */
export const MOST_WRONG = 20;

/** Whether variables are nested deeper than any input of the graph. Looks no deeper than that. */
export function isTooDeep(value: unknown, left = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((one) => isTooDeep(one, left - 1));
}

/** Whether more values of the variables are wrong than are told. Looks at no more of them. */
export function areTooWrong({ operation, variables }: Operation, schema: GraphQLSchema): boolean {
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return false;
  const { errors = [] } = getVariableValues(schema, variableDefinitions, variables, {
    maxErrors: MOST_WRONG,
  });
  return errors.length > MOST_WRONG;
}
