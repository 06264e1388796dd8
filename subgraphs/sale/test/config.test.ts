import { SettingsError } from '@autograph/service/process';
import { describe, expect, it } from 'vitest';
import { readSaleSettings, salePolicy } from '../src/config.ts';

const GIVEN = { MONGODB_URI: 'mongodb://127.0.0.1:27020', SERVICE_SECRET: 's'.repeat(32) };

describe('the settings of the sale service', () => {
  it('have the documented defaults', () => {
    expect(readSaleSettings(GIVEN)).toMatchObject({
      SALE_PORT: 8001,
      SALE_MONGODB_URI: GIVEN.MONGODB_URI,
      VEHICLE_URL: 'http://127.0.0.1:8000/graphql',
      CUSTOMER_URL: 'http://127.0.0.1:8003/graphql',
      SERVICE_TIMEOUT: 2_000,
      RECOVERY_INTERVAL: 5_000,
      RESERVATION_TTL: 172_800,
      PENDING_SALES_LIMIT: 3,
      FINANCING_MONTHLY_RATE: { decimal: '0.0169' },
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
    ['RECOVERY_INTERVAL', '0'],
    ['RECOVERY_INTERVAL', '60000'],
    ['RESERVATION_TTL', '0.5'],
    ['PENDING_SALES_LIMIT', '0'],
    ['FINANCING_MONTHLY_RATE', '1.69'],
    ['FINANCING_MONTHLY_RATE', '0,0169'],
  ])('name %s when it is %s', (name, value) => {
    expect(() => readSaleSettings({ ...GIVEN, [name]: value })).toThrow(SettingsError);
    expect(() => readSaleSettings({ ...GIVEN, [name]: value })).toThrow(name);
  });

  it('have fault points for tests, and refuse them in production', () => {
    const given = { ...GIVEN, FAULT_POINTS: '/tmp/points' };
    expect(readSaleSettings(given).FAULT_POINTS).toBe('/tmp/points');
    expect(() => readSaleSettings({ ...given, NODE_ENV: 'production' })).toThrow('FAULT_POINTS');
  });

  it('let an attempt outlast every call that a purchase makes', () => {
    expect(salePolicy(readSaleSettings(GIVEN), 5_000)).toMatchObject({
      attemptLimit: 20_000,
      reservationTtl: 172_800_000,
      pendingSalesLimit: 3,
    });
  });
});
