import { readSettings } from '@autograph/service/process';
import { expect, it } from 'vitest';
import service from '../src/service.ts';

const read = (environment: Readonly<Record<string, string>>) =>
  readSettings(service.settings(environment), environment);

it('the key of the records of erased buyers is 32 bytes in base64, and must be given', () => {
  const BUYER_RECORD_KEY = Buffer.alloc(32, 7).toString('base64');
  expect(read({ BUYER_RECORD_KEY })).toMatchObject({
    BUYER_RECORD_KEY: Buffer.alloc(32, 7),
    BUYER_RECORD_RETENTION: 1_826,
  });
  expect(() => read({})).toThrow(/BUYER_RECORD_KEY: is required/);
  expect(() => read({ BUYER_RECORD_KEY: 'YWJj' })).toThrow(/BUYER_RECORD_KEY: must be 32 random bytes/);
  expect(() => read({ BUYER_RECORD_KEY: 'YWJj' })).not.toThrow(/YWJj/);
});
