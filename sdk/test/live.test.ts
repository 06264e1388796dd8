import { expect, it, vi } from 'vitest';
import { createClient, type Fetch, type GraphError } from '../src/index.ts';

const URL = 'http://graph.example/graphql';

/** One connection: its pieces, or an answer that is no stream. Without an end it stays open. */
type Connection =
  | { readonly pieces: readonly string[]; readonly stays?: boolean }
  | { readonly status: number; readonly body: unknown };

const next = (status: string): string =>
  `event: next\ndata: ${JSON.stringify({ data: { vehicleChanged: { id: 'v', status } } })}\n\n`;
const failed = (code: string): string =>
  `event: next\ndata: ${JSON.stringify({ errors: [{ message: code, extensions: { code } }] })}\n\nevent: complete\ndata: \n\n`;
const refused = (status: number, code: string): Connection => ({
  status,
  body: { errors: [{ message: code, extensions: { code } }] },
});

/** A client of a graph that has these connections, one after the other; the last of them over and over. */
function clientOf(connections: readonly Connection[], login = false) {
  const requests: { readonly token: string | undefined; readonly signal: AbortSignal }[] = [];
  let logIns = 0;
  const fetch: Fetch = async (_url, init) => {
    const headers = new Headers(init.headers);
    if (headers.get('accept') !== 'text/event-stream') {
      logIns += 1;
      const tokens = { accessToken: `token-${logIns}`, refreshToken: 'r', expiresIn: 300, userErrors: [] };
      const { operationName } = JSON.parse(String(init.body)) as { operationName: string };
      return new Response(JSON.stringify({ data: { [operationName]: tokens } }));
    }
    const token = headers.get('authorization')?.replace('Bearer ', '');
    const signal = init.signal as AbortSignal;
    const nth = requests.push({ token, signal });
    const connection = connections[Math.min(nth, connections.length) - 1];
    if (!connection) throw new Error('none');
    if ('status' in connection)
      return new Response(JSON.stringify(connection.body), { status: connection.status });
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const piece of connection.pieces) controller.enqueue(new TextEncoder().encode(piece));
        if (!connection.stays) controller.close();
        else signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } });
  };
  const credentials = { credentials: { username: 'ana', password: 'secret' } };
  return { client: createClient({ url: URL, fetch, maxDelay: 5, ...(login && credentials) }), requests };
}

async function take(stream: AsyncIterable<{ readonly status: string } | null>, most = 10) {
  const statuses: (string | undefined)[] = [];
  for await (const vehicle of stream) {
    statuses.push(vehicle?.status);
    if (statuses.length === most) break;
  }
  return statuses;
}

const errorOf = (stream: AsyncIterable<{ readonly status: string } | null>) =>
  take(stream).then(
    () => null,
    (error: GraphError) => error.code,
  );

it('yields each message, however the bytes are cut, until the graph completes the stream', async () => {
  const text = `:\n\n${next('AVAILABLE')}:\n\n${next('RESERVED').replaceAll('\n', '\r\n')}event: complete\ndata: \n\n`;
  for (const size of [1, 7, text.length]) {
    const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
    const { client, requests } = clientOf([{ pieces }]);
    expect(await take(client.vehicleChanged({ ids: ['v'] }))).toEqual(['AVAILABLE', 'RESERVED']);
    expect(requests).toHaveLength(1);
  }
});

it('connects again after a connection that broke or was refused for a while, and yields the state then', async () => {
  const { client, requests } = clientOf([
    { pieces: [next('AVAILABLE')] },
    refused(503, 'UNAVAILABLE'),
    refused(429, 'RATE_LIMITED'),
    { pieces: [next('SOLD')], stays: true },
  ]);
  expect(await take(client.vehicleChanged({ ids: ['v'] }), 2)).toEqual(['AVAILABLE', 'SOLD']);
  expect(requests).toHaveLength(4);
  // `break` closes the connection.
  expect(requests.at(-1)?.signal.aborted).toBe(true);
});

it('says of each connection that it is open, and of none that was refused', async () => {
  const { client, requests } = clientOf([
    { pieces: [':\n\n'] },
    refused(503, 'UNAVAILABLE'),
    { pieces: [next('SOLD')], stays: true },
  ]);
  const openAfter: number[] = [];
  const onOpen = (): void => {
    openAfter.push(requests.length);
  };
  expect(await take(client.vehicleChanged({ ids: ['v'] }, { onOpen }), 1)).toEqual(['SOLD']);
  expect(openAfter).toEqual([1, 3]);
});

it('gives up after so many failures in a row, and at once where another connection would fare no better', async () => {
  const away = clientOf([refused(503, 'UNAVAILABLE')]);
  expect(await errorOf(away.client.vehicleChanged({ ids: ['v'] }, { retries: 2 }))).toBe('UNAVAILABLE');
  expect(away.requests).toHaveLength(3);
  const denied = clientOf([{ pieces: [failed('FORBIDDEN')] }]);
  expect(await errorOf(denied.client.vehicleChanged({ ids: ['v'] }))).toBe('FORBIDDEN');
  expect(denied.requests).toHaveLength(1);
});

it('does not count connections that held, though nothing changed while they did', async () => {
  const now = vi.spyOn(performance, 'now');
  let time = 0;
  // Each look at the clock is half a minute later.
  now.mockImplementation(() => {
    time += 30_000;
    return time;
  });
  const quiet: Connection = { pieces: [':\n\n'] };
  const { client, requests } = clientOf(
    [
      refused(401, 'UNAUTHENTICATED'),
      quiet,
      quiet,
      quiet,
      refused(401, 'UNAUTHENTICATED'),
      { pieces: [next('SOLD')], stays: true },
    ],
    true,
  );
  expect(await take(client.vehicleChanged({ ids: ['v'] }, { retries: 2 }), 1)).toEqual(['SOLD']);
  expect(requests).toHaveLength(6);
  now.mockRestore();
});

it('renews the token once where it is refused, or its session ended while it listened', async () => {
  const { client, requests } = clientOf(
    [
      refused(401, 'UNAUTHENTICATED'),
      { pieces: [next('AVAILABLE'), failed('UNAUTHENTICATED')] },
      { pieces: [next('SOLD'), failed('FORBIDDEN')] },
    ],
    true,
  );
  const seen: (string | undefined)[] = [];
  const following = (async () => {
    for await (const vehicle of client.vehicleChanged({ ids: ['v'] })) seen.push(vehicle?.status);
  })();
  await expect(following).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(seen).toEqual(['AVAILABLE', 'SOLD']);
  expect(requests.map(({ token }) => token)).toEqual(['token-1', 'token-2', 'token-3']);
  const ended = clientOf([refused(401, 'UNAUTHENTICATED')], true);
  expect(await errorOf(ended.client.vehicleChanged({ ids: ['v'] }))).toBe('UNAUTHENTICATED');
  expect(ended.requests).toHaveLength(2);
});

it('ends without an error when the signal says so, while it waits too', async () => {
  const closing = new AbortController();
  const { client } = clientOf([{ pieces: [next('AVAILABLE')], stays: true }]);
  const seen: unknown[] = [];
  for await (const vehicle of client.subscribe<{ vehicleChanged: unknown }, object>(
    'subscription { vehicleChanged(ids: ["v"]) { id } }',
    {},
    { signal: closing.signal },
  )) {
    seen.push(vehicle);
    setTimeout(() => closing.abort(), 20);
  }
  expect(seen).toHaveLength(1);
});
