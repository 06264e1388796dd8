import { type Money, moneyOf, type Outcome, refuse } from '@autograph/kernel';
import { z } from 'zod';

const MAX_MONTHS = 84;
const range = `Must be 1 to ${MAX_MONTHS} months.`;

/** The id of a record, whoever's. */
export const id = z.string().min(1, 'Must be an id.').max(64, 'Must be an id.');

/** An amount of money above zero. */
export const amount = z
  .object({ amount: z.string(), currency: z.literal('BRL').nullish() })
  .transform((input, context): Money => {
    const money = moneyOf(input);
    if (money && money.centavos > 0n) return money;
    context.addIssue({
      code: 'custom',
      path: ['amount'],
      message: 'Must be above zero, at most ten billion, and have at most two decimal places.',
    });
    return z.NEVER;
  });

/** A number of instalments. */
export const months = z.int(range).min(1, range).max(MAX_MONTHS, range);

/** The refusal of a down payment that leaves nothing to pay. */
export function belowPrice(): Outcome<never, 'INVALID'> {
  return refuse('INVALID', 'downPayment', 'Must be below the price of the vehicle.');
}
