import { check, type Outcome, positiveAmount } from '@autograph/kernel';
import { z } from 'zod';
import { optionalText, requiredText } from './text.ts';

/** What a caller says with a decision. Remarks that are left out, or `null`, leave those of the sale as they are. */
type Said = Readonly<Record<string, unknown>> | null | undefined;

const notes = optionalText.optional();
const approval = z.object({ notes });
const rejection = z.object({ reason: requiredText, notes });
const cancellation = z.object({ reason: optionalText });
const returned = z.object({ reason: requiredText, notes: optionalText, refund: positiveAmount.nullable() });

/** Checks other remarks: left out they stay, `null` or blank takes them away. */
export function checkRemarks(
  input: Readonly<Record<string, unknown>>,
): Outcome<{ readonly notes?: string | null | undefined }, 'INVALID'> {
  return check(approval, { notes: input.notes });
}

/** Checks what is said with an approval. */
export function checkApproval(input: Said): Outcome<z.output<typeof approval>, 'INVALID'> {
  return check(approval, { notes: input?.notes ?? undefined });
}

/** Checks what is said with a rejection: a reason must be given, as the customer reads it. */
export function checkRejection(input: Said): Outcome<z.output<typeof rejection>, 'INVALID'> {
  return check(rejection, { reason: input?.reason, notes: input?.notes ?? undefined });
}

/** Checks what is said with a cancellation. */
export function checkCancellation(input: Said): Outcome<z.output<typeof cancellation>, 'INVALID'> {
  return check(cancellation, { reason: input?.reason ?? null });
}

/** Checks what is said with a return: a reason must be given; a refund that is left out is the whole amount. */
export function checkReturn(input: Said): Outcome<z.output<typeof returned>, 'INVALID'> {
  return check(returned, {
    reason: input?.reason,
    notes: input?.notes ?? null,
    refund: input?.refund ?? null,
  });
}
