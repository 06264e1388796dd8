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
import { USUAL_RETENTION } from './domain/retention.ts';

const KEY_BYTES = 32;
const KEY = `${KEY_BYTES} random bytes in base64`;

/** What the identity of erased buyers is locked away by. */
export const buyerRecordKey = z
  .base64({ error: ({ input }) => (input === undefined ? `is required: ${KEY}` : `must be ${KEY}`) })
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === KEY_BYTES, `must be ${KEY}`);

/** The settings that say what is kept of erased buyers; the same wherever the service runs. */
export const retentionSettings = {
  BUYER_RECORD_RETENTION: whole(1, 36_500, 'days')
    .default(USUAL_RETENTION)
    .describe('Days from the approval of a sale for which it is kept who bought, for an erased buyer.'),
} as const;

/** Reads the settings of the customer service. Throws a `SettingsError` that names every wrong one. */
export function readCustomerSettings(environment: Environment = process.env) {
  return readSettings(
    {
      ...processSettings,
      ...retentionSettings,
      CUSTOMER_PORT: port.default(8003).describe('Port of the customer service.'),
      CUSTOMER_MONGODB_URI: mongoUri.describe('MongoDB of the customer service; MONGODB_URI unless given.'),
      SERVICE_SECRET: serviceSecret.describe('What service credentials are signed with.'),
      ...eventSettings(environment),
      BUYER_RECORD_KEY: buyerRecordKey.describe(
        'What the identity of erased buyers is locked away by: 32 random bytes in base64.',
      ),
      SALE_URL: serviceUrl
        .default('http://127.0.0.1:8001/graphql')
        .describe('Where the sale service answers.'),
      SERVICE_TIMEOUT: serviceTimeout,
      RECOVERY_INTERVAL: recoveryInterval,
    },
    { ...environment, CUSTOMER_MONGODB_URI: environment.CUSTOMER_MONGODB_URI || environment.MONGODB_URI },
  );
}
