import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceivedSpan } from '../../src/trace-receiver.ts';
import { logInTo, startTraced, type TracedGraph, tracedPurchase } from '../../src/traced-graph.ts';

const SALES = `query SalesOfTheDesk {
  sales(first: 3) { nodes { id customer { name } vehicle { make model } } }
}`;

const graphs = new Map<string, TracedGraph>();
const graphOf = (name: string): TracedGraph => graphs.get(name) as TracedGraph;

/** The spans of a trace once `name` is among them: they are sent by several processes, each when it has some. */
async function spansOf(graph: TracedGraph, traceId: string, name: string): Promise<readonly ReceivedSpan[]> {
  const found = () => graph.spans.filter((span) => span.traceId === traceId);
  await expect.poll(() => found().map((span) => span.name), { timeout: 20_000 }).toContain(name);
  // What ends before the answer does is sent with the next batch of its process at the latest.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  return found();
}

/** The spans below one of them, at any depth. Whose session it is is asked before an operation, once in a while. */
function below(spans: readonly ReceivedSpan[], spanId: string): readonly ReceivedSpan[] {
  const parts = spans.filter(({ parentSpanId }) => parentSpanId === spanId);
  return parts.flatMap((part) => [part, ...below(spans, part.spanId)]);
}

const kindsOf = (spans: readonly ReceivedSpan[]) =>
  [...new Set(spans.map(({ service, name }) => `${service}: ${name}`))].toSorted();

beforeAll(async () => {
  graphs.set('single', await startTraced('single'));
  graphs.set('single by Apollo', await startTraced('single', { FAST_PATH: 'off' }));
  graphs.set('distributed', await startTraced('distributed'));
}, 300_000);

afterAll(async () => {
  for (const graph of graphs.values()) await graph.close();
});

describe.each(['single', 'distributed'])('a purchase in the %s topology', (topology) => {
  it('is one trace over the gateway, the services and the consumer of its event', async () => {
    const graph = graphOf(topology);
    const { traceId, headers, secrets } = await tracedPurchase(graph);
    expect(headers.get('x-trace-id')).toBe(traceId);
    const spans = await spansOf(graph, traceId, 'process SaleOpened');
    expect(kindsOf(spans)).toEqual(
      expect.arrayContaining([
        'gateway: POST /graphql',
        'gateway: fetch customer',
        'gateway: fetch sale',
        'gateway: fetch vehicle',
        'gateway: mutation Purchase',
        'gateway: plan',
        'sale: fetch customer',
        'sale: fetch vehicle',
        'sale: process SaleOpened',
        'sale: publish SaleOpened',
      ]),
    );
    // Each span but the first is below another one of the trace.
    const ids = new Set(spans.map(({ spanId }) => spanId));
    const first = spans.filter(({ parentSpanId }) => !ids.has(parentSpanId));
    expect(first.map(({ service, name }) => `${service}: ${name}`)).toEqual(['gateway: POST /graphql']);
    expect(spans.some((span) => span.attributes['db.system.name'] === 'mongodb')).toBe(true);
    const said = JSON.stringify(spans.map(({ name, attributes }) => ({ name, attributes })));
    for (const secret of secrets) expect(said).not.toContain(secret);
  });

  it('sends no span when its trace is not sampled, and names it all the same', async () => {
    const graph = graphOf(topology);
    const token = await logInTo(graph);
    const before = graph.spans.length;
    const answer = await graph.trace('/graphql', { token, body: { query: SALES }, sampled: false });
    expect(answer.headers.get('x-trace-id')).toBe(answer.traceId);
    const traced = await graph.trace('/graphql', { token, body: { query: SALES } });
    await spansOf(graph, traced.traceId, 'POST /graphql');
    const since = graph.spans.slice(before).map(({ traceId }) => traceId);
    expect(new Set(since)).toEqual(new Set([traced.traceId]));
  });
});

describe('a query', () => {
  /** The kinds of spans of each of three runs. */
  async function runs(name: string) {
    const graph = graphOf(name);
    await tracedPurchase(graph);
    const token = await logInTo(graph);
    const kinds: string[][] = [];
    for (let n = 0; n < 3; n += 1) {
      const { traceId, body } = await graph.trace('/graphql', { token, body: { query: SALES } });
      expect(body.errors).toBeUndefined();
      const spans = await spansOf(graph, traceId, 'POST /graphql');
      const operation = spans.find((span) => span.name === 'query SalesOfTheDesk');
      kinds.push(kindsOf(below(spans, operation?.spanId ?? '')));
    }
    return kinds;
  }

  it('has the same spans by the fast path and by Apollo', async () => {
    const [first, fast, again] = await runs('single');
    const [slowFirst, slow] = await runs('single by Apollo');
    expect(fast).toEqual(
      expect.arrayContaining(['gateway: plan', 'gateway: fetch sale', 'sale: find sales']),
    );
    expect(again).toEqual(fast);
    expect(fast).toEqual(slow);
    expect(first).toEqual(slowFirst);
    expect(first).toEqual(fast);
  });

  it('of a REST service is below the span of its request', async () => {
    const graph = graphOf('single');
    const token = await logInTo(graph);
    const { traceId } = await graph.trace('/api/vehicles', { token });
    const spans = await spansOf(graph, traceId, 'GET /api/vehicles');
    expect(kindsOf(spans)).toEqual(
      expect.arrayContaining([
        'gateway: GET /api/vehicles',
        'gateway: fetch vehicle',
        'vehicle: find vehicles',
      ]),
    );
    const rest = spans.find(({ name }) => name === 'GET /api/vehicles');
    expect(rest?.attributes).toMatchObject({
      'http.route': '/api/vehicles',
      'http.response.status_code': '200',
      'autograph.rest.operation': 'listVehicles',
    });
  });
});
