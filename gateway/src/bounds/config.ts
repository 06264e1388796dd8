import { whole } from '@autograph/service/process';
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

/** What is too large of a document, in a sentence; `null` when nothing is. */
export function refusalOf(shape: Shape, bounds: BoundSettings): string | null {
  if (shape.isCircular) return 'A fragment of the document uses itself.';
  if (shape.namesPrototype) return 'Nothing in a document may be named __proto__.';
  const counts: readonly [number, number, string][] = [
    [shape.fragments, bounds.QUERY_MAX_FRAGMENTS, 'fragments'],
    [shape.operations, bounds.QUERY_MAX_FRAGMENTS, 'operations'],
    [shape.directives, bounds.QUERY_MAX_DIRECTIVES, 'directives'],
    [shape.aliases, bounds.QUERY_MAX_ALIASES, 'aliases'],
    [shape.depth, bounds.QUERY_MAX_DEPTH, 'levels'],
    [shape.rootFields, bounds.QUERY_MAX_ROOT_FIELDS, 'fields to start with'],
    [shape.fields, bounds.QUERY_MAX_FIELDS, 'fields'],
  ];
  const over = counts.find(([count, most]) => count > most);
  return over ? `The document has ${over[0]} ${over[2]}; ${over[1]} are allowed.` : null;
}
