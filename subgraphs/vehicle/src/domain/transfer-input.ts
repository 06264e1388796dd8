import { check, type Outcome, text } from '@autograph/kernel';
import { z } from 'zod';

/** Most characters of what is said with a transfer. */
const MAX_TEXT = 500;

const optionalText = text(MAX_TEXT)
  .transform((value) => value || null)
  .nullable();

/** Checks what is said with a request for a transfer: `notes` of at most 500 characters. An empty text is none. */
export function checkRequest(input: {
  readonly notes?: unknown;
}): Outcome<{ readonly notes: string | null }, 'INVALID'> {
  return check(z.object({ notes: optionalText }), { notes: input.notes ?? null });
}

/** Checks what is said when a transfer is cancelled: a `reason` of at most 500 characters. An empty text is none. */
export function checkCancellation(input: {
  readonly reason?: unknown;
}): Outcome<{ readonly reason: string | null }, 'INVALID'> {
  return check(z.object({ reason: optionalText }), { reason: input.reason ?? null });
}
