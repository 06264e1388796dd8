import type { Message } from '@autograph/kernel';
import { type GraphQLSchema, getVariableValues } from 'graphql';
import { messages } from '../answer/messages.ts';
import type { Operation } from './documents.ts';

/** Levels that variables may have; inputs of the graph have four at most. */
const DEEPEST = 20;

/** Wrong values that are told one by one; to tell thousands would keep everyone waiting for seconds. */
export const MOST_WRONG = 20;

/**
 * What is too large in the variables, and where; `null` when nothing is: they are nested deeper than any
 * input of the graph, or a string has more than `mostBytes` bytes. Looks no deeper than that.
 */
export function oversizeOf(variables: Operation['variables'], mostBytes: number): Message | null {
  const path = oversizePathOf(variables, mostBytes, DEEPEST);
  if (path === null) return null;
  return path.length >= DEEPEST
    ? messages.variablesTooDeep({ max: DEEPEST })
    : messages.variableTooLong({ name: `$${path.join('.')}`, max: mostBytes });
}

/** Where something is too large, a name for each level; as many as there may be levels where it is the depth. */
function oversizePathOf(value: unknown, mostBytes: number, levels: number): string[] | null {
  if (typeof value === 'string') return isLongerThan(value, mostBytes) ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  if (levels === 0) return [];
  for (const [name, below] of Object.entries(value)) {
    const path = oversizePathOf(below, mostBytes, levels - 1);
    if (path !== null) return [name, ...path];
  }
  return null;
}

/** Whether a text has more bytes than this in UTF-8, which gives a UTF-16 unit three at most. */
export function isLongerThan(text: string, bytes: number): boolean {
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes;
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
