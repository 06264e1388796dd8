import type { z } from 'zod';
import { messageOfIssue } from './issue.ts';
import type { Message } from './message.ts';

/** Something in an input that a well-meaning caller can correct; a `userErrors` entry of the graph. */
export interface Refusal<Code extends string = string> {
  /** Path of the offending field within the input; `null` when it is not about one field. */
  readonly field: readonly string[] | null;
  readonly message: Message;
  readonly code: Code;
}

/** What came of a use case: a value, or every reason why not. */
export type Outcome<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal<Code>[] };

/** The outcome of a use case that did what was asked. */
export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** The outcome of a use case that refuses for one reason. `field` is a dotted path within the input, or `null`. */
export function refuse<Code extends string>(
  code: Code,
  field: string | null,
  message: Message,
): { readonly ok: false; readonly refusals: readonly Refusal<Code>[] } {
  return { ok: false, refusals: [{ code, field: field === null ? null : field.split('.'), message }] };
}

/** Checks an input against a zod schema; every violation becomes an `INVALID` refusal on its field. */
export function check<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): Outcome<z.output<Schema>, 'INVALID'> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return done(result.data);
  const refusals = result.error.issues.map((issue) => ({
    code: 'INVALID' as const,
    field: issue.path.length > 0 ? issue.path.map(String) : null,
    message: messageOfIssue(issue),
  }));
  return { ok: false, refusals };
}
