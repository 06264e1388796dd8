import { metrics } from '@autograph/service/process';
import { afterEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../src/app.ts';
import { gatewayOver } from './gateway-over.ts';

const open: Gateway[] = [];
afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

const OWN = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
const REPORT = { page: '/veiculos/:id', LCP: 1_200.5, FCP: 800, TTFB: 90, INP: 40, CLS: 0.02 };

async function shop(env: Record<string, string> = {}) {
  const { gateway } = await gatewayOver({ env });
  open.push(gateway);
  return (payload: string | object, headers: Record<string, string> = OWN, remoteAddress = '198.51.100.1') =>
    gateway.app.inject({ method: 'POST', url: '/web-vitals', headers, payload, remoteAddress });
}

/** The counts and sums of the web vitals so far. */
async function recorded(): Promise<ReadonlyMap<string, number>> {
  const lines = (await metrics.metrics()).matchAll(/^(autograph_web_vital\w+_(?:count|sum)\{.*\}) (\S+)$/gm);
  return new Map([...lines].map(([, series = '', value]) => [series, Number(value)]));
}

/** What was recorded while something was done. */
async function recordedBy(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await recorded();
  await act();
  const grown = [...(await recorded())].map(([series, value]) => [series, value - (before.get(series) ?? 0)]);
  return Object.fromEntries(grown.filter(([, by]) => by !== 0));
}

const seconds = (name: string, page: string, what = 'count') =>
  `autograph_web_vital_seconds_${what}{name="${name}",page="${page}"}`;

describe('POST /web-vitals', () => {
  it('records what a browser measured, times in seconds, by page', async () => {
    const send = await shop();
    const page = '/veiculos/:id';
    const by = await recordedBy(async () => expect((await send(REPORT)).statusCode).toBe(204));
    for (const name of ['LCP', 'FCP', 'TTFB', 'INP']) expect(by[seconds(name, page)]).toBe(1);
    expect(by[seconds('LCP', page, 'sum')]).toBeCloseTo(1.2005);
    expect(by[`autograph_web_vital_cls_sum{page="${page}"}`]).toBeCloseTo(0.02);
  });

  it('records pages that are not of the web client as other, however many there are', async () => {
    const send = await shop();
    const by = await recordedBy(async () => {
      for (let n = 0; n < 20; n += 1) await send({ page: `/made-up/${n}`, LCP: 100 });
    });
    expect(Object.keys(by)).toEqual([seconds('LCP', 'other', 'sum'), seconds('LCP', 'other')]);
  });

  it('records values that are too large as the largest', async () => {
    const send = await shop();
    const by = await recordedBy(() => send({ page: '/senha', LCP: 1e12, CLS: 1e9 }));
    expect(by[seconds('LCP', '/senha', 'sum')]).toBe(60);
    expect(by['autograph_web_vital_cls_sum{page="/senha"}']).toBe(10);
  });

  it.each([
    ['that is not JSON', '{"page":'],
    ['that is not an object', '[]'],
    ['without a page', { LCP: 1 }],
    ['without a value', { page: '/' }],
    ['with a field that is not known', { page: '/', LCP: 1, user: 'ana' }],
    ['with a value that is not a number', { page: '/', LCP: '1' }],
    ['with a negative value', { page: '/', LCP: -1 }],
    ['with a number that is too large for JSON', '{"page":"/","LCP":1e999}'],
    ['with too many values', JSON.stringify({ page: '/', LCP: Array(200).fill(1) })],
  ])('refuses a report %s with 400, and records nothing', async (_how, payload) => {
    const send = await shop();
    const by = await recordedBy(async () => expect((await send(payload)).statusCode).toBe(400));
    expect(by).toEqual({});
  });

  it('refuses a report of more than a kibibyte', async () => {
    const send = await shop();
    expect((await send({ page: 'x'.repeat(1_100), LCP: 1 })).statusCode).toBe(413);
  });

  it.each([
    ['of another site', { ...OWN, 'sec-fetch-site': 'cross-site' }],
    ['of another origin of the site', { ...OWN, 'sec-fetch-site': 'same-site' }],
    ['that names no origin', { 'content-type': 'application/json' }],
    [
      'of another origin',
      { 'content-type': 'application/json', origin: 'http://evil.example', host: 'shop.example' },
    ],
  ])('refuses a report of a page %s', async (_how, headers) => {
    const send = await shop();
    const by = await recordedBy(async () => expect((await send(REPORT, headers)).statusCode).toBe(403));
    expect(by).toEqual({});
  });

  it('takes a report over plain HTTP, where browsers name the origin alone', async () => {
    const send = await shop();
    const headers = { 'content-type': 'application/json', origin: 'http://shop.lan', host: 'shop.lan' };
    expect((await send(REPORT, headers)).statusCode).toBe(204);
  });

  it('records no more than 60 reports of one address in a minute, and tells it nothing', async () => {
    const send = await shop();
    const page = '/conta';
    const statuses = new Set<number>();
    const by = await recordedBy(async () => {
      for (let n = 0; n < 70; n += 1) statuses.add((await send({ page, LCP: 1 })).statusCode);
      await send({ page, LCP: 1 }, OWN, '198.51.100.2');
    });
    expect([by[seconds('LCP', page)], [...statuses]]).toEqual([61, [204]]);
  });

  it('uses up no limit of the graph', async () => {
    const { gateway, post } = await gatewayOver({ env: { RATE_LIMIT_GENERAL: '2' } });
    open.push(gateway);
    for (let n = 0; n < 5; n += 1) {
      const answer = await gateway.app.inject({
        method: 'POST',
        url: '/web-vitals',
        headers: OWN,
        payload: REPORT,
        remoteAddress: '198.51.100.1',
      });
      expect(answer.headers).not.toHaveProperty('x-ratelimit-limit');
    }
    expect((await post('{ me { id } }')).remaining).toBe(1);
  });

  it('takes no other method', async () => {
    await shop();
    const answer = await open[0]?.app.inject({ method: 'GET', url: '/web-vitals' });
    expect([answer?.statusCode, answer?.headers.allow]).toEqual([405, 'POST']);
  });
});
