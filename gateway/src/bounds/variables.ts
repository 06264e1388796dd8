import type { Message } from '@autograph/kernel';
import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  Kind,
  TypeInfo,
  typeFromAST,
  ValidationContext,
  type VariableDefinitionNode,
} from 'graphql';
import { messages } from '../answer/messages.ts';
import type { Operation } from './documents.ts';

/** Levels that variables may have; inputs of the graph have four at most. */
const DEEPEST = 20;

/**
 * Values that variables may have in all, those of lists and objects included; each of them takes time to check. The largest
 * input of the graph is an import of 200 rows with at most 30 values each.
 */
const MOST_VALUES = 6_000;

/** Longest name of a variable or of a field in one; each is compared with the names that there are. */
const LONGEST_NAME = 100;

/** Wrong values that are reported one by one. Reporting thousands would block the process for seconds. */
export const MOST_WRONG = 20;

/** Signs of a body outside of its strings: three at most for each value of the variables, and some for what is around them. */
const MOST_SIGNS = 3 * MOST_VALUES + 200;

/** What is said of variables, or a body, with too many values. */
export const TOO_MANY_VALUES = messages.variablesTooMany({ max: MOST_VALUES });

/**
 * Whether a body of JSON has more values than the variables of any request may. Found in a millisecond, where to parse
 * tens of thousands of names would block the process for forty.
 */
export function hasTooManyValues(json: string): boolean {
  if (json.length <= MOST_SIGNS) return false;
  let signs = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === COMMA || code === COLON || code === OPEN_LIST || code === OPEN_OBJECT) signs += 1;
    if (signs > MOST_SIGNS) return true;
  }
  return false;
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_LIST, OPEN_OBJECT] = [...'"\\,:[{'].map((sign) =>
  sign.charCodeAt(0),
);

/**
 * What is too large in the variables, and where; `null` when nothing is: they have too many values or too long a name, are
 * nested deeper than any input of the graph, or a string has more than `mostBytes` bytes.
 */
export function oversizeOf(variables: Operation['variables'], mostBytes: number): Message | null {
  if (countOf(variables, MOST_VALUES) > MOST_VALUES) return TOO_MANY_VALUES;
  return oversizeBelow(variables, [], mostBytes);
}

/** How many values are in a value, at any depth. Stops counting after `most`. */
function countOf(value: unknown, most: number): number {
  const open = [value];
  let count = 0;
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) continue;
    const below = Object.values(one);
    count += below.length;
    if (count > most) return count;
    open.push(...below);
  }
  return count;
}

/** What is wrong below the path that leads to a value; `null` when nothing is. */
function oversizeBelow(value: unknown, path: readonly string[], mostBytes: number): Message | null {
  if (typeof value === 'string')
    return isLongerThan(value, mostBytes)
      ? messages.variableTooLong({ name: `$${path.join('.')}`, max: mostBytes })
      : null;
  if (typeof value !== 'object' || value === null) return null;
  if (path.length >= DEEPEST) return messages.variablesTooDeep({ max: DEEPEST });
  for (const [name, below] of Object.entries(value)) {
    if (name.length > LONGEST_NAME) return messages.variableNameTooLong({ max: LONGEST_NAME });
    const found = oversizeBelow(below, [...path, name], mostBytes);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a text has more bytes than this in UTF-8, which gives a UTF-16 unit three at most. */
export function isLongerThan(text: string, bytes: number): boolean {
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes;
}

/** Whether more values of the variables are wrong than are reported. Looks at no more of them. */
export function areTooWrong({ operation, variables }: Operation, schema: GraphQLSchema): boolean {
  let wrong = 0;
  try {
    for (const { variable, type } of operation.variableDefinitions ?? []) {
      const given = variables[variable.name.value];
      const inputType = typeFromAST(schema, type);
      if (given === undefined || !isInputType(inputType)) continue;
      // Not by getVariableValues, which writes the whole object around each wrong value into a message.
      coerceInputValue(given, inputType, () => {
        wrong += 1;
        if (wrong > MOST_WRONG) throw new TooWrong();
      });
    }
  } catch (error) {
    if (error instanceof TooWrong) return true;
    throw error;
  }
  return false;
}

/**
 * The variables of a valid operation that may be left out and must not be null: their type allows null, and they stand
 * where the schema does not, since a default stands in for one that is left out. graphql-js finds a null there only while
 * it carries the operation out (GraphQL 2021, 5.8.5 and 6.4.1).
 */
export function neverNull(
  document: DocumentNode,
  operation: Operation['operation'],
  schema: GraphQLSchema,
): readonly VariableDefinitionNode[] {
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined);
  const strict = new Set(
    context
      .getRecursiveVariableUsages(operation)
      .filter(({ type }) => isNonNullType(type))
      .map(({ node }) => node.name.value),
  );
  return (operation.variableDefinitions ?? []).filter(
    ({ type, variable }) => type.kind !== Kind.NON_NULL_TYPE && strict.has(variable.name.value),
  );
}

/** The name of the first of these variables that is null, by its value or by its default. */
export function nullOf(
  strict: readonly VariableDefinitionNode[],
  variables: Operation['variables'],
): string | undefined {
  const found = strict.find(({ variable, defaultValue }) => {
    const { value: name } = variable.name;
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return given === null || (given === undefined && defaultValue?.kind === Kind.NULL);
  });
  return found?.variable.name.value;
}

class TooWrong extends Error {}
