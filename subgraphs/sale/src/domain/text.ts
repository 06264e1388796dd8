import { normalised } from '@autograph/kernel';
import { z } from 'zod';

/** How long remarks and reasons may be. */
const MAX_TEXT = 2_000;

const text = z
  .string()
  .transform(normalised)
  .pipe(z.string().max(MAX_TEXT, `Must have at most ${MAX_TEXT} characters.`));

/** Remarks or a reason that may be left out; blank is none. */
export const optionalText = text.transform((value) => value || null).nullable();

/** A reason that must be given. */
export const requiredText = text.pipe(z.string().min(1, 'Must not be empty.'));
