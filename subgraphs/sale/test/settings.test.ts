import { readSettings } from '@autograph/service/process';
import { expect, it } from 'vitest';
import { salePolicy, saleSettings } from '../src/settings.ts';

const read = (given: Readonly<Record<string, string>> = {}) => readSettings(saleSettings, given);

it('a purchase has longer than every call that it makes', () => {
  expect(salePolicy({ ...read(), SERVICE_TIMEOUT: 5_000 })).toMatchObject({
    attemptLimit: 20_000,
    reservationTtl: 172_800_000,
    pendingSalesLimit: 3,
    monthlyRate: { decimal: '0.0169' },
  });
});

it.each([
  ['SERVICE_TIMEOUT', 'soon'],
  ['RECOVERY_INTERVAL', '60000'],
  ['RESERVATION_TTL', '0.5'],
  ['PENDING_SALES_LIMIT', '0'],
  ['FINANCING_MONTHLY_RATE', '1.69'],
  ['FINANCING_MONTHLY_RATE', '0,0169'],
])('%s cannot be %s', (name, value) => {
  expect(() => read({ [name]: value })).toThrow(name);
});
