import { type Change, CriticalityLevel, DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema, parse, validate } from 'graphql';

/** What a change of the public schema means to clients. */
export interface SchemaChange {
  readonly verdict: 'breaking' | 'dangerous' | 'safe';
  readonly message: string;
}

/**
 * What has changed between two public schemas, worst first, and what the operations of the SDK ask that the new one does
 * not answer. To take away what was deprecated in the old one is dangerous, and not breaking: it was announced.
 */
export async function compareSchemas(
  released: string,
  current: string,
  operations: string,
): Promise<SchemaChange[]> {
  const [before, after] = [buildSchema(released), buildSchema(current)];
  const changes = (await diff(before, after, [DiffRule.suppressRemovalOfDeprecatedField])).map(asChange);
  const unanswered = validate(after, parse(operations)).map(
    ({ message }): SchemaChange => ({
      verdict: 'breaking',
      message: `The SDK asks what is not there: ${message}`,
    }),
  );
  return [...unanswered, ...changes].toSorted((one, other) => rank(one) - rank(other));
}

function asChange({ criticality: { level }, message, type }: Change): SchemaChange {
  // Whatever led to the type is a change of its own; nobody else can have asked for it.
  if (type === 'TYPE_REMOVED') return { verdict: 'dangerous', message };
  return { verdict: VERDICTS[level], message };
}

const VERDICTS = {
  [CriticalityLevel.Breaking]: 'breaking',
  [CriticalityLevel.Dangerous]: 'dangerous',
  [CriticalityLevel.NonBreaking]: 'safe',
} as const;

function rank({ verdict }: SchemaChange): number {
  return ['breaking', 'dangerous', 'safe'].indexOf(verdict);
}
