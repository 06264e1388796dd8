import { eventSettings } from '@autograph/service/events';
import {
  type Environment,
  mongoUri,
  port,
  processSettings,
  readSettings,
  recoveryInterval,
  serviceSecret,
  serviceTimeout,
  serviceUrl,
  whole,
} from '@autograph/service/process';
import { z } from 'zod';
import { monthlyRateOf } from './domain/financing.ts';
import type { SalePolicy } from './domain/policy.ts';

/** The settings that say how the house sells; the same wherever the service runs. */
export const saleRuleSettings = {
  RECOVERY_INTERVAL: recoveryInterval,
  RESERVATION_TTL: whole(1, 31_536_000, 'seconds')
    .default(172_800)
    .describe('Seconds until an undecided sale expires.'),
  PENDING_SALES_LIMIT: whole(1, 100, 'sales')
    .default(3)
    .describe('How many PENDING sales someone may have who buys for themself.'),
  FINANCING_MONTHLY_RATE: z
    .string()
    .default('0.0169')
    .transform((decimal, context) => {
      const rate = monthlyRateOf(decimal);
      if (rate) return rate;
      context.addIssue({ code: 'custom', message: 'must be a rate from 0 to below 1, as 0.0169' });
      return z.NEVER;
    })
    .describe('Monthly rate at which financing is quoted, as a decimal.'),
} as const;

export type SaleRuleSettings = z.output<z.ZodObject<typeof saleRuleSettings>>;

/** How much longer than a call of another service a purchase may take in all. */
const CALLS_OF_A_PURCHASE = 4;

/** The policy that these settings come to. `serviceTimeout` bounds the calls of other services, in milliseconds. */
export function salePolicy(settings: SaleRuleSettings, serviceTimeout = 5_000): SalePolicy {
  return {
    attemptLimit: CALLS_OF_A_PURCHASE * serviceTimeout,
    reservationTtl: settings.RESERVATION_TTL * 1_000,
    pendingSalesLimit: settings.PENDING_SALES_LIMIT,
    monthlyRate: settings.FINANCING_MONTHLY_RATE,
  };
}

/** Reads the settings of the sale service. Throws a `SettingsError` that names every wrong one. */
export function readSaleSettings(environment: Environment = process.env) {
  return readSettings(
    {
      ...processSettings,
      ...saleRuleSettings,
      SALE_PORT: port.default(8001).describe('Port of the sale service.'),
      SALE_MONGODB_URI: mongoUri.describe('MongoDB of the sale service; MONGODB_URI unless given.'),
      SERVICE_SECRET: serviceSecret.describe('What service credentials are signed with.'),
      VEHICLE_URL: serviceUrl
        .default('http://127.0.0.1:8000/graphql')
        .describe('Where the vehicle service answers.'),
      CUSTOMER_URL: serviceUrl
        .default('http://127.0.0.1:8003/graphql')
        .describe('Where the customer service answers.'),
      SERVICE_TIMEOUT: serviceTimeout,
      ...eventSettings(environment),
    },
    { ...environment, SALE_MONGODB_URI: environment.SALE_MONGODB_URI || environment.MONGODB_URI },
  );
}
