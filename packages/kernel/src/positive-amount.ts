import { z } from 'zod';
import { inputMessages } from './input-messages.ts';
import { issueOf } from './issue.ts';
import { amountParam } from './message.ts';
import { brl, MAX_CENTAVOS, type Money, moneyOf } from './money.ts';

/** An amount of an input, such as a price: above zero, at most `MAX_CENTAVOS`. */
export const positiveAmount = z
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
