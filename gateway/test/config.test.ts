import { readSettings } from '@autograph/service/process';
import { describe, expect, it } from 'vitest';
import { edgeSettings, UNLESS_SET } from '../src/config.ts';

describe('the settings of what protects the graph', () => {
  it('are what the graph promises unless set', () => {
    expect(UNLESS_SET).toMatchObject({
      RATE_LIMIT_AUTH: 5,
      RATE_LIMIT_GENERAL: 100,
      RATE_LIMIT_LISTING: 30,
      RATE_LIMIT_ADMIN: 50,
      TRUSTED_PROXIES: [],
      PERSISTED_QUERIES: 'automatic',
    });
  });

  it.each([
    ['RATE_LIMIT_AUTH', '-1'],
    ['RATE_LIMIT_LISTING', 'many'],
    ['REDIS_URL', 'http://redis'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.1, fd00::/129'],
    ['TRUSTED_PROXIES', '0.0.0.0/0'],
    ['QUERY_MAX_DEPTH', '0'],
    ['PERSISTED_QUERIES', 'maybe'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://shop.example/'],
    ['CORS_ORIGINS', 'shop.example'],
  ])('do not take %s as %j', (name, value) => {
    expect(() => readSettings(edgeSettings, { [name]: value })).toThrow(`${name}: `);
  });
});
