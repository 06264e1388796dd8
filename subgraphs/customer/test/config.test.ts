import { expect, it } from 'vitest';
import { readCustomerSettings } from '../src/config.ts';

const secret = 'x'.repeat(32);
const BUYER_RECORD_KEY = Buffer.alloc(32, 7).toString('base64');

it('the service has a port and a store of its own, the common store unless told', () => {
  const common = readCustomerSettings({
    MONGODB_URI: 'mongodb://db:1/',
    SERVICE_SECRET: secret,
    BUYER_RECORD_KEY,
  });
  expect(common).toMatchObject({ CUSTOMER_PORT: 8003, CUSTOMER_MONGODB_URI: 'mongodb://db:1/' });
  const own = readCustomerSettings({
    MONGODB_URI: 'mongodb://db:1/',
    CUSTOMER_MONGODB_URI: 'mongodb://db:2/',
    CUSTOMER_PORT: '9000',
    SERVICE_SECRET: secret,
    BUYER_RECORD_KEY,
  });
  expect(own).toMatchObject({
    CUSTOMER_PORT: 9000,
    BUYER_RECORD_RETENTION: 1_826,
    CUSTOMER_MONGODB_URI: 'mongodb://db:2/',
  });
});

it('every wrong setting is named, and no value', () => {
  const wrong = () =>
    readCustomerSettings({ CUSTOMER_PORT: 'p0rt', SERVICE_SECRET: 'short', BUYER_RECORD_KEY: 'YWJj' });
  expect(wrong).toThrow(/CUSTOMER_PORT.*CUSTOMER_MONGODB_URI.*SERVICE_SECRET.*BUYER_RECORD_KEY/s);
  expect(wrong).not.toThrow(/p0rt|short|YWJj/);
});
