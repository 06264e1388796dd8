import { type Message, textOf } from '@autograph/kernel';
import { z } from 'zod';
import { messages } from '../messages.ts';
import type { Vocabulary } from './words.ts';

/** JSON Schema of a value that is read from text, or written as text of its own. */
type Described = Readonly<Record<string, unknown>>;

/** A value that is read by `read`, which throws an `Unexpected` that says what was expected. */
function readBy<T>(read: (given: unknown) => T, described: Described) {
  return z
    .any()
    .transform((given, context): T => {
      try {
        if (given === undefined) throw new Unexpected(messages.required);
        return read(given);
      } catch (error) {
        if (!(error instanceof Unexpected)) throw error;
        const { said, breaksRule } = error;
        context.addIssue({ code: 'custom', message: error.message, params: { said, breaksRule } });
        return z.NEVER;
      }
    })
    .meta(described);
}

class Unexpected extends Error {
  readonly said: Message;
  /** Whether the value has the right type, but breaks a rule. */
  readonly breaksRule: boolean;

  constructor(said: Message, breaksRule = false) {
    super(textOf(said, 'en'));
    this.said = said;
    this.breaksRule = breaksRule;
  }
}

/** A whole number in the address, from `min` to `max`. */
export function queryInteger({
  min,
  max,
  ...described
}: { readonly min: number; readonly max: number } & Described) {
  return readBy(
    (given) => {
      const value = typeof given === 'string' && /^-?\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
      if (value >= min && value <= max) return value;
      throw new Unexpected(messages.expectedRange({ min, max }));
    },
    { type: 'integer', minimum: min, maximum: max, ...described },
  );
}

/** Largest amount of money of the graph. */
const LARGEST_AMOUNT = 999_999_999_999.99;

/** An amount in the address, as the decimal string of the graph. */
export function queryAmount(described: Described = {}) {
  return readBy(
    (given) => {
      if (typeof given === 'string' && /^\d{1,12}(\.\d{1,2})?$/.test(given)) return given;
      throw new Unexpected(messages.expectedAmount);
    },
    { type: 'number', minimum: 0, maximum: LARGEST_AMOUNT, multipleOf: 0.01, ...described },
  );
}

/** Text in the address, of at most `max` characters. An empty one counts as left out. */
export function queryText({ max = 100, ...described }: { readonly max?: number } & Described = {}) {
  return readBy(
    (given) => {
      if (typeof given !== 'string') throw new Unexpected(messages.expectedString);
      if (given.length > max) throw new Unexpected(messages.expectedAtMost({ max }));
      return given.trim() === '' ? undefined : given;
    },
    { type: 'string', maxLength: max, ...described },
  ).optional();
}

/** Whether two bounds of the address can have values between them. Doubles compare amounts of the graph exactly. */
export function isRange(min: string | number | undefined, max: string | number | undefined): boolean {
  return min === undefined || max === undefined || Number(min) <= Number(max);
}

/** What is said of bounds that are the wrong way round. */
export function reversed(min: string, max: string) {
  return { path: [max], params: { said: messages.rangeReversed({ name: min }) } };
}

/** A day in the address, in America/Sao_Paulo. */
export function queryDay(described: Described = {}) {
  return readBy(
    (given) => {
      if (typeof given === 'string' && isDay(given)) return given;
      throw new Unexpected(messages.expectedDay);
    },
    { type: 'string', format: 'date', examples: ['2026-01-31'], ...described },
  );
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A documented word, as the value of the graph. */
export function word(vocabulary: Vocabulary, described: Described = {}) {
  const { words } = vocabulary;
  return readBy(
    (given) => {
      const value = typeof given === 'string' ? vocabulary.valueOf(given) : undefined;
      if (value !== undefined) return value;
      throw new Unexpected(messages.expectedOneOf({ values: words.join(', ') }));
    },
    { type: 'string', enum: words, ...described },
  );
}

/** A documented word in an answer. */
export function answeredWord(vocabulary: Vocabulary, described: Described = {}) {
  return z.enum(vocabulary.words).meta(described);
}

/** An amount of money in a body, as the `MoneyInput` of the graph. */
export function amount(described: Described = {}) {
  return readBy(
    (given) => {
      if (typeof given !== 'number') throw new Unexpected(messages.expectedNumber);
      if (/^\d{1,12}(\.\d{1,2})?$/.test(String(given))) return { amount: given.toFixed(2) };
      throw new Unexpected(messages.expectedAmount, true);
    },
    { type: 'number', minimum: 0, maximum: LARGEST_AMOUNT, examples: [84990], ...described },
  );
}

/**
 * An amount of money in an answer: a JSON number with two decimals. It is the decimal string of the graph, written without quotes, so
 * that no binary fraction comes between.
 */
export function answeredAmount(described: Described = {}) {
  return z
    .any()
    .refine((value) => JSON.isRawJSON(value))
    .meta({ type: 'number', minimum: 0, examples: [84990], ...described });
}

/** Writes the decimal string of the graph as a JSON number. */
export function writtenAmount({ amount: text }: { readonly amount: string }): RawJson {
  return JSON.rawJSON(text);
}

/** Longest text of a body, in characters: at most 15,000 bytes, which the graph takes. */
const LONGEST_TEXT = 5_000;

/** Text of a body. */
export function text(example: string, described: Described = {}) {
  return z
    .string()
    .max(LONGEST_TEXT)
    .meta({ examples: [example], ...described });
}

/** A whole number of a body, in the range of the graph's `Int`. */
export function integer(example: number, described: Described = {}) {
  return z.int32().meta({ examples: [example], ...described });
}

/** A body that a client can leave out, where all of its fields are optional. */
export function optionalBody<Body extends z.ZodType>(body: Body) {
  return z.preprocess((given) => given ?? {}, body);
}

/** A field of a record that a body may repeat as it was read. It changes nothing. */
export const readOnly = z
  .unknown()
  .optional()
  .meta({ description: 'Ignored. The field cannot be changed.', readOnly: true });

/** The id of a record, in the address. */
export const idParams = z.object({
  id: z
    .string()
    .min(1)
    .max(100)
    .meta({ description: 'Id of the record.', examples: ['0199d0a1-7c3e-7000-8000-000000000001'] }),
});

/** A point in time in an answer. */
export const instant = z.string().meta({ format: 'date-time', examples: ['2026-01-31T12:00:00.000Z'] });
