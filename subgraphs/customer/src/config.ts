import {
  type Environment,
  eventSettings,
  mongoUri,
  port,
  processSettings,
  readSettings,
  serviceSecret,
} from '@autograph/service';

/** Reads the settings of the customer service. Throws a `SettingsError` that names every wrong one. */
export function readCustomerSettings(environment: Environment = process.env) {
  return readSettings(
    {
      ...processSettings,
      CUSTOMER_PORT: port.default(8003).describe('Port of the customer service.'),
      CUSTOMER_MONGODB_URI: mongoUri.describe('MongoDB of the customer service; MONGODB_URI unless given.'),
      SERVICE_SECRET: serviceSecret.describe('What service credentials are signed with.'),
      ...eventSettings(environment),
    },
    { ...environment, CUSTOMER_MONGODB_URI: environment.CUSTOMER_MONGODB_URI || environment.MONGODB_URI },
  );
}
