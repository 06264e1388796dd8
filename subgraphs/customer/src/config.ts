import {
  type Environment,
  faultPointsFile,
  mongoUri,
  port,
  processSettings,
  readSettings,
  serviceSecret,
} from '@autograph/service';
import { z } from 'zod';

const INTERVAL = 'must be a whole number of milliseconds, 10 to 3000';

/** Reads the settings of the customer service. Throws a `SettingsError` that names every wrong one. */
export function readCustomerSettings(environment: Environment = process.env) {
  return readSettings(
    {
      ...processSettings,
      CUSTOMER_PORT: port.default(8003).describe('Port of the customer service.'),
      CUSTOMER_MONGODB_URI: mongoUri.describe('MongoDB of the customer service; MONGODB_URI unless given.'),
      SERVICE_SECRET: serviceSecret.describe('What service credentials are signed with.'),
      OUTBOX_INTERVAL: z.coerce
        .number({ error: INTERVAL })
        .int(INTERVAL)
        .min(10, INTERVAL)
        .max(3_000, INTERVAL)
        .default(1_000)
        .describe('How often the outbox is looked through for events that a crash left, in milliseconds.'),
      KAFKA_BROKERS: z
        .string()
        .default('')
        .describe('host:port of Kafka brokers, separated by commas; without, events stay in the process.'),
      FAULT_POINTS: faultPointsFile(environment),
    },
    { ...environment, CUSTOMER_MONGODB_URI: environment.CUSTOMER_MONGODB_URI || environment.MONGODB_URI },
  );
}
