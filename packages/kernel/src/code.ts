import { z } from 'zod';
import { inputMessages } from './input-messages.ts';
import { issueOf } from './issue.ts';
import type { Message } from './message.ts';
import { normalised, text } from './text.ts';

/** Longest that a code is typed, with its punctuation and blanks; anything longer is none. */
const LONGEST_TYPED = 64;

/** What the letters and digits of a code are written between: blanks, full stops, hyphens and dashes, slashes, middle dots. */
const SEPARATORS = /[\s.\p{Pd}\u2212_/·]/gu;

/**
 * A code that a person typed, such as a phone number, as `normalised` has it. Empty for a text that is longer than any code
 * is typed, without any work done on it.
 */
export function typedCode(typed: string): string {
  return typed.length > LONGEST_TYPED ? '' : normalised(typed);
}

/**
 * A code in capitals and without what separates its parts, such as a plate or a CPF. Other characters stay, so that what
 * has them is no code: this is what is validated, stored, and searched for.
 */
export function bareCode(typed: string): string {
  return typedCode(typed)
    .replace(SEPARATORS, '')
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** A code of an input, as `parse` gives it; refused with this message when `parse` gives `null`. */
export function code(parse: (typed: string) => string | null, refusal: Message) {
  return z.string().transform((typed, context): string => {
    const value = parse(typed);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: issueOf(refusal) });
    return z.NEVER;
  });
}

/** What no record has. */
const NO_CODE = '';

/** What a filter by a code looks for: its stored form, and what no record has where it is no code; all where nothing is given. */
export function soughtCode(
  typed: string | null | undefined,
  parse: (typed: string) => string | null,
): string | undefined {
  return typed == null ? undefined : (parse(typed) ?? NO_CODE);
}

/** The longest address that mail can be sent to, in characters (RFC 5321, 4.5.3.1.3, without the angle brackets). */
const LONGEST_EMAIL = 254;

/** An e-mail address of an input, as it is stored. */
export const emailAddress = text(LONGEST_EMAIL).pipe(z.email(issueOf(inputMessages.notAnEmail)));

/** What an e-mail address or a username is compared by: as it is stored, without regard to case. Empty when it is longer than any. */
export function nameKey(typed: string): string {
  return typed.length > 4 * LONGEST_EMAIL ? '' : normalised(typed).toLowerCase();
}
