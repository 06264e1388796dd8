import { currentRequest, type RequestIds } from '@autograph/service/telemetry';
import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

const seen: (RequestIds | undefined)[] = [];
const { gateway } = await gatewayOver({
  env: { TRUSTED_PROXIES: '203.0.113.0/24' },
  answer: () => {
    seen.push(currentRequest());
    return { data: { me: { id: 'u' } } };
  },
});

afterAll(() => gateway.close());

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const GIVEN = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01`, 'x-request-id': 'of-the-proxy' };
const JSON_TYPE = { 'content-type': 'application/json' };
const ME = JSON.stringify({ query: '{ me { id } }' });
const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...JSON_TYPE, ...headers },
    payload: ME,
    remoteAddress,
  });

describe('the ids of a request to the gateway', () => {
  it.each<[string, InjectOptions]>([
    ['a query', { method: 'POST', url: '/graphql', headers: JSON_TYPE, payload: ME }],
    [
      'a query that is refused',
      { method: 'POST', url: '/graphql', headers: JSON_TYPE, payload: '{"query":' },
    ],
    ['a method that is not allowed', { method: 'DELETE', url: '/graphql' }],
    ['a REST service', { url: '/api/v1/vehicles' }],
    [
      'a REST service that refuses its caller',
      { url: '/api/v1/sales', headers: { authorization: 'Bearer x' } },
    ],
    ['an address below /api that is not valid', { url: '/api/%' }],
    ['an address that is not valid', { url: '/%' }],
    ['an address that does not exist', { url: '/nothing/here' }],
    ['a host that is not valid', { url: '/graphql', headers: { host: 'a b' } }],
    ['a preflight', { method: 'OPTIONS', url: '/graphql', headers: { origin: 'http://localhost:3000' } }],
    ['a page', { url: '/graphql', headers: { accept: 'text/html' } }],
    ['a health check', { url: '/health/live' }],
  ])('are in the answer to %s', async (_what, request) => {
    const { headers } = await gateway.app.inject(request);
    expect(headers['x-trace-id']).toMatch(/^[\da-f]{32}$/);
    expect(headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
  });

  it('are those that a trusted proxy gives, in the answer and for the services', async () => {
    seen.splice(0);
    const { headers } = await from('203.0.113.9', GIVEN);
    expect(headers).toMatchObject({ 'x-trace-id': TRACE, 'x-request-id': 'of-the-proxy' });
    expect(seen).toMatchObject([{ traceId: TRACE, requestId: 'of-the-proxy', sampled: true }]);
  });

  it('are new where a client gives some', async () => {
    seen.splice(0);
    const { headers } = await from('198.51.100.1', GIVEN);
    expect(headers['x-trace-id']).not.toBe(TRACE);
    expect(headers['x-request-id']).not.toBe('of-the-proxy');
    expect(seen).toMatchObject([{ traceId: headers['x-trace-id'], sampled: false }]);
  });

  it('can be read by pages of allowed origins', async () => {
    const { headers } = await from('198.51.100.1', { origin: 'http://localhost:3000' });
    expect(String(headers['access-control-expose-headers'])).toMatch(/x-request-id.*x-trace-id/);
  });
});
