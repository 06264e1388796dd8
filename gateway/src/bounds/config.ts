import type { Message } from '@autograph/kernel';
import { whole } from '@autograph/service/process';
import { messages } from '../answer/messages.ts';
import type { Shape } from './shape.ts';

/** Settings of how large an operation may be. */
export const boundSettings = {
  QUERY_MAX_BYTES: whole(1_024, 10_485_760, 'bytes')
    .default(262_144)
    .describe('Maximum size of a request body, in bytes, including variables.'),
  QUERY_MAX_STRING_BYTES: whole(256, 10_485_760, 'bytes')
    .default(16_384)
    .describe('Maximum size of one string in the variables or the document, in bytes.'),
  QUERY_MAX_TOKENS: whole(100, 100_000, 'tokens')
    .default(2_000)
    .describe('Maximum number of tokens in a document.'),
  QUERY_MAX_DEPTH: whole(1, 100, 'levels')
    .default(15)
    .describe('Maximum depth of an operation, including fragments.'),
  QUERY_MAX_FIELDS: whole(1, 100_000, 'fields')
    .default(1_000)
    .describe('Maximum number of fields of an operation. A fragment counts at each use.'),
  QUERY_MAX_ROOT_FIELDS: whole(1, 1_000, 'fields')
    .default(20)
    .describe('Maximum number of root fields of an operation.'),
  QUERY_MAX_ALIASES: whole(0, 10_000, 'aliases')
    .default(50)
    .describe('Maximum number of aliases in a document.'),
  QUERY_MAX_DIRECTIVES: whole(0, 10_000, 'directives')
    .default(50)
    .describe('Maximum number of directives in a document.'),
  QUERY_MAX_FRAGMENTS: whole(0, 10_000, 'fragments')
    .default(50)
    .describe('Maximum number of fragments in a document.'),
  QUERY_MAX_COST: whole(1, 10_000_000, 'objects')
    .default(5_000)
    .describe(
      'Maximum number of objects that an operation may return, computed from the sizes of its lists.',
    ),
} as const;

/** The bounds that the settings state. */
export type BoundSettings = { readonly [Name in keyof typeof boundSettings]: number };

/** What is too large of a document; `null` when nothing is. */
export function refusalOf(shape: Shape, bounds: BoundSettings): Message | null {
  if (shape.isCircular) return messages.circularFragment;
  if (shape.namesPrototype) return messages.prototypeName;
  const counts: readonly [number, number, Message][] = [
    [shape.fragments, bounds.QUERY_MAX_FRAGMENTS, messages.fragments],
    [shape.operations, bounds.QUERY_MAX_FRAGMENTS, messages.operations],
    [shape.directives, bounds.QUERY_MAX_DIRECTIVES, messages.directives],
    [shape.aliases, bounds.QUERY_MAX_ALIASES, messages.aliases],
    [shape.depth, bounds.QUERY_MAX_DEPTH, messages.levels],
    [shape.rootFields, bounds.QUERY_MAX_ROOT_FIELDS, messages.rootFields],
    [shape.fields, bounds.QUERY_MAX_FIELDS, messages.fields],
  ];
  const over = counts.find(([count, most]) => count > most);
  return over ? messages.tooMuch({ count: over[0], what: over[2], max: over[1] }) : null;
}
