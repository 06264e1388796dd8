import { eventSettings } from '@autograph/service/events';
import {
  type Environment,
  mongoUri,
  port,
  processSettings,
  readSettings,
  serviceSecret,
} from '@autograph/service/process';

/** Reads the settings of the vehicle service. Throws a `SettingsError` that names every wrong one. */
export function readVehicleSettings(environment: Environment = process.env) {
  return readSettings(
    {
      ...processSettings,
      VEHICLE_PORT: port.default(8000).describe('Port of the vehicle service.'),
      VEHICLE_MONGODB_URI: mongoUri.describe('MongoDB of the vehicle service; MONGODB_URI unless given.'),
      SERVICE_SECRET: serviceSecret.describe('What service credentials are signed with.'),
      ...eventSettings(environment),
    },
    { ...environment, VEHICLE_MONGODB_URI: environment.VEHICLE_MONGODB_URI || environment.MONGODB_URI },
  );
}
