import { inputMessages, issueOf, text } from '@autograph/kernel';
import { z } from 'zod';

/** How long remarks and reasons may be, in characters. */
const MAX_TEXT = 2_000;

/** Remarks or a reason that may be left out; blank is none. */
export const optionalText = text(MAX_TEXT)
  .transform((value) => value || null)
  .nullable();

/** A reason that must be given. */
export const requiredText = text(MAX_TEXT).pipe(z.string().min(1, issueOf(inputMessages.empty)));
