import { amountParam, inputMessages, issueOf, type Money, type Outcome, refuse } from '@autograph/kernel';
import { z } from 'zod';
import { messages } from './messages.ts';

const MAX_MONTHS = 84;
const range = issueOf(messages.months({ max: MAX_MONTHS }));

const notAnId = issueOf(inputMessages.notAnId);

/** The id of a record. */
export const id = z.string().min(1, notAnId).max(64, notAnId);

/** A number of instalments. */
export const months = z.int(range).min(1, range).max(MAX_MONTHS, range);

/** The refusal of a down payment that leaves nothing to pay. */
export function belowPrice(price: Money): Outcome<never, 'INVALID'> {
  return refuse('INVALID', 'downPayment', messages.downPaymentTooHigh({ price: amountParam(price) }));
}
