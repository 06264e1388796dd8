import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWAY, aWhile, type LiveGraph, liveGraph, MULTIPART, openStream, SSE } from './live-graph.ts';

const VEHICLE = 'subscription ($ids: [ID!]!) { vehicleChanged(ids: $ids) { id status } }';
const SALE = 'subscription { saleChanged { id status } }';
const SOON = { timeout: 5_000, interval: 20 };

let graph: LiveGraph;
beforeAll(async () => {
  graph = await liveGraph();
});
afterAll(() => graph?.gateway.close());

const opened: { close(): Promise<void> }[] = [];
afterAll(() => Promise.all(opened.map((stream) => stream.close())));
const open = async (query: string, asking: Parameters<typeof openStream>[2] = {}) => {
  const stream = await openStream(graph.url, query, asking);
  opened.push(stream);
  return stream;
};
const vehicle = (id: string, status: string) => ({ data: { vehicleChanged: { id, status } } });
const sale = (id: string, status: string) => ({ data: { saleChanged: { id, status } } });
const codesIn = (messages: readonly unknown[]) =>
  messages.flatMap((message) =>
    ((message as { errors?: { extensions: { code: string } }[] }).errors ?? []).map(
      ({ extensions }) => extensions.code,
    ),
  );

describe('a stream', () => {
  it('sends the state now and after each change, in the form of server-sent events', async () => {
    graph.put('vehicle', 'v-sse', { status: 'AVAILABLE' });
    const stream = await open(VEHICLE, { variables: { ids: ['v-sse'] } });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, `${SSE}; charset=utf-8`]);
    expect([stream.headers.get('cache-control'), stream.headers.get('x-accel-buffering')]).toEqual([
      'no-store',
      'no',
    ]);
    await expect.poll(stream.messages, SOON).toEqual([vehicle('v-sse', 'AVAILABLE')]);
    graph.put('vehicle', 'v-sse', { status: 'RESERVED' });
    await expect
      .poll(stream.messages, SOON)
      .toEqual([vehicle('v-sse', 'AVAILABLE'), vehicle('v-sse', 'RESERVED')]);
    expect(stream.text()).toMatch(/^:\n\nevent: next\ndata: \{.*\}\n\nevent: next\ndata: \{.*\}\n\n$/);
  });

  it('sends the same in Apollo’s multipart form, each part ended by its boundary', async () => {
    graph.put('vehicle', 'v-parts', { status: 'AVAILABLE' });
    const stream = await open(VEHICLE, { variables: { ids: ['v-parts'] }, accept: MULTIPART });
    expect(stream.headers.get('content-type')).toBe(
      'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
    );
    graph.put('vehicle', 'v-parts', { status: 'RESERVED' });
    await expect
      .poll(() => stream.messages().at(-1), SOON)
      .toEqual({ payload: vehicle('v-parts', 'RESERVED') });
    for (const part of stream.text().split('\r\n--graphql').slice(1, -1))
      expect(part).toMatch(/^\r\ncontent-type: application\/json\r\n\r\n\{.*\}$/);
    expect(stream.text()).toMatch(/\r\n--graphql$/);
  });

  it('follows fragments, aliases and variables of the selection', async () => {
    graph.put('vehicle', 'v-fragment', { status: 'SOLD', make: 'Fiat' });
    const query = `subscription S($id: ID!, $with: Boolean!) { ...Root }
      fragment Root on Subscription { car: vehicleChanged(ids: [$id]) { ...Car make @include(if: $with) } }
      fragment Car on Vehicle { state: status }`;
    const stream = await open(query, { variables: { id: 'v-fragment', with: false } });
    // The stock answers by the field's own name.
    graph.records.set('v-fragment', { state: 'SOLD', make: 'Fiat' });
    graph.changed('vehicle', 'v-fragment');
    await expect.poll(() => stream.messages().at(-1), SOON).toEqual({ data: { car: { state: 'SOLD' } } });
  });

  it('sends all that is selected of a field that is written twice', async () => {
    graph.put('vehicle', 'v-twice', { status: 'SOLD' });
    const query = `subscription { vehicleChanged(ids: ["v-twice"]) { id } ...Root }
      fragment Root on Subscription { vehicleChanged(ids: ["v-twice"]) { status } }`;
    const stream = await open(query);
    await expect.poll(stream.messages, SOON).toEqual([vehicle('v-twice', 'SOLD')]);
  });

  it('sends the last state alone after several changes at once, read once for all of one role', async () => {
    graph.put('vehicle', 'v-many', { status: 'AVAILABLE' });
    const streams = await Promise.all(
      ['CUSTOMER-a', 'CUSTOMER-b', 'CUSTOMER-c'].map((token) =>
        open(VEHICLE, { variables: { ids: ['v-many'] }, token }),
      ),
    );
    for (const stream of streams) await expect.poll(() => stream.messages().length, SOON).toBe(1);
    const before = graph.reads.length;
    for (const status of ['RESERVED', 'AVAILABLE', 'RESERVED', 'SOLD'])
      graph.put('vehicle', 'v-many', { status });
    for (const stream of streams)
      await expect.poll(() => stream.messages().slice(1), SOON).toEqual([vehicle('v-many', 'SOLD')]);
    expect(graph.reads.slice(before).map((read) => read.split(' ')[0])).toEqual(['v-many']);
  });

  it('reads what is not the same for all of a role for each of its users', async () => {
    const tokens = ['CUSTOMER-d', 'CUSTOMER-e'];
    graph.state.mayRead = (id, user) => !id.startsWith('s-') || user?.id === 'CUSTOMER-d';
    const [own, other] = await Promise.all(tokens.map((token) => open(SALE, { token })));
    await aWhile();
    graph.put('sale', 's-1', { status: 'PENDING' });
    await expect.poll(() => own?.messages(), SOON).toEqual([sale('s-1', 'PENDING')]);
    await aWhile();
    expect(other?.messages()).toEqual([]);
    // Nor does anyone hear of one that stopped being visible.
    graph.state.mayRead = () => false;
    graph.put('sale', 's-1', { status: 'APPROVED' });
    await aWhile();
    expect(own?.messages()).toEqual([sale('s-1', 'PENDING')]);
    graph.state.mayRead = () => true;
  });

  it('sends null once for a record that was asked for by id and is gone', async () => {
    graph.put('vehicle', 'v-gone', { status: 'AVAILABLE' });
    const stream = await open(VEHICLE, { variables: { ids: ['v-gone', 'v-gone'] } });
    await expect.poll(() => stream.messages().length, SOON).toBe(1);
    for (let n = 0; n < 2; n += 1) {
      graph.put('vehicle', 'v-gone', null);
      await aWhile();
    }
    expect(stream.messages().slice(1)).toEqual([{ data: { vehicleChanged: null } }]);
    graph.put('vehicle', 'v-gone', { status: 'AVAILABLE' });
    await expect.poll(() => stream.messages().at(-1), SOON).toEqual(vehicle('v-gone', 'AVAILABLE'));
  });

  it('reads a sale that changed for its buyer and the staff of its branch alone', async () => {
    const watchers = ['CUSTOMER-buyer', 'CUSTOMER-other', 'SALES-south', 'SALES-north', 'ADMIN-all'];
    graph.standings.set('SALES-north', {
      active: true,
      role: 'SALES',
      memberships: [{ branchId: 'north', manages: false }],
    });
    graph.standings.set('SALES-south', {
      active: true,
      role: 'SALES',
      memberships: [{ branchId: 'south', manages: false }],
    });
    const streams = await Promise.all(watchers.map((token) => open(SALE, { token })));
    await aWhile();
    graph.state.audience = { branchId: 'south', userId: 'CUSTOMER-buyer' };
    graph.put('sale', 's-south', { status: 'PENDING' });
    const heard = () => watchers.filter((_token, at) => streams[at]?.messages().length === 1);
    await expect.poll(heard, SOON).toEqual(['CUSTOMER-buyer', 'SALES-south', 'ADMIN-all']);
    await aWhile();
    const readers = graph.reads
      .filter((read) => read.startsWith('s-south'))
      .map((read) => read.split(' ')[2]);
    expect(readers.filter((reader) => watchers.includes(reader ?? '')).toSorted()).toEqual(
      ['CUSTOMER-buyer', 'SALES-south', 'ADMIN-all'].toSorted(),
    );
    // Where nobody says whom it concerns, it is read for all of them, and each is judged as ever.
    graph.state.audience = undefined;
    graph.put('sale', 's-south', { status: 'APPROVED' });
    await expect
      .poll(() => streams.map((stream) => stream.messages().at(-1)), SOON)
      .toEqual(watchers.map(() => sale('s-south', 'APPROVED')));
  });

  it('reads again each time that it tries again: a failure is not kept for others', async () => {
    graph.put('vehicle', 'v-retry', { status: 'AVAILABLE' });
    const stream = await open(VEHICLE, { variables: { ids: ['v-retry'] } });
    await expect.poll(() => stream.messages().length, SOON).toBe(1);
    // As often as a stream tries, but for the last time.
    graph.state.faults.push(AWAY, AWAY, AWAY);
    graph.put('vehicle', 'v-retry', { status: 'SOLD' });
    await expect
      .poll(() => stream.messages().slice(1), { timeout: 10_000, interval: 20 })
      .toEqual([vehicle('v-retry', 'SOLD')]);
  });

  it('loses no state where a service does not answer at first', async () => {
    graph.put('vehicle', 'v-fault', { status: 'AVAILABLE' });
    const stream = await open(VEHICLE, { variables: { ids: ['v-fault'] } });
    await expect.poll(() => stream.messages().length, SOON).toBe(1);
    graph.state.faults.push(AWAY, AWAY);
    graph.put('vehicle', 'v-fault', { status: 'SOLD' });
    await expect.poll(() => stream.messages().slice(1), SOON).toEqual([vehicle('v-fault', 'SOLD')]);
  });
});

describe('the subscriber of a stream', () => {
  it('is judged again at each delivery, by what their role is then', async () => {
    graph.put('vehicle', 'v-role', { status: 'AVAILABLE' });
    const stream = await open(VEHICLE, { variables: { ids: ['v-role'] }, token: 'SALES-moved' });
    await expect.poll(() => stream.messages().length, SOON).toBe(1);
    graph.standings.set('SALES-moved', { active: true, role: 'WORKSHOP' });
    await expect.poll(stream.isOver, SOON).toBe(true);
    expect(codesIn(stream.messages())).toEqual(['FORBIDDEN']);
    expect(stream.text()).toMatch(/event: complete\ndata: \n\n$/);
  });

  it('gets what their role may see now, and not what it was when they came', async () => {
    const stream = await open(SALE, { token: 'SALES-left' });
    await aWhile();
    graph.standings.set('SALES-left', { active: true, role: 'CUSTOMER' });
    graph.state.mayRead = (id, user) => id !== 's-staff' || user?.role === 'SALES';
    const asCustomer = () => {
      graph.put('sale', 's-other', { status: 'PENDING' });
      return graph.reads.includes('s-other for SALES-left as CUSTOMER');
    };
    await expect.poll(asCustomer, { timeout: 5_000, interval: 200 }).toBe(true);
    const before = stream.messages().length;
    graph.put('sale', 's-staff', { status: 'PENDING' });
    await aWhile();
    graph.state.mayRead = () => true;
    expect(JSON.stringify(stream.messages().slice(before))).not.toContain('s-staff');
  });

  it.each([SSE, MULTIPART])('hears the end of their session within 5 s (%s)', async (accept) => {
    const token = `CUSTOMER-out${accept.length}`;
    const stream = await open(SALE, { token, accept });
    await aWhile();
    expect(stream.isOver()).toBe(false);
    graph.standings.set(token, { active: false, role: 'CUSTOMER' });
    await expect.poll(stream.isOver, SOON).toBe(true);
    expect(codesIn(stream.messages())).toEqual(['UNAUTHENTICATED']);
  });

  it('who may not subscribe gets the reason, and the end', async () => {
    graph.standings.set('SALES-bench', { active: true, role: 'WORKSHOP' });
    const refused = await open(SALE, { token: 'SALES-bench' });
    await expect.poll(refused.isOver, SOON).toBe(true);
    expect([refused.status, codesIn(refused.messages())]).toEqual([200, ['FORBIDDEN']]);
    const anonymous = await open(SALE, { token: '' });
    await expect.poll(anonymous.isOver, SOON).toBe(true);
    expect(codesIn(anonymous.messages())).toEqual(['UNAUTHENTICATED']);
  });
});

describe('an outage', () => {
  it('of the source refuses new streams; what was missed ends the others, so that clients connect again', async () => {
    const [events, parts] = await Promise.all([open(SALE), open(SALE, { accept: MULTIPART })]);
    graph.state.isUp = false;
    const refused = await open(SALE);
    await expect.poll(refused.isOver, SOON).toBe(true);
    expect([refused.status, codesIn(refused.messages())]).toEqual([503, ['UNAVAILABLE']]);
    graph.state.isUp = true;
    graph.lose();
    await expect.poll(() => events.isOver() && parts.isOver(), SOON).toBe(true);
    // Clients of graphql-sse take a stream without its completion for a broken connection.
    expect(events.text()).not.toContain('complete');
    expect(codesIn(parts.messages())).toEqual(['UNAVAILABLE']);
    expect(parts.text()).toMatch(/--graphql--\r\n$/);
  });
});
