import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { anEvent } from '@autograph/events/testing';
import * as conventions from '@opentelemetry/semantic-conventions/incubating';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { unavailable } from '../src/graphql/index.ts';
import { withTrace } from '../src/mongo/index.ts';
import { createHttpServer, readSettings, SettingsError } from '../src/process/index.ts';
import {
  ATTRIBUTES,
  currentRequest,
  type FinishedSpan,
  inSpan,
  namedOperation,
  newRequest,
  operationOf,
  type RequestIds,
  readTraceparent,
  runFor,
  sampleTraces,
  sendSpansTo,
  startTracing,
  type TracingSettings,
  tracingSettings,
} from '../src/telemetry/index.ts';

const PARENT = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), sampled: true };
const settingsOf = (environment: Record<string, string>): TracingSettings =>
  readSettings(tracingSettings, environment);
const closing: (() => unknown)[] = [];

/** The spans that are recorded from now on. */
function recorded(): FinishedSpan[] {
  const spans: FinishedSpan[] = [];
  sendSpansTo((span) => spans.push(span));
  return spans;
}

/** What a collector gets, and its address. */
async function collector(status = 200) {
  const bodies: string[] = [];
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    bodies.push(Buffer.concat(chunks).toString());
    response.writeHead(status).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { bodies, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

afterEach(async () => {
  sendSpansTo(null);
  sampleTraces(null);
  for (const close of closing.splice(0)) await close();
});

describe('the attributes of spans', () => {
  it('have names of the semantic conventions, or of our own namespace', () => {
    const known = new Set<unknown>(Object.values(conventions));
    const unknown = Object.values(ATTRIBUTES).filter((name) => !known.has(name));
    expect(unknown.filter((name) => !name.startsWith('autograph.'))).toEqual([]);
  });

  it('name an operation without its text and without what a client may write without end', () => {
    expect(operationOf('query Stock($a: Int) { a }')).toEqual({
      name: 'query Stock',
      attributes: { operationType: 'query', operationName: 'Stock' },
    });
    expect(operationOf('{ user(id: "1") { name } }').name).toBe('query');
    expect(operationOf('  mutation { a }').name).toBe('mutation');
    expect(namedOperation('query', 'N'.repeat(10_000)).name).toHaveLength('query '.length + 100);
  });
});

describe('a span', () => {
  it('is below the one under way, and its function runs as it', async () => {
    const spans = recorded();
    const ids = newRequest(PARENT);
    await runFor(ids, () =>
      inSpan({ service: 'sale', name: 'outer' }, () =>
        inSpan({ service: 'sale', name: 'inner' }, async () => {
          expect(currentRequest()?.traceId).toBe(PARENT.traceId);
        }),
      ),
    );
    const [inner, outer] = spans;
    expect([inner?.name, outer?.name]).toEqual(['inner', 'outer']);
    expect(outer?.ids.parentSpanId).toBe(ids.spanId);
    expect(inner?.ids.parentSpanId).toBe(outer?.ids.spanId);
  });

  it('says the code of an error, never its message', async () => {
    const spans = recorded();
    const fail = (error: Error) =>
      runFor(newRequest(PARENT), () =>
        inSpan({ service: 'sale', name: 'fails' }, async () => {
          throw error;
        }),
      ).catch(() => undefined);
    await fail(unavailable('vehicle'));
    await fail(new TypeError('Maria da Silva'));
    expect(spans.map(({ failure }) => failure)).toEqual(['UNAVAILABLE', 'TypeError']);
    expect(JSON.stringify(spans)).not.toContain('Maria');
  });

  it.each([{ sampled: false }, null])('is not recorded outside of a sampled trace (%j)', async (parent) => {
    const spans = recorded();
    const run = () => inSpan({ service: 'sale', name: 'none' }, async () => 1);
    expect(await (parent ? runFor(newRequest({ ...PARENT, ...parent }), run) : run())).toBe(1);
    expect(spans).toEqual([]);
  });
});

describe('the spans of a server', () => {
  it('are one for each sampled request, and none for probes', async () => {
    const spans = recorded();
    sampleTraces(() => true);
    const app = createHttpServer({
      service: 'sale',
      log: pino({ level: 'silent' }),
      readiness: async () => ({}),
    });
    app.get('/things/:id', () => ({}));
    closing.push(() => app.close());
    const { headers } = await app.inject('/things/secret-1');
    await app.inject('/health/ready');
    await app.inject('/metrics');
    await app.inject('/secret-2');
    expect(spans.map(({ name }) => name)).toEqual(['GET /things/:id', 'GET']);
    expect(spans[0]).toMatchObject({
      service: 'sale',
      kind: 'server',
      attributes: { httpRoute: '/things/:id', httpStatus: 200, requestId: headers['x-request-id'] },
    });
    expect(spans[0]?.ids.traceId).toBe(headers['x-trace-id']);
    expect(JSON.stringify(spans)).not.toContain('secret');
  });
});

describe('tracing', () => {
  const log = pino({ level: 'silent' });

  it('is off without an address, and samples nothing', async () => {
    const tracing = await startTracing(settingsOf({}), log);
    expect(newRequest().sampled).toBe(false);
    await tracing.close();
  });

  it('samples the share of traces that is set, and goes on with what others decided', async () => {
    const { url } = await collector();
    const tracing = await startTracing(
      settingsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_TRACES_SAMPLER_ARG: '0.25' }),
      log,
    );
    const sampled = Array.from({ length: 4_000 }, () => newRequest()).filter((ids) => ids.sampled).length;
    expect(sampled).toBeGreaterThan(800);
    expect(sampled).toBeLessThan(1_200);
    expect(newRequest({ ...PARENT, sampled: false }).sampled).toBe(false);
    expect(newRequest(PARENT).sampled).toBe(true);
    await tracing.close();
  });

  it('sends spans with their own ids, by OTLP and to Zipkin', async () => {
    const [otlp, zipkin] = [await collector(), await collector(202)];
    const tracing = await startTracing(
      settingsOf({
        OTEL_EXPORTER_OTLP_ENDPOINT: otlp.url,
        OTEL_EXPORTER_ZIPKIN_ENDPOINT: `${zipkin.url}/api/v2/spans`,
        OTEL_TRACES_SAMPLER_ARG: '1',
      }),
      log,
    );
    const ids = newRequest();
    await runFor(ids, () => inSpan({ service: 'sale', name: 'work', kind: 'client' }, () => pause(20)));
    await tracing.close();
    const { resourceSpans } = JSON.parse(otlp.bodies[0] ?? '{}');
    const [span] = resourceSpans[0].scopeSpans[0].spans;
    expect(span).toMatchObject({ traceId: ids.traceId, parentSpanId: ids.spanId, name: 'work', kind: 3 });
    const lasted = Number(BigInt(span.endTimeUnixNano) - BigInt(span.startTimeUnixNano)) / 1e6;
    expect(lasted).toBeGreaterThanOrEqual(19);
    expect(Math.abs(Number(BigInt(span.endTimeUnixNano) / 1_000_000n) - Date.now())).toBeLessThan(60_000);
    const inZipkin = JSON.parse(zipkin.bodies[0] ?? '[]');
    // Zipkin refuses fractions of a microsecond.
    expect([inZipkin[0].timestamp, inZipkin[0].duration].every(Number.isInteger)).toBe(true);
    expect(inZipkin).toMatchObject([
      { traceId: ids.traceId, parentId: ids.spanId, name: 'work', localEndpoint: { serviceName: 'sale' } },
    ]);
  });

  it('neither fails nor waits for long where the collector does not answer, and says so once', async () => {
    const lines: string[] = [];
    const heard = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    const { url } = await collector();
    for (const close of closing.splice(0)) await close();
    const tracing = await startTracing(
      settingsOf({
        OTEL_EXPORTER_OTLP_ENDPOINT: url,
        OTEL_EXPORTER_ZIPKIN_ENDPOINT: url,
        OTEL_TRACES_SAMPLER_ARG: '1',
      }),
      heard,
    );
    const begun = performance.now();
    await runFor(newRequest(), async () => {
      for (let n = 0; n < 10_000; n += 1) await inSpan({ service: 'sale', name: 'work' }, async () => n);
    });
    await tracing.close();
    expect(performance.now() - begun).toBeLessThan(8_000);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('spans could not be sent');
  });

  it.each<Record<string, string>>([
    { OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' },
    { OTEL_TRACES_SAMPLER_ARG: '10' },
    { OTEL_TRACES_SAMPLER_ARG: 'much' },
  ])('refuses the setting %j', (environment) => {
    expect(() => settingsOf(environment)).toThrow(SettingsError);
  });

  it.each([true, false])(
    'has an event name its trace while tracing is on, sampled or not (%j)',
    (sampled) => {
      const event = anEvent('VehicleSold', 'a', 1, new Date());
      const raise = () => runFor(newRequest({ ...PARENT, sampled }), () => withTrace(event));
      expect(raise()).toEqual(event);
      recorded();
      expect(readTraceparent(raise().traceparent)).toMatchObject({ traceId: PARENT.traceId, sampled });
      expect(withTrace(event)).toEqual(event);
    },
  );

  it('keeps the ids of a request that was sampled when it ends', () => {
    const ids = newRequest(PARENT) satisfies RequestIds;
    expect(ids).toMatchObject({ traceId: PARENT.traceId, parentSpanId: PARENT.spanId, sampled: true });
  });
});
