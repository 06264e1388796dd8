import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { httpServiceClient, type ServiceClient, serviceCredentials } from '../src/calls/index.ts';
import { PublicError } from '../src/graphql/index.ts';
import { metrics } from '../src/process/index.ts';
import { currentRequest, type RequestIds, runInBackground } from '../src/telemetry/index.ts';

const SECRET = 'a-secret-of-more-than-thirty-two-characters';
const credentials = serviceCredentials('sale', SECRET);
const log = pino({ level: 'silent' });
const servers: Server[] = [];

interface Bounds {
  readonly queryTimeout?: number;
  readonly mutationTimeout?: number;
  readonly concurrency?: number;
  readonly queue?: number;
}

let services = 0;

/** A service that answers so, and its name, which no other test has. */
async function serviceThat(answers: RequestListener, bounds: Bounds = {}) {
  const server = createServer(answers).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  services += 1;
  const name = `service-${services}`;
  const usual = { queryTimeout: 20_000, mutationTimeout: 20_000 };
  const client = httpServiceClient({ name, url, credentials, log, bounds: { ...usual, ...bounds } });
  return { client, name, server };
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const fine: RequestListener = (_req, res) => res.writeHead(200, json).end('{"data":{"a":1}}');
const query = { query: '{ a }' };
const mutation = { query: ' mutation Reserve { a }' };

/** The code of what a call throws; `ok` when it does not. */
const outcome = (client: ServiceClient, request = query): Promise<unknown> =>
  client.execute(request, null).then(
    () => 'ok',
    (error: unknown) => (error instanceof PublicError ? error.extensions.code : error),
  );

/** The metrics about a service, its name left out. */
async function told(name: string): Promise<Record<string, number>> {
  const lines = (await metrics.metrics()).split('\n').filter((line) => line.includes(`service="${name}"`));
  return Object.fromEntries(
    lines.map((line) => {
      const [, key = '', value] = /^(\w+\{.*\}) (\d+)/.exec(line) ?? [];
      return [key.replace(/service="[^"]*",?/, ''), Number(value)];
    }),
  );
}

afterEach(() => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('a call of a service over HTTP', () => {
  it('carries a credential for that service, and nothing of the client', async () => {
    let headers: Record<string, unknown> = {};
    const { client, name } = await serviceThat((req, res) => {
      headers = req.headers;
      res.writeHead(200, json).end('{"data":{"a":1}}');
    });
    expect(await client.execute(query, null)).toEqual({ data: { a: 1 } });
    const [, credential = ''] = String(headers.authorization).split(' ');
    expect(await serviceCredentials(name, SECRET).verify(credential)).toEqual({
      service: 'sale',
      user: null,
    });
    expect(headers.cookie).toBeUndefined();
  });

  it('carries the ids of the request that it is made for', async () => {
    let headers: Record<string, unknown> = {};
    const { client } = await serviceThat((req, res) => {
      headers = req.headers;
      res.writeHead(200, json).end('{"data":{"a":1}}');
    });
    await runInBackground(async () => {
      await client.execute(query, null);
      const { traceId, requestId } = currentRequest() as RequestIds;
      expect(headers.traceparent).toMatch(new RegExp(`^00-${traceId}-[\\da-f]{16}-00$`));
      expect(headers['x-request-id']).toBe(requestId);
    });
  });

  const answering =
    (status: number, body: string, headers: Record<string, string> = json): RequestListener =>
    (_req, res) =>
      res.writeHead(status, headers).end(body);

  it.each<[string, RequestListener]>([
    ['closes the connection', (req) => req.socket.destroy()],
    ['never answers', () => undefined],
    ['begins and never ends', (_req, res) => res.writeHead(200, json).write('{"data":')],
    [
      'cuts its answer off',
      (_req, res) => {
        res.writeHead(200, { ...json, 'content-length': '100' }).write('{"data":', () => res.destroy());
      },
    ],
    ['answers half a document', answering(200, '{"data":{"a":')],
    ['answers nothing', answering(200, '')],
    ['answers HTML', answering(200, '<html>secret-host:8000</html>', { 'content-type': 'text/html' })],
    ['calls its JSON text', answering(200, '{"data":{"a":1}}', { 'content-type': 'text/plain' })],
    ['names no content type', (_req, res) => res.end('{"data":{"a":1}}')],
    ['answers an empty object', answering(200, '{}')],
    ['answers null', answering(200, 'null')],
    ['answers null for data', answering(200, '{"data":null}')],
    ['answers a text for data', answering(200, '{"data":"secret"}')],
    ['answers a list', answering(200, '[{"data":{"a":1}}]')],
    ['answers errors that are none', answering(200, '{"data":{"a":1},"errors":["secret"]}')],
    ['answers 500 with text', answering(500, 'stack at /srv/app.ts')],
    ['answers 500 with a result', answering(500, '{"errors":[{"message":"stack at /srv/app.ts"}]}')],
    ['answers 503', answering(503, '{"errors":[{"message":"secret"}]}')],
    ['refuses our credential', answering(401, '{"errors":[{"message":"secret"}]}')],
    ['redirects elsewhere', answering(302, '', { location: 'http://127.0.0.1:1/' })],
    ['speaks no HTTP', (req) => req.socket.end('secret\r\n\r\n')],
  ])('is UNAVAILABLE, without a word of the inside, when the service %s', async (_how, answers) => {
    const { client, name } = await serviceThat(answers, { queryTimeout: 300 });
    const error = await client.execute(query, null).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PublicError);
    expect((error as PublicError).toJSON()).toEqual({
      message: `The ${name} service is not available right now. Try again later.`,
      extensions: { code: 'UNAVAILABLE' },
    });
  });

  it('reads no more of an answer than its bound, and closes the connection', async () => {
    const piece = Buffer.alloc(1_048_576, 32);
    let pieces = 0;
    const { client, server } = await serviceThat((_req, res) => {
      res.writeHead(200, json);
      const more = () => {
        while (pieces < 50 && !res.destroyed) {
          pieces += 1;
          if (!res.write(piece)) return res.once('drain', more);
        }
        return res.end();
      };
      more();
    });
    const closed = new Promise((resolve) =>
      server.once('connection', (socket) => socket.once('close', resolve)),
    );
    expect(await outcome(client)).toBe('UNAVAILABLE');
    await closed;
    expect(pieces).toBeLessThan(50);
  });

  it('is UNAVAILABLE when nobody listens', async () => {
    const { client, server } = await serviceThat(fine);
    await new Promise((resolve) => server.close(resolve));
    expect(await outcome(client)).toBe('UNAVAILABLE');
  });

  it('answers the errors of a result, as they are', async () => {
    const body = '{"data":null,"errors":[{"message":"no","extensions":{"code":"FORBIDDEN"}}]}';
    const { client, name } = await serviceThat(answering(200, body));
    expect(await client.execute(query, null)).toEqual(JSON.parse(body));
    expect(await told(name)).toMatchObject({ 'autograph_service_calls_total{outcome="ok"}': 1 });
  });
});

/** A service that fails in this way the first time, and answers ever after. */
const failingOnce = (first: RequestListener) => {
  const seen = { requests: 0 };
  const answers: RequestListener = (req, res) => {
    seen.requests += 1;
    (seen.requests === 1 ? first : fine)(req, res);
  };
  return { seen, answers };
};

describe('a second attempt', () => {
  it.each<[string, RequestListener]>([
    ['broke', (req) => req.socket.destroy()],
    ['was answered 502', (_req, res) => res.writeHead(502).end()],
    ['was answered 503', (_req, res) => res.writeHead(503).end()],
  ])('is made for a query that %s, and for no mutation', async (_how, first) => {
    const asked = failingOnce(first);
    const { client, name } = await serviceThat(asked.answers);
    expect(await outcome(client)).toBe('ok');
    expect(asked.seen.requests).toBe(2);
    // What came of it counts once.
    expect(await told(name)).toMatchObject({ 'autograph_service_calls_total{outcome="ok"}': 1 });

    const told2 = failingOnce(first);
    const changing = await serviceThat(told2.answers);
    expect(await outcome(changing.client, mutation)).toBe('UNAVAILABLE');
    expect(told2.seen.requests).toBe(1);
  });

  it.each<[string, RequestListener, number]>([
    ['that got no answer in time', () => undefined, 50],
    ['that was answered 500', (_req, res) => res.writeHead(500).end(), 20_000],
    ['that was answered rubbish', (_req, res) => res.end('rubbish'), 20_000],
  ])('is not made for a query %s', async (_how, first, queryTimeout) => {
    const { seen, answers } = failingOnce(first);
    const { client } = await serviceThat(answers, { queryTimeout });
    expect(await outcome(client)).toBe('UNAVAILABLE');
    expect(seen.requests).toBe(1);
  });

  it('is the last one', async () => {
    let requests = 0;
    const { client } = await serviceThat((req) => {
      requests += 1;
      req.socket.destroy();
    });
    expect(await outcome(client)).toBe('UNAVAILABLE');
    expect(requests).toBe(2);
  });
});

describe('the bounds of a call', () => {
  it('give a mutation more time than a query', async () => {
    const slow: RequestListener = (req, res) => setTimeout(() => fine(req, res), 300);
    const { client } = await serviceThat(slow, { queryTimeout: 50 });
    expect(await outcome(client)).toBe('UNAVAILABLE');
    expect(await outcome(client, mutation)).toBe('ok');
  });

  it('let so many call and so many wait, refuse one more, and time each from its turn', async () => {
    const waiting: (() => void)[] = [];
    const { client, name } = await serviceThat((req, res) => waiting.push(() => fine(req, res)), {
      concurrency: 1,
      queue: 1,
    });
    const [first, second] = [outcome(client), outcome(client)];
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await outcome(client)).toBe('UNAVAILABLE');
    expect(await told(name)).toMatchObject({ 'autograph_service_calls_total{outcome="shed"}': 1 });
    waiting.shift()?.();
    expect(await first).toBe('ok');
    while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    waiting.shift()?.();
    expect(await second).toBe('ok');
  });
});

describe('the breaker', () => {
  const STATE = 'autograph_service_breaker{}';
  const cut: RequestListener = (req) => req.socket.destroy();

  /** A service whose answers can be changed, and which counts what reaches it. */
  async function changeable(first: RequestListener) {
    const now = { answers: first, requests: 0 };
    const served = await serviceThat((req, res) => {
      now.requests += 1;
      now.answers(req, res);
    });
    const fail = async (times: number) => {
      for (let i = 0; i < times; i += 1) expect(await outcome(served.client, mutation)).toBe('UNAVAILABLE');
    };
    return { ...served, now, fail };
  }

  /** Moves the clock on, past the time that an open breaker waits. */
  const cooledDown = () => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });

  it('stays closed below twenty calls, and spares the service from there', async () => {
    const { client, name, now, fail } = await changeable(cut);
    await fail(19);
    expect(await told(name)).toMatchObject({ [STATE]: 0 });
    await fail(1);
    expect(await told(name)).toMatchObject({ [STATE]: 2 });
    expect(await outcome(client)).toBe('UNAVAILABLE');
    expect(now.requests).toBe(20);
    expect(await told(name)).toMatchObject({ 'autograph_service_calls_total{outcome="refused"}': 1 });
  });

  it('opens when half of the calls failed, not before', async () => {
    const { client, name, now, fail } = await changeable(fine);
    for (let i = 0; i < 20; i += 1) expect(await outcome(client, mutation)).toBe('ok');
    now.answers = cut;
    await fail(19);
    expect(await told(name)).toMatchObject({ [STATE]: 0 });
    await fail(1);
    expect(await told(name)).toMatchObject({ [STATE]: 2 });
  });

  it.each<[string, RequestListener]>([
    ['errors of GraphQL', (_req, res) => res.writeHead(200, json).end('{"errors":[{"message":"no"}]}')],
    ['rubbish', (_req, res) => res.writeHead(500).end('rubbish')],
  ])('does not take %s for a service that does not answer', async (_what, answers) => {
    const { client, name } = await changeable(answers);
    for (let i = 0; i < 30; i += 1) await outcome(client, mutation);
    expect(await told(name)).toMatchObject({ [STATE]: 0 });
  });

  it('lets one call try after a while, no other meanwhile, and closes when it is answered', async () => {
    const { client, name, now, fail } = await changeable(cut);
    await fail(20);
    cooledDown();
    let answer = (): void => undefined;
    const arrived = new Promise<void>((resolve) => {
      now.answers = (req, res) => {
        answer = () => fine(req, res);
        resolve();
      };
    });
    const trial = outcome(client);
    await arrived;
    expect(await told(name)).toMatchObject({ [STATE]: 1 });
    expect(await outcome(client)).toBe('UNAVAILABLE');
    answer();
    expect(await trial).toBe('ok');
    now.answers = fine;
    expect(await outcome(client)).toBe('ok');
    expect(await told(name)).toMatchObject({ [STATE]: 0 });
  });

  it('stays open when the one that tries fails', async () => {
    const { name, now, fail } = await changeable(cut);
    await fail(20);
    cooledDown();
    await fail(2);
    expect(now.requests).toBe(21);
    expect(await told(name)).toMatchObject({ [STATE]: 2 });
  });
});

describe('the calls of a service', () => {
  it('are reported by how many are under way and how many wait for their turn', async () => {
    const held: (() => void)[] = [];
    const holding: RequestListener = (_req, res) => {
      held.push(() => res.writeHead(200, json).end('{"data":{"a":1}}'));
    };
    const { client, name } = await serviceThat(holding, { concurrency: 2, queue: 5 });
    const now = async () => {
      const {
        'autograph_service_calls_in_progress{}': inProgress,
        'autograph_service_calls_waiting{}': waiting,
      } = await told(name);
      return { inProgress, waiting };
    };
    expect(await now()).toEqual({ inProgress: 0, waiting: 0 });
    const calls = Array.from({ length: 5 }, () => outcome(client));
    await expect.poll(() => held.length).toBe(2);
    expect(await now()).toEqual({ inProgress: 2, waiting: 3 });
    while (held.length > 0) {
      for (const answer of held.splice(0)) answer();
      await expect.poll(async () => held.length > 0 || (await now()).inProgress === 0).toBe(true);
    }
    expect(await Promise.all(calls)).toEqual(Array(5).fill('ok'));
    expect(await now()).toEqual({ inProgress: 0, waiting: 0 });
  });
});
