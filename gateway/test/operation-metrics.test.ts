import { readFileSync } from 'node:fs';
import type { ServiceResult } from '@autograph/service/calls';
import { metrics, metricsText } from '@autograph/service/process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';
import { PAGE } from './session-pages.ts';

const manifest = JSON.parse(
  readFileSync(new URL('../../sdk/persisted-queries.json', import.meta.url), 'utf8'),
) as { readonly operations: readonly { readonly name: string; readonly body: string }[] };
const documentOf = (name: string): string =>
  manifest.operations.find((operation) => operation.name === name)?.body ?? '';

let answer: (service: string) => ServiceResult = () => ({ data: null });
let over: Awaited<ReturnType<typeof gatewayOver>>;

beforeAll(async () => {
  over = await gatewayOver({
    answer: (service) => answer(service),
    env: { RATE_LIMIT_LISTING: '2', RATE_LIMIT_GENERAL: '0', TRUSTED_PROXIES: '198.51.100.9' },
  });
});

afterAll(() => over.gateway.close());

/** Every series whose name begins like this, with its value. */
async function series(begins: string): Promise<ReadonlyMap<string, number>> {
  const lines = (await metrics.metrics()).split('\n').filter((line) => line.startsWith(begins));
  return new Map(
    lines.map((line) => [
      line.slice(0, line.lastIndexOf(' ')),
      Number(line.slice(line.lastIndexOf(' ') + 1)),
    ]),
  );
}

/** The series that grew while something was done, by how much. */
async function grown(begins: string, act: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await series(begins);
  await act();
  const after = await series(begins);
  return Object.fromEntries(
    [...after].flatMap(([name, value]) => {
      const by = value - (before.get(name) ?? 0);
      return by === 0 ? [] : [[name, by]];
    }),
  );
}

const DURATIONS = 'autograph_gateway_operation_duration_seconds_count';
const counted = (operation: string, type: string, outcome: string) =>
  `${DURATIONS}{operation="${operation}",type="${type}",outcome="${outcome}"}`;
const tokenFor = { token: 'ADMIN-ana' };

describe('the duration of operations at the gateway', () => {
  it('has a persisted operation by its name', async () => {
    answer = () => ({ data: { me: null } });
    const by = await grown(DURATIONS, () => over.post(documentOf('me'), tokenFor));
    expect(by).toEqual({ [counted('me', 'query', 'ok')]: 1 });
  });

  it('has an operation that takes the name of a persisted one as other', async () => {
    answer = () => ({ data: { me: null } });
    const by = await grown(DURATIONS, () => over.post('query me { me { id } }', tokenFor));
    expect(by).toEqual({ [counted('other', 'query', 'ok')]: 1 });
  });

  it('gets no new series from names that callers make up', async () => {
    answer = () => ({ data: { me: null } });
    await over.post('query made_up { me { id } }', tokenFor);
    const before = (await series('autograph_')).size;
    for (let n = 0; n < 200; n += 1) await over.post(`query made_up_${n} { me { id } }`, tokenFor);
    expect((await series('autograph_')).size).toBe(before);
  });

  it('has what the caller did wrong as refused, and what a service failed to do as failed', async () => {
    expect(await grown(DURATIONS, () => over.post('{ nothing }', tokenFor))).toEqual({
      [counted('other', 'query', 'refused')]: 1,
    });
    answer = () => ({ data: { me: null }, errors: [{ message: 'x', extensions: { code: 'UNAVAILABLE' } }] });
    expect(await grown(DURATIONS, () => over.post(documentOf('me'), tokenFor))).toEqual({
      [counted('me', 'query', 'failed')]: 1,
    });
  });

  it('has mutations and requests of the REST services by their type', async () => {
    answer = () => ({ data: { logout: { user: null, userErrors: [] } } });
    const mutation = 'mutation { logout(input: { refreshToken: "x" }) { userErrors { code } } }';
    expect(await grown(DURATIONS, () => over.post(mutation))).toEqual({
      [counted('other', 'mutation', 'ok')]: 1,
    });
    answer = () => ({ data: { sale: null } });
    const read = () =>
      over.gateway.app.inject({ url: '/api/sales/1', headers: { authorization: 'Bearer SALES-vera' } });
    expect(await grown(DURATIONS, read)).toEqual({ [counted('readSale', 'rest', 'ok')]: 1 });
  });

  it('has exports by their list and log-ins of browsers', async () => {
    const begin = () =>
      over.gateway.app.inject({ method: 'POST', url: '/export', payload: { list: 'sales', format: 'csv' } });
    expect(await grown(DURATIONS, begin)).toEqual({ [counted('export:sales', 'query', 'refused')]: 1 });
    answer = () => ({ data: { login: { accessToken: null, userErrors: [] } } });
    const logIn = () =>
      over.gateway.app.inject({
        method: 'POST',
        url: '/session/log-in',
        headers: PAGE,
        payload: { username: 'a', password: 'b' },
      });
    expect(await grown(DURATIONS, logIn)).toEqual({ [counted('session:log-in', 'mutation', 'ok')]: 1 });
  });
});

describe('the exemplars of the duration of operations', () => {
  const ask = (traceId: string, sampled: boolean) =>
    over.gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: '198.51.100.9',
      headers: {
        'content-type': 'application/json',
        authorization: 'Bearer ADMIN-ana',
        traceparent: `00-${traceId}-${'c'.repeat(16)}-0${sampled ? 1 : 0}`,
      },
      payload: JSON.stringify({ query: documentOf('me') }),
    });

  it('name the trace of a sampled request, and of no other', async () => {
    answer = () => ({ data: { me: null } });
    await ask('a'.repeat(32), true);
    await ask('b'.repeat(32), false);
    const { text } = await metricsText('application/openmetrics-text;version=1.0.0');
    expect(text).toMatch(/operation="me",type="query",outcome="ok"\} \d+ # \{trace_id="a{32}"\} /);
    expect(text).not.toContain('b'.repeat(32));
  });
});

describe('the errors of the gateway', () => {
  const ERRORS = 'autograph_errors_total';

  it('are counted by code, and by the service that they came from', async () => {
    answer = () => ({
      data: { me: null },
      errors: [{ message: 'x', path: ['me'], extensions: { code: 'FORBIDDEN' } }],
    });
    expect(await grown(ERRORS, () => over.post('{ me { id } }', tokenFor))).toEqual({
      [`${ERRORS}{service="user",code="FORBIDDEN"}`]: 1,
    });
    expect(await grown(ERRORS, () => over.post('{ nothing }', tokenFor))).toEqual({
      [`${ERRORS}{service="gateway",code="GRAPHQL_VALIDATION_FAILED"}`]: 1,
    });
  });

  it('have a code that nobody knows as INTERNAL_SERVER_ERROR', async () => {
    answer = () => ({
      data: { me: null },
      errors: [{ message: 'x', path: ['me'], extensions: { code: 'MADE_UP' } }],
    });
    expect(await grown(ERRORS, () => over.post('{ me { id } }', tokenFor))).toEqual({
      [`${ERRORS}{service="user",code="INTERNAL_SERVER_ERROR"}`]: 1,
    });
  });
});

describe('the rate limits', () => {
  const LIMITS = 'autograph_rate_limit_requests_total';

  it('count what each class allowed and refused', async () => {
    answer = () => ({ data: { vehicles: { totalCount: 0 } } });
    const ask = async () => {
      for (let n = 0; n < 3; n += 1) await over.post('{ vehicles { totalCount } }', { token: 'ADMIN-bia' });
    };
    expect(await grown(LIMITS, ask)).toEqual({
      [`${LIMITS}{class="listing",result="allowed"}`]: 2,
      [`${LIMITS}{class="listing",result="refused"}`]: 1,
    });
  });
});

describe('the caches of the gateway', () => {
  const CACHES = 'autograph_cache_requests_total';

  it('count a query as a miss first, and as a hit the second time', async () => {
    answer = () => ({ data: { me: { id: 'u1' } } });
    const ask = () => over.post('query cached { me { id } }', { token: 'ADMIN-cleo' });
    const of = (cache: string, result: string) => `${CACHES}{cache="${cache}",result="${result}"}`;
    expect(await grown(CACHES, ask)).toMatchObject({
      [of('document', 'miss')]: 1,
      [of('plan', 'miss')]: 1,
      [of('session', 'miss')]: 1,
    });
    expect(await grown(CACHES, ask)).toEqual({
      [of('document', 'hit')]: 1,
      [of('plan', 'hit')]: 1,
      [of('session', 'hit')]: 1,
      [of('response_reader', 'hit')]: 1,
    });
  });
});
