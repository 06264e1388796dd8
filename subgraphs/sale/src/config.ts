import {
  type Environment,
  mongoUri,
  port,
  processSettings,
  readSettings,
  serviceSecret,
  serviceUrl,
} from '@autograph/service';
import { z } from 'zod';

const timeout = z.coerce
  .number({ error: 'must be a number of milliseconds' })
  .int('must be a whole number of milliseconds')
  .min(1, 'must be above zero')
  .max(60_000, 'must be at most 60000');

/** Reads the settings of the sale service. Throws a `SettingsError` that names every wrong one. */
export function readSaleSettings(environment: Environment = process.env) {
  return readSettings(
    {
      ...processSettings,
      SALE_PORT: port.default(8001).describe('Port of the sale service.'),
      SALE_MONGODB_URI: mongoUri.describe('MongoDB of the sale service; MONGODB_URI unless given.'),
      SERVICE_SECRET: serviceSecret.describe('What service credentials are signed with.'),
      VEHICLE_URL: serviceUrl
        .default('http://127.0.0.1:8000/graphql')
        .describe('Where the vehicle service answers.'),
      CUSTOMER_URL: serviceUrl
        .default('http://127.0.0.1:8003/graphql')
        .describe('Where the customer service answers.'),
      SERVICE_TIMEOUT: timeout
        .default(5_000)
        .describe('How long to wait for the answer of another service, in milliseconds.'),
    },
    { ...environment, SALE_MONGODB_URI: environment.SALE_MONGODB_URI || environment.MONGODB_URI },
  );
}
