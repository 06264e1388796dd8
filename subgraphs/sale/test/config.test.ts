import { SettingsError } from '@autograph/service';
import { describe, expect, it } from 'vitest';
import { readSaleSettings } from '../src/config.ts';

const GIVEN = { MONGODB_URI: 'mongodb://127.0.0.1:27020', SERVICE_SECRET: 's'.repeat(32) };

describe('the settings of the sale service', () => {
  it('have the documented defaults', () => {
    expect(readSaleSettings(GIVEN)).toMatchObject({
      SALE_PORT: 8001,
      SALE_MONGODB_URI: GIVEN.MONGODB_URI,
      VEHICLE_URL: 'http://127.0.0.1:8000/graphql',
      CUSTOMER_URL: 'http://127.0.0.1:8003/graphql',
      SERVICE_TIMEOUT: 5_000,
    });
    const own = 'mongodb://sale/sale';
    expect(readSaleSettings({ ...GIVEN, SALE_MONGODB_URI: own }).SALE_MONGODB_URI).toBe(own);
  });

  it.each([
    ['SALE_PORT', '70000'],
    ['SALE_MONGODB_URI', 'sqlite://x'],
    ['SERVICE_SECRET', 'short'],
    ['VEHICLE_URL', 'vehicle:8000'],
    ['CUSTOMER_URL', 'ftp://customer'],
    ['SERVICE_TIMEOUT', '0'],
    ['SERVICE_TIMEOUT', 'soon'],
  ])('name %s when it is %s', (name, value) => {
    expect(() => readSaleSettings({ ...GIVEN, [name]: value })).toThrow(SettingsError);
    expect(() => readSaleSettings({ ...GIVEN, [name]: value })).toThrow(name);
  });
});
