import { inputMessages, issueOf, line, type Money, moneyOf, text } from '@autograph/kernel';
import { z } from 'zod';
import { messages } from './messages.ts';

const NOT_AN_ID = issueOf(inputMessages.notAnId);

/** Longest remark, in characters. */
const MAX_NOTE = 500;

/** The id of a record. */
export const id = z.string(NOT_AN_ID).min(1, NOT_AN_ID).max(64, NOT_AN_ID);

/** An amount of an input that somebody saw: any exact one. */
export const money = z
  .object({ amount: z.string(), currency: z.literal('BRL').nullish() })
  .transform((input, context): Money => {
    const seen = moneyOf(input);
    if (seen) return seen;
    context.addIssue({ code: 'custom', path: ['amount'], message: issueOf(messages.notAnAmount) });
    return z.NEVER;
  });

/** A whole number from `min` to `max`. */
export function whole(min: number, max: number) {
  const range = issueOf(messages.whole({ min, max }));
  return z.int(range).min(min, range).max(max, range);
}

/** Remarks that may be left out; blank is none. */
export const optionalNote = text(MAX_NOTE)
  .transform((value) => value || null)
  .nullish()
  .transform((value) => value ?? null);

/** The name of a record: 1 to 120 characters, with a letter or a digit. */
export const name = line(120);
