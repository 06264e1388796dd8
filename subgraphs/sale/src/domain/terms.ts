import {
  amountParam,
  brl,
  inputMessages,
  issueOf,
  MAX_CENTAVOS,
  type Money,
  moneyOf,
  type Outcome,
  refuse,
} from '@autograph/kernel';
import { z } from 'zod';
import { messages } from './messages.ts';

const MAX_MONTHS = 84;
const range = issueOf(messages.months({ max: MAX_MONTHS }));

const notAnId = issueOf(inputMessages.notAnId);

/** The id of a record. */
export const id = z.string().min(1, notAnId).max(64, notAnId);

/** An amount of money above zero. */
export const amount = z
  .object({ amount: z.string(), currency: z.literal('BRL').nullish() })
  .transform((input, context): Money => {
    const money = moneyOf(input);
    if (money && money.centavos > 0n) return money;
    context.addIssue({
      code: 'custom',
      path: ['amount'],
      message: issueOf(inputMessages.notAPrice({ max: amountParam(brl(MAX_CENTAVOS)) })),
    });
    return z.NEVER;
  });

/** A number of instalments. */
export const months = z.int(range).min(1, range).max(MAX_MONTHS, range);

/** The refusal of a down payment that leaves nothing to pay. */
export function belowPrice(price: Money): Outcome<never, 'INVALID'> {
  return refuse('INVALID', 'downPayment', messages.downPaymentTooHigh({ price: amountParam(price) }));
}
