import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { outgoing } from '../src/live/outgoing.ts';
import { streamFormatOf } from '../src/live/stream-format.ts';
import { streamPlaces } from '../src/live/stream-places.ts';
import { type LiveGraph, liveGraph, MULTIPART, openStream, SSE } from './live-graph.ts';

const SALE = 'subscription { saleChanged { id } }';
const SOON = { timeout: 5_000, interval: 20 };

async function withGraph<T>(
  options: Parameters<typeof liveGraph>[0],
  use: (graph: LiveGraph) => Promise<T>,
): Promise<T> {
  const graph = await liveGraph(options);
  try {
    return await use(graph);
  } finally {
    await graph.gateway.close();
  }
}

const refusalOf = async (url: string, query: string, asking: Parameters<typeof openStream>[2] = {}) => {
  const stream = await openStream(url, query, asking);
  await expect.poll(stream.isOver, SOON).toBe(true);
  const { errors } = JSON.parse(stream.text()) as {
    errors: { message: string; extensions: { code: string; retryAfter?: number } }[];
  };
  return { status: stream.status, message: errors[0]?.message, ...errors[0]?.extensions };
};

it('a user and an address have no more streams than the settings allow, and another when one is closed', async () => {
  const places = streamPlaces({ STREAMS_PER_USER: 2, STREAMS_PER_ADDRESS: 3, STREAMS_MAX: 4 });
  const enter = (id: string | null, clientAddress: string) =>
    places.enter({ user: id === null ? null : { id, role: 'CUSTOMER', sessionId: 's' }, clientAddress });
  const leave = enter('ana', '192.0.2.1');
  enter('ana', '192.0.2.2');
  expect(() => enter('ana', '192.0.2.3')).toThrow('At most 2 streams');
  leave();
  leave();
  enter('ana', '192.0.2.3');
  enter('bia', '2001:db8::1');
  enter(null, '2001:db8::2');
  expect(() => enter('caio', '2001:db8::3')).toThrow('Too many streams are open');
  const bounded = streamPlaces({ STREAMS_PER_USER: 0, STREAMS_PER_ADDRESS: 1, STREAMS_MAX: 0 });
  bounded.enter({ user: null, clientAddress: '2001:db8::1' });
  // The last 64 bits of an IPv6 address cost nothing.
  expect(() => bounded.enter({ user: null, clientAddress: '2001:db8::ffff' })).toThrow('At most 1 streams');
});

it('a stream too many is RATE_LIMITED, and a stream that its client closed leaves its place', async () => {
  await withGraph({ env: { STREAMS_PER_USER: '2' } }, async ({ url }) => {
    const [first] = await Promise.all([openStream(url, SALE), openStream(url, SALE)]);
    expect(await refusalOf(url, SALE)).toMatchObject({ status: 429, code: 'RATE_LIMITED', retryAfter: 10 });
    await first?.close();
    await expect.poll(async () => (await openStream(url, SALE)).status, SOON).toBe(200);
  });
});

it('without a source of changes a subscription is UNAVAILABLE, and says which setting is missing', async () => {
  await withGraph({ feed: false }, async ({ url }) => {
    const { status, code, message } = await refusalOf(url, SALE);
    expect([status, code]).toEqual([503, 'UNAVAILABLE']);
    expect(message).toMatch(/KAFKA_BROKERS or REDIS_URL/);
  });
});

it('a request for a stream that is wrong is refused as any other, before anything is sent', async () => {
  await withGraph({ env: { QUERY_MAX_COST: '60' } }, async ({ url }) => {
    const vehicle = 'subscription ($ids: [ID!]!) { vehicleChanged(ids: $ids) { id price { amount } } }';
    const ids = (count: number) => ({ ids: Array.from({ length: count }, (_, n) => `v-${n}`) });
    const refusals = await Promise.all([
      refusalOf(url, SALE, { accept: 'application/json' }),
      refusalOf(url, 'query { vehicles { totalCount } }'),
      refusalOf(url, SALE, { token: 'nonsense' }),
      refusalOf(url, 'subscription { saleChanged @include(if: false) { id } }'),
      refusalOf(url, 'subscription { ... on Subscription { saleChanged @skip(if: true) { id } } }'),
      refusalOf(
        url,
        'subscription { ... { ...S @skip(if: true) } } fragment S on Subscription { saleChanged { id } }',
      ),
      refusalOf(url, 'subscription { saleChanged { id } vehicleChanged(ids: ["1"]) { id } }'),
      refusalOf(url, 'subscription { saleChanged { passengers } }'),
      refusalOf(
        url,
        'subscription ($flag: Boolean = true) { saleChanged { id } more: __typename @include(if: $flag) }',
      ),
      refusalOf(url, vehicle, { variables: { ids: [] } }),
      refusalOf(url, vehicle, { variables: { ids: [null] } }),
      refusalOf(url, 'subscription ($ids: [ID!]) { saleChanged(ids: $ids) { id } }', { variables: ids(101) }),
      refusalOf(url, vehicle, { variables: ids(50) }),
      // The name that a key has in the requests of the plan.
      refusalOf(url, 'subscription { buyer: saleChanged { id } }'),
    ]);
    expect(refusals.map(({ status, code }) => `${status} ${code}`)).toEqual([
      '406 BAD_REQUEST',
      '406 BAD_REQUEST',
      '401 UNAUTHENTICATED',
      '400 GRAPHQL_VALIDATION_FAILED',
      '400 GRAPHQL_VALIDATION_FAILED',
      '400 GRAPHQL_VALIDATION_FAILED',
      '400 GRAPHQL_VALIDATION_FAILED',
      '400 GRAPHQL_VALIDATION_FAILED',
      '400 GRAPHQL_VALIDATION_FAILED',
      '400 BAD_USER_INPUT',
      '400 BAD_USER_INPUT',
      '400 GRAPHQL_VALIDATION_FAILED',
      '400 GRAPHQL_VALIDATION_FAILED',
      '400 GRAPHQL_VALIDATION_FAILED',
    ]);
    const byGet = await fetch(`${url}?query=${encodeURIComponent(SALE)}`, {
      headers: { accept: SSE, 'apollo-require-preflight': '1', authorization: 'Bearer SALES-ana' },
    });
    expect(byGet.status).toBe(405);
    const fromAnotherSite = await fetch(`${url}?query=${encodeURIComponent(SALE)}`, {
      headers: { accept: SSE },
    });
    expect(fromAnotherSite.status).toBe(400);
  });
});

it('a service that hangs delays no stream that follows records by id, and briefly those that follow all', async () => {
  await withGraph({}, async ({ url, state, put }) => {
    put('vehicle', 'v-quick', { status: 'AVAILABLE' });
    const quick = await openStream(url, 'subscription { vehicleChanged(ids: ["v-quick"]) { status } }');
    const all = await openStream(url, SALE, { token: 'ADMIN-all' });
    await expect.poll(() => quick.messages().length, SOON).toBe(1);
    state.audienceHangs = true;
    // More than are asked for at once, before the vehicle.
    for (let n = 0; n < 25; n += 1) put('sale', `s-${n}`, {});
    put('vehicle', 'v-quick', { status: 'RESERVED' });
    await expect.poll(() => quick.messages().length, SOON).toBe(2);
    expect(all.messages()).toEqual([]);
    await expect.poll(() => all.messages().length, SOON).toBe(25);
    await Promise.all([quick.close(), all.close()]);
  });
});

it('a gateway that stops ends its streams at once', async () => {
  const graph = await liveGraph();
  const stream = await openStream(graph.url, SALE);
  const begun = performance.now();
  await graph.gateway.close();
  expect(performance.now() - begun).toBeLessThan(3_000);
  await expect.poll(stream.isOver, SOON).toBe(true);
});

it('a stream that arrives at a gateway that stops is opened and ends, so that its client comes again', async () => {
  const graph = await liveGraph();
  const { hostname, port, pathname } = new URL(graph.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += chunk;
  });
  const over = new Promise((resolve) => socket.once('close', resolve));
  const body = JSON.stringify({ query: SALE });
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${hostname}`,
    'content-type: application/json',
    `accept: ${SSE}`,
    'authorization: Bearer SALES-ana',
    `content-length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closing = graph.gateway.close();
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.write(body);
  await over;
  await closing;
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(answer).not.toContain('event: complete');
});

it('a client that takes nothing is cut off, and holds no more than its room', async () => {
  let [closed, rooms] = [0, 0];
  const out = outgoing({ onRoom: () => (rooms += 1), onClose: () => (closed += 1), stallLimit: 100 });
  const stuck = new Writable({ highWaterMark: 1, write: () => undefined });
  out.body.pipe(stuck);
  let written = 0;
  for (; out.hasRoom() && written < 1_000; written += 1) {
    out.write('x'.repeat(1_000));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(written).toBeLessThan(40);
  await expect.poll(() => closed, SOON).toBe(1);
  expect([out.isClosed(), out.body.destroyed]).toEqual([true, true]);
});

it('a client that stops reading loses its connection, and others get on', async () => {
  await withGraph({}, async ({ url, put }) => {
    const query = JSON.stringify({
      query: 'subscription { vehicleChanged(ids: ["large"]) { id description } }',
    });
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer CUSTOMER-slow\r\naccept: ${SSE}\r\ncontent-type: application/json\r\ncontent-length: ${query.length}\r\n\r\n${query}`,
    );
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    const other = await openStream(url, 'subscription { vehicleChanged(ids: ["large"]) { id } }');
    // More than the buffers of the system take.
    for (let n = 0; n < 12; n += 1) {
      put('vehicle', 'large', { description: `${n}${'x'.repeat(2_000_000)}` });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const memory = process.memoryUsage().arrayBuffers;
    await expect
      .poll(
        async () =>
          (await (await fetch(url.replace('graphql', 'metrics'))).text()).match(
            /autograph_gateway_streams (\d+)/,
          )?.[1],
        {
          timeout: 20_000,
          interval: 200,
        },
      )
      .toBe('1');
    expect(memory).toBeLessThan(200_000_000);
    expect(other.isOver()).toBe(false);
    socket.resume();
    await closed;
    await other.close();
  });
}, 40_000);

it('a client that takes what it gets gets on', async () => {
  let rooms = 0;
  const out = outgoing({ onRoom: () => (rooms += 1), onClose: () => undefined, stallLimit: 100 });
  let taken = 0;
  out.body.on('data', (chunk: Buffer) => (taken += chunk.length));
  for (let n = 0; n < 100; n += 1) {
    out.write('x'.repeat(1_000));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(taken).toBe(100_000);
  expect(out.isClosed()).toBe(false);
  out.end('');
});

it.each([
  [SSE, SSE],
  ['TEXT/EVENT-STREAM; q=0.5', SSE],
  [MULTIPART, 'multipart/mixed'],
  ['multipart/mixed;boundary="graphql";subscriptionSpec="1.0"', 'multipart/mixed'],
  ['multipart/mixed', undefined],
  ['text/event-stream;q=0, application/json', undefined],
  ['*/*', undefined],
  [undefined, undefined],
])('an Accept header of %s asks for %s', (accept, expected) => {
  expect(streamFormatOf(accept)?.contentType.split(';')[0]).toBe(expected);
});
