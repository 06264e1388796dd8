import { parse } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as errors from '../src/errors.ts';
import { type ClientOptions, createClient, type TypedDocument } from '../src/index.ts';
import { data, failure, graph, type Reply } from './graph.ts';

const URL = 'http://graph.example/graphql';
const purchase = { input: { vehicleId: 'v', paymentMethod: 'PIX' as const } };
const bought = data({ purchaseVehicle: { sale: { id: 's' }, userErrors: [] } });

/** A client of a graph that gives these answers, the last of them over and over. */
function clientOf(replies: readonly Reply[], options: Partial<ClientOptions> = {}) {
  const { fetch, requests } = graph(
    (_request, nth) => replies[Math.min(nth, replies.length) - 1] ?? new Error('none'),
  );
  return { client: createClient({ url: URL, fetch, maxDelay: 20, ...options }), requests };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an answer', () => {
  it('is the value of the field', async () => {
    const { client } = clientOf([data({ vehicle: null })]);
    expect(await client.vehicle({ id: 'v' })).toBeNull();
  });

  it.each([
    ['UNAUTHENTICATED', errors.UnauthenticatedError],
    ['FORBIDDEN', errors.ForbiddenError],
    ['RATE_LIMITED', errors.RateLimitedError],
    ['UNAVAILABLE', errors.UnavailableError],
    ['BAD_USER_INPUT', errors.BadInputError],
    ['GRAPHQL_VALIDATION_FAILED', errors.BadInputError],
    ['INTERNAL_SERVER_ERROR', errors.InternalError],
    ['SOMETHING_NEW', errors.InternalError],
  ])('with the error %s is an exception of its class', async (code, Class) => {
    const { client } = clientOf([failure(code)], { retries: 0 });
    const error = (await client.vehicle({ id: 'v' }).catch((thrown: unknown) => thrown)) as errors.GraphError;
    expect(error).toBeInstanceOf(Class);
    expect(error).toMatchObject({ name: Class.name, code, message: `It is ${code}.` });
  });

  it('with an error carries what was answered beside it', async () => {
    const partial = { sale: { id: 's', customer: null } };
    const body = { data: partial, errors: [{ message: 'no', extensions: { code: 'UNAVAILABLE' } }] };
    const { client } = clientOf([{ body }], { retries: 0 });
    await expect(client.sale({ id: 's' })).rejects.toMatchObject({ data: partial, errors: body.errors });
    expect(await client.execute('{ sale }')).toMatchObject(body);
  });

  it('that no graph wrote is reported by its status', async () => {
    const codes = await Promise.all(
      [429, 502, 503, 504, 500, 200].map((status) =>
        clientOf([{ body: '<html>', status }], { retries: 0 })
          .client.me()
          .catch((error: errors.GraphError) => error.code),
      ),
    );
    const [busy, down, broken] = ['RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL_SERVER_ERROR'];
    expect(codes).toEqual([busy, down, down, down, broken, broken]);
  });

  it('says when to come back, by its header or its error', async () => {
    const headers = { 'retry-after': '30' };
    const byHeader = clientOf([failure('RATE_LIMITED', { status: 429, headers })]);
    await expect(byHeader.client.me()).rejects.toMatchObject({ retryAfter: 30 });
    const body = { errors: [{ message: 'busy', extensions: { code: 'RATE_LIMITED', retryAfter: 12 } }] };
    await expect(clientOf([{ body }]).client.me()).rejects.toMatchObject({ retryAfter: 12 });
    expect(byHeader.requests).toHaveLength(1);
  });
});

describe('a mutation', () => {
  it('answers what was done, or why not', async () => {
    const userErrors = [{ field: ['vehicleId'], message: 'Sold.', code: 'VEHICLE_NOT_AVAILABLE' }];
    const { client } = clientOf([bought, data({ purchaseVehicle: { sale: null, userErrors } })]);
    expect(await client.purchaseVehicle(purchase)).toEqual({ ok: true, sale: { id: 's' } });
    expect(await client.purchaseVehicle(purchase)).toEqual({ ok: false, userErrors });
  });

  it.each([
    ['no answer', new Error('unplugged')],
    ['a service that is down', failure('UNAVAILABLE', { status: 503 })],
    ['too many requests', failure('RATE_LIMITED', { status: 429, headers: { 'retry-after': '0' } })],
  ])('is sent once in spite of %s', async (_what, reply) => {
    const { client, requests } = clientOf([reply, bought]);
    await expect(client.purchaseVehicle(purchase, { retries: 5 })).rejects.toThrow();
    expect(requests).toHaveLength(1);
  });
});

describe('a purchase', () => {
  const keys = (requests: ReturnType<typeof clientOf>['requests']) =>
    requests.map(({ variables }) => variables?.input?.idempotencyKey);

  it('has a key of its own', async () => {
    const { client, requests } = clientOf([bought]);
    await client.purchaseVehicle(purchase);
    await client.purchaseVehicle({ input: { ...purchase.input, vehicleId: 'w' } });
    const [first, second] = keys(requests);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).not.toBe(first);
  });

  it('keeps its key until its outcome is known, by whatever object it is asked for', async () => {
    const { client, requests } = clientOf([new Error('unplugged'), failure('UNAVAILABLE'), bought]);
    await expect(client.purchaseVehicle(purchase)).rejects.toThrow();
    await expect(client.purchaseVehicle(purchase)).rejects.toThrow();
    await client.purchaseVehicle({ input: { paymentMethod: 'PIX', vehicleId: 'v' } });
    await client.purchaseVehicle(purchase);
    const [first, second, third, afterwards] = keys(requests);
    expect([second, third]).toEqual([first, first]);
    expect(afterwards).not.toBe(first);
  });

  it('is one when it is asked for twice at once', async () => {
    const { client, requests } = clientOf([bought]);
    await Promise.all([client.purchaseVehicle(purchase), client.purchaseVehicle(purchase)]);
    expect(new Set(keys(requests)).size).toBe(1);
  });

  it('takes the key that its caller gives', async () => {
    const { client, requests } = clientOf([bought]);
    await client.purchaseVehicle({ input: { ...purchase.input, idempotencyKey: 'mine' } });
    expect(keys(requests)).toEqual(['mine']);
  });
});

describe('a query', () => {
  it('is tried again while the graph is out of reach, busy or down, a bounded number of times', async () => {
    const replies = [new Error('unplugged'), failure('UNAVAILABLE'), data({ me: { id: 'u' } })];
    const { client, requests } = clientOf(replies);
    expect(await client.me()).toEqual({ id: 'u' });
    expect(requests).toHaveLength(3);
    const down = clientOf([failure('UNAVAILABLE')], { retries: 3 });
    await expect(down.client.me()).rejects.toThrow(errors.UnavailableError);
    expect(down.requests).toHaveLength(4);
  });

  it('is not tried again when it is wrong', async () => {
    const { client, requests } = clientOf([failure('BAD_USER_INPUT')]);
    await expect(client.vehicles({ first: 101 })).rejects.toThrow(errors.BadInputError);
    expect(requests).toHaveLength(1);
  });

  it('waits a random part of a delay that doubles, or as long as the answer says', async () => {
    const waits: (number | undefined)[] = [];
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number) => {
      waits.push(ms);
      queueMicrotask(run);
    }) as typeof setTimeout);
    const told = failure('RATE_LIMITED', { status: 429, headers: { 'retry-after': '3' } });
    const replies = [
      failure('UNAVAILABLE'),
      failure('UNAVAILABLE'),
      new Error('unplugged'),
      told,
      data({ me: null }),
    ];
    await clientOf(replies, { retries: 4, maxDelay: 5_000 }).client.me();
    expect(waits).toEqual([100, 200, 400, 3_000]);
  });

  it('is given up when its caller or its time says so', async () => {
    const silent = graph(() => new Promise(() => {}));
    const client = createClient({ url: URL, fetch: silent.fetch, retries: 0 });
    const late = client.me({}, { timeout: 10 });
    await expect(late).rejects.toMatchObject({ name: 'TimeoutError', code: 'TIMEOUT' });
    const reason = new Error('never mind');
    await expect(client.me({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const waiting = client.me({}, { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 10);
    await expect(waiting).rejects.toBe(reason);
    expect(silent.requests).toHaveLength(2);
  });
});

describe('an operation of the SDK', () => {
  const unknown = failure('PERSISTED_QUERY_NOT_FOUND');

  it('is sent by its hash, and with its text where the gateway does not know it yet', async () => {
    const { client, requests } = clientOf([unknown, data({ me: null })]);
    await client.me();
    expect(requests.map(({ query }) => query !== undefined)).toEqual([false, true]);
    expect(requests[0]?.extensions).toEqual(requests[1]?.extensions);
    expect(requests[0]).toMatchObject({
      operationName: 'me',
      extensions: { persistedQuery: { version: 1 } },
    });
  });

  it('is sent as text, from then on, where the gateway takes no hashes', async () => {
    const { client, requests } = clientOf([failure('PERSISTED_QUERY_NOT_SUPPORTED'), data({ me: null })]);
    await client.me();
    await client.me();
    expect(requests.map(({ extensions }) => extensions !== undefined)).toEqual([true, false, false]);
  });
});

describe('a list', () => {
  const page = (nodes: readonly number[], endCursor: string | null) =>
    data({
      vehicles: {
        nodes: nodes.map((id) => ({ id })),
        pageInfo: { hasNextPage: endCursor !== null, endCursor },
      },
    });

  it('is walked page by page, as far as it is read', async () => {
    const { client, requests } = clientOf([page([1, 2], 'x'), page([3, 4], 'y'), page([5], null)]);
    const ids: unknown[] = [];
    const sortBy = { field: 'PRICE' as const };
    for await (const { id } of client.vehicles.all({ status: ['AVAILABLE'] }, { sortBy, pageSize: 2 }))
      ids.push(id);
    expect(ids).toEqual([1, 2, 3, 4, 5]);
    expect(requests.map(({ variables }) => variables)).toEqual(
      [null, 'x', 'y'].map((after) => ({ filter: { status: ['AVAILABLE'] }, sortBy, first: 2, after })),
    );
    const again = clientOf([page([1, 2], 'x')]);
    for await (const _first of again.client.vehicles.all()) break;
    expect(again.requests).toHaveLength(1);
  });

  it('answers a single page too', async () => {
    const { client } = clientOf([page([1], null)]);
    expect((await client.vehicles({ first: 1 })).nodes).toEqual([{ id: 1 }]);
  });
});

describe("a document of the caller's own", () => {
  it('is sent as text or parsed, and answers all that it asked for', async () => {
    const { client, requests } = clientOf([data({ me: { id: 'u' } })]);
    expect(await client.request('{ me { id } }')).toEqual({ me: { id: 'u' } });
    await client.request(new String('{ me { id } }') as TypedDocument<unknown, object>, {});
    await client.request(parse('query Mine($a: Int = 1) { me { id } }', { noLocation: true }), { a: 2 });
    expect(requests.map(({ query }) => query)).toEqual([
      '{ me { id } }',
      '{ me { id } }',
      'query Mine($a: Int = 1) { me { id } }',
    ]);
    expect(requests[2]?.variables).toEqual({ a: 2 });
    await expect(client.request({} as TypedDocument<unknown, object>)).rejects.toThrow(TypeError);
  });
});
