import { expect, it } from 'vitest';
import { readCustomerSettings } from '../src/config.ts';

const secret = 'x'.repeat(32);

it('the service has a port and a store of its own, the common store unless told', () => {
  const common = readCustomerSettings({ MONGODB_URI: 'mongodb://db:1/', SERVICE_SECRET: secret });
  expect(common).toMatchObject({ CUSTOMER_PORT: 8003, CUSTOMER_MONGODB_URI: 'mongodb://db:1/' });
  const own = readCustomerSettings({
    MONGODB_URI: 'mongodb://db:1/',
    CUSTOMER_MONGODB_URI: 'mongodb://db:2/',
    CUSTOMER_PORT: '9000',
    SERVICE_SECRET: secret,
  });
  expect(own).toMatchObject({ CUSTOMER_PORT: 9000, CUSTOMER_MONGODB_URI: 'mongodb://db:2/' });
});

it('every wrong setting is named, and no value', () => {
  const wrong = () => readCustomerSettings({ CUSTOMER_PORT: 'p0rt', SERVICE_SECRET: 'short' });
  expect(wrong).toThrow(/CUSTOMER_PORT.*CUSTOMER_MONGODB_URI.*SERVICE_SECRET/s);
  expect(wrong).not.toThrow(/p0rt|short/);
});
