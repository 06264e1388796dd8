import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, leasedWorker } from '../src/process/index.ts';
import { newRequestId, newSpanId, newTraceId } from '../src/telemetry/ids.ts';
import {
  currentRequest,
  outgoingHeaders,
  type RequestIds,
  readRequestId,
  readTraceparent,
  runInBackground,
  writeTraceparent,
} from '../src/telemetry/index.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
const SAMPLED = `00-${TRACE}-${SPAN}-01`;
const PROXY = '203.0.113.7';

const open: { close(): Promise<unknown> }[] = [];

/** A server behind a proxy, whose route `/ids` answers the ids that its handler sees. */
function server() {
  const readiness = async () => ({});
  const app = createHttpServer({ log: pino({ level: 'silent' }), readiness, trustedProxies: [PROXY] });
  app.post('/ids', async () => {
    await pause(1);
    return currentRequest();
  });
  app.get('/fails', () => {
    throw new Error('no');
  });
  open.push(app);
  return app;
}

const ask = (headers: Record<string, string> = {}, remoteAddress = PROXY) =>
  server().inject({ method: 'POST', url: '/ids', headers, payload: { a: 1 }, remoteAddress });

afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

describe('an id', () => {
  it('has as many hexadecimal digits as the trace context demands, and is never given twice', () => {
    const ids = Array.from({ length: 5_000 }, () => [newTraceId(), newSpanId(), newRequestId()]);
    for (const [trace, span, request] of ids) {
      expect(trace).toMatch(/^[\da-f]{32}$/);
      expect(span).toMatch(/^[\da-f]{16}$/);
      expect(request).toMatch(/^[\da-f]{32}$/);
    }
    expect(new Set(ids.flat()).size).toBe(15_000);
  });
});

describe('a traceparent', () => {
  it('is read as it is written', () => {
    expect(readTraceparent(SAMPLED)).toEqual({ traceId: TRACE, spanId: SPAN, sampled: true });
    for (const sampled of [true, false]) {
      const parent = { traceId: TRACE, spanId: SPAN, sampled };
      expect(readTraceparent(writeTraceparent(parent))).toEqual(parent);
    }
  });

  it('of a later version is read as far as it is known', () => {
    expect(readTraceparent(`01-${TRACE}-${SPAN}-01-more`)).toMatchObject({ traceId: TRACE });
    expect(readTraceparent(`cc-${TRACE}-${SPAN}-03`)).toMatchObject({ sampled: true });
  });

  it.each([
    undefined,
    '',
    ['a', 'b'],
    `ff-${TRACE}-${SPAN}-01`,
    `00-${TRACE.toUpperCase()}-${SPAN}-01`,
    `00-${'0'.repeat(32)}-${SPAN}-01`,
    `00-${TRACE}-${'0'.repeat(16)}-01`,
    `00-${TRACE}-${SPAN}-01-more`,
    `00-${TRACE}-${SPAN}`,
    `00-${TRACE}-${SPAN}-01, 00-${TRACE}-${SPAN}-01`,
    `${SAMPLED}\r\nx-admin: 1`,
    `01-${TRACE}-${SPAN}-01-${'a'.repeat(300)}`,
  ])('%j is ignored', (header) => {
    expect(readTraceparent(header)).toBeNull();
  });
});

describe('a request id', () => {
  it.each([
    '1',
    '0af7651916cd43dd',
    'Root=1-67891233-abcdef012345678912345678',
    '01993a5c-7f3e-7d21-b8a4-123456789012',
    '1764547200000',
    '11987654321987654321123456789012',
    'a'.repeat(128),
  ])('%s is taken', (id) => expect(readRequestId(id)).toBe(id));

  it.each([
    '529.982.247-25',
    'cpf:52998224725',
    'customer_52998224725',
    '11.222.333/0001-81',
    '11222333000181',
    '12ABC34501DE35',
    '+55-11-98765-4321',
    '11987654321',
    '1.11987654321',
  ])('%s is ignored, as it looks like a number of a person or a company', (id) =>
    expect(readRequestId(id)).toBeNull(),
  );

  it.each(['', ' ', 'a b', 'a,b', 'a"b', '<script>', 'a\nb', '\u001b[31m', 'é', 'a'.repeat(129), undefined])(
    '%j is ignored',
    (id) => expect(readRequestId(id)).toBeNull(),
  );
});

describe('a request to a server', () => {
  it('has new ids, which the handler sees after the body was read and the answer names', async () => {
    const answer = await ask();
    const ids = answer.json<RequestIds>();
    expect(ids).toMatchObject({ traceId: expect.stringMatching(/^[\da-f]{32}$/), sampled: false });
    expect(answer.headers).toMatchObject({ 'x-trace-id': ids.traceId, 'x-request-id': ids.requestId });
    const other = await ask();
    expect(other.headers['x-trace-id']).not.toBe(ids.traceId);
    expect(other.headers['x-request-id']).not.toBe(ids.requestId);
  });

  it('goes on with the trace and the request that a trusted proxy names, by a span of its own', async () => {
    const ids = (await ask({ traceparent: SAMPLED, 'x-request-id': 'from-the-proxy' })).json<RequestIds>();
    expect(ids).toMatchObject({ traceId: TRACE, requestId: 'from-the-proxy', sampled: true });
    expect(ids.spanId).not.toBe(SPAN);
  });

  it.each(['198.51.100.1', '127.0.0.1', '::1'])(
    'takes no ids from %s, which is no proxy',
    async (address) => {
      const answer = await ask({ traceparent: SAMPLED, 'x-request-id': 'from-a-client' }, address);
      expect(answer.json<RequestIds>()).toMatchObject({ sampled: false });
      expect(answer.headers['x-trace-id']).not.toBe(TRACE);
      expect(answer.headers['x-request-id']).not.toBe('from-a-client');
    },
  );

  it('never repeats a value that is not valid, even from a proxy', async () => {
    const answer = await ask({ traceparent: 'none', 'x-request-id': '<b>hello</b>' });
    expect(answer.headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
    expect(JSON.stringify([answer.headers, answer.body])).not.toMatch(/hello|none/);
  });

  it.each(['/health/live', '/health/ready', '/metrics', '/nothing', '/fails', '/%'])(
    'is named in the answer of %s',
    async (url) => {
      const { headers } = await server().inject({ url, remoteAddress: PROXY });
      expect(headers['x-trace-id']).toMatch(/^[\da-f]{32}$/);
      expect(headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
    },
  );
});

describe('work in the background', () => {
  it('has ids of its own in each round, also where a request wakes it', async () => {
    const seen: (RequestIds | undefined)[] = [];
    const asking = Promise.withResolvers<string | undefined>();
    const worker = leasedWorker({
      lease: { hold: async () => true, release: async () => undefined },
      interval: 60_000,
      work: async () => void seen.push(currentRequest()),
      failed: (error) => asking.reject(error),
    });
    await pause(5);
    runInBackground(() => {
      worker.wake();
      asking.resolve(currentRequest()?.traceId);
    });
    await pause(20);
    await worker.close();
    const traces = [...seen.map((ids) => ids?.traceId), await asking.promise];
    expect(traces).toHaveLength(3);
    expect(new Set(traces).size).toBe(3);
    expect(traces).not.toContain(undefined);
  });

  it('tells the processes that it calls who asks, and nothing outside of any work', () => {
    expect(outgoingHeaders()).toEqual({});
    runInBackground(() => {
      const { traceId, spanId, requestId } = currentRequest() as RequestIds;
      expect(outgoingHeaders()).toEqual({
        traceparent: `00-${traceId}-${spanId}-00`,
        'x-request-id': requestId,
      });
    });
  });
});
