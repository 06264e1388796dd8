import { expect, it } from 'vitest';
import { readVehicleSettings } from '../src/config.ts';

const secret = 'x'.repeat(32);

it('the service has a port and a store of its own, the common store unless told', () => {
  const common = readVehicleSettings({ MONGODB_URI: 'mongodb://db:1/', SERVICE_SECRET: secret });
  expect(common).toMatchObject({ VEHICLE_PORT: 8000, VEHICLE_MONGODB_URI: 'mongodb://db:1/' });
  const own = readVehicleSettings({
    MONGODB_URI: 'mongodb://db:1/',
    VEHICLE_MONGODB_URI: 'mongodb://db:2/',
    VEHICLE_PORT: '9000',
    SERVICE_SECRET: secret,
  });
  expect(own).toMatchObject({ VEHICLE_PORT: 9000, VEHICLE_MONGODB_URI: 'mongodb://db:2/' });
});

it('every wrong setting is named, and no value', () => {
  const wrong = () => readVehicleSettings({ VEHICLE_PORT: 'p0rt', SERVICE_SECRET: 'short' });
  expect(wrong).toThrow(/VEHICLE_PORT.*VEHICLE_MONGODB_URI.*SERVICE_SECRET/s);
  expect(wrong).not.toThrow(/p0rt|short/);
});
