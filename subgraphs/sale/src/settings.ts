import { recoveryInterval, serviceTimeout, whole } from '@autograph/service/process';
import { z } from 'zod';
import { monthlyRateOf } from './domain/financing.ts';
import type { SalePolicy } from './domain/policy.ts';

/** How much longer than a call of another service a purchase may take in all. */
const CALLS_OF_A_PURCHASE = 4;

/** The settings of the sale service. */
export const saleSettings = {
  RECOVERY_INTERVAL: recoveryInterval,
  SERVICE_TIMEOUT: serviceTimeout,
  RESERVATION_TTL: whole(1, 31_536_000, 'seconds')
    .default(172_800)
    .describe('Time after which an undecided sale expires, in seconds.'),
  PENDING_SALES_LIMIT: whole(1, 100, 'sales')
    .default(3)
    .describe('Maximum number of PENDING sales of one buyer.'),
  RETURN_PERIOD: whole(0, 3_650, 'days')
    .default(7)
    .describe('Number of calendar days after the day of its approval on which a sale can be returned.'),
  FINANCING_MONTHLY_RATE: z
    .string()
    .default('0.0169')
    .transform((decimal, context) => {
      const rate = monthlyRateOf(decimal);
      if (rate) return rate;
      context.addIssue({ code: 'custom', message: 'must be a fraction from 0 to below 1, such as 0.0169' });
      return z.NEVER;
    })
    .describe('Monthly interest rate of financing quotes, as a fraction.'),
} as const;

/** The policy that these settings come to. */
export function salePolicy(settings: z.output<z.ZodObject<typeof saleSettings>>): SalePolicy {
  return {
    attemptLimit: CALLS_OF_A_PURCHASE * settings.SERVICE_TIMEOUT,
    reservationTtl: settings.RESERVATION_TTL * 1_000,
    pendingSalesLimit: settings.PENDING_SALES_LIMIT,
    returnPeriodDays: settings.RETURN_PERIOD,
    monthlyRate: settings.FINANCING_MONTHLY_RATE,
  };
}
