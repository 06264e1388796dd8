import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTraced, type TracedGraph, tracedPurchase } from '../../src/traced-graph.ts';

const ZIPKIN = process.env.TEST_ZIPKIN_URL ?? '';

let graph: TracedGraph;
beforeAll(async () => {
  graph = await startTraced('distributed', {
    OTEL_EXPORTER_OTLP_ENDPOINT: '',
    OTEL_EXPORTER_ZIPKIN_ENDPOINT: `${ZIPKIN}/api/v2/spans`,
    ...(process.env.TEST_KAFKA_BROKERS && { KAFKA_BROKERS: process.env.TEST_KAFKA_BROKERS }),
  });
}, 300_000);
afterAll(() => graph?.close());

interface ZipkinSpan {
  readonly id: string;
  readonly parentId?: string;
  readonly name: string;
  readonly kind?: string;
  readonly localEndpoint: { readonly serviceName: string };
}

/** A trace as Zipkin answers it; none where it has not got it yet. */
async function traceOf(traceId: string): Promise<readonly ZipkinSpan[]> {
  const response = await fetch(`${ZIPKIN}/api/v2/trace/${traceId}`);
  return response.ok ? ((await response.json()) as ZipkinSpan[]) : [];
}

const kindsOf = (spans: readonly ZipkinSpan[]) =>
  new Set(spans.map(({ localEndpoint, name }) => `${localEndpoint.serviceName}: ${name}`));

describe('Zipkin', () => {
  it('has a purchase as one trace over all processes, and a second one with the same spans', async () => {
    const kinds: ReadonlySet<string>[] = [];
    // The first sale of a day makes the day's summary, which the others change.
    await tracedPurchase(graph);
    for (let n = 0; n < 2; n += 1) {
      const { traceId, headers } = await tracedPurchase(graph);
      expect(headers.get('x-trace-id')).toBe(traceId);
      await expect
        .poll(async () => [...kindsOf(await traceOf(traceId))], { timeout: 60_000 })
        .toEqual(
          expect.arrayContaining([
            'gateway: post /graphql',
            'gateway: mutation purchase',
            'gateway: plan',
            'gateway: fetch sale',
            'gateway: fetch customer',
            'gateway: fetch vehicle',
            'sale: post /graphql',
            'customer: post /graphql',
            'vehicle: post /graphql',
            'sale: publish saleopened',
            'sale: process saleopened',
          ]),
        );
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const spans = await traceOf(traceId);
      const ids = new Set(spans.map(({ id }) => id));
      const first = spans.filter(({ parentId }) => !parentId || !ids.has(parentId));
      expect(first.map(({ name }) => name)).toEqual(['post /graphql']);
      // Whose session it is is asked once in a while.
      kinds.push(new Set([...kindsOf(spans)].filter((kind) => !/user/.test(kind))));
    }
    expect(kinds[1]).toEqual(kinds[0]);
  });
});
