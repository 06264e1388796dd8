import { connect } from 'node:net';
import { expect, it, vi } from 'vitest';
import {
  createHttpServer,
  createLog,
  leasedWorker,
  listen,
  noteErrors,
  noteOperation,
} from '../src/process/index.ts';

type Line = Readonly<Record<string, unknown>>;

/** A server with routes of every kind, and the lines that it has logged. */
function server(level: string) {
  const lines: Line[] = [];
  const log = createLog('sale', level, { write: (line) => void lines.push(JSON.parse(line)) });
  const app = createHttpServer({ log, readiness: async () => ({}) });
  app.get('/sales/:id', async (request) => {
    noteOperation(request, 'CompletePurchase');
    await Promise.resolve();
    log.warn('of the handler');
    request.log.warn('of the request');
    return {};
  });
  app.get('/refused', (request, reply) => {
    noteErrors(request, [
      { extensions: { code: 'FORBIDDEN' } },
      { extensions: { code: 'FORBIDDEN' } },
      { extensions: { code: 'UNAVAILABLE' } },
    ]);
    return reply.status(403).send({});
  });
  app.get('/failing', () => {
    throw new Error('a defect');
  });
  app.get('/endless', () => new Promise(() => undefined));
  return { app, log, lines };
}

it('a request is logged by one line with its route, operation, status and time, and without its address', async () => {
  const { app, lines } = server('info');
  const answer = await app.inject('/sales/52998224725?cpf=529.982.247-25');
  await vi.waitFor(() => expect(lines).toHaveLength(3));
  const ids = { traceId: answer.headers['x-trace-id'], requestId: answer.headers['x-request-id'] };
  expect(lines.map(({ msg }) => msg)).toEqual(['of the handler', 'of the request', 'answered']);
  for (const line of lines) expect(line).toMatchObject({ service: 'sale', ...ids });
  const about = { level: 30, method: 'GET', route: '/sales/:id', operation: 'CompletePurchase', status: 200 };
  expect(lines[2]).toMatchObject({ ...about, durationMs: expect.any(Number) });
  expect(JSON.stringify(lines)).not.toContain('529');
});

it('requests that are answered at the same time keep their own ids in every line', async () => {
  const { app, lines } = server('info');
  const answers = await Promise.all(Array.from({ length: 20 }, () => app.inject('/sales/1')));
  await vi.waitFor(() => expect(lines).toHaveLength(60));
  for (const { headers } of answers)
    expect(lines.filter(({ traceId }) => traceId === headers['x-trace-id'])).toHaveLength(3);
});

it('the line of a refusal names each code of its errors once', async () => {
  const { app, lines } = server('info');
  await app.inject('/refused');
  await vi.waitFor(() => expect(lines).toMatchObject([{ status: 403, codes: ['FORBIDDEN', 'UNAVAILABLE'] }]));
});

it('a failure has the same ids as the line of its request', async () => {
  const { app, lines } = server('info');
  const { headers } = await app.inject('/failing');
  await vi.waitFor(() => expect(lines).toHaveLength(2));
  const traceId = headers['x-trace-id'];
  expect(lines).toMatchObject([
    { level: 50, msg: 'a request failed', traceId, err: { message: 'a defect' } },
    { level: 30, msg: 'answered', traceId, status: 500 },
  ]);
});

it.each(['/nothing/here', '/%'])('a request for an address without a route is logged: %s', async (url) => {
  const { app, lines } = server('info');
  const { headers } = await app.inject(url);
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]).toMatchObject({ route: 'none', traceId: headers['x-trace-id'] });
});

it('a request that its client gives up is logged as that, with its ids', async () => {
  const { app, lines } = server('info');
  const socket = connect(await listen(app, '127.0.0.1', 0), '127.0.0.1');
  socket.write('GET /endless HTTP/1.1\r\nHost: x\r\n\r\n');
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]).toMatchObject({ msg: 'given up by the client', traceId: expect.any(String) });
  await app.close();
});

it.each(['/health/live', '/metrics'])('a probe is logged at debug alone: %s', async (url) => {
  for (const [level, count] of [
    ['info', 0],
    ['debug', 1],
  ] as const) {
    const { app, lines } = server(level);
    await app.inject(url);
    await new Promise((resolve) => setImmediate(resolve));
    expect(lines).toHaveLength(count);
  }
});

it('requests are not logged where only warnings are', async () => {
  const { app, lines } = server('warn');
  await app.inject('/refused');
  await new Promise((resolve) => setImmediate(resolve));
  expect(lines).toEqual([]);
});

it('lines of a round of background work have ids of their own; those of the process have none', async () => {
  const { log, lines } = server('info');
  const work = async (): Promise<void> => {
    await Promise.resolve();
    log.info('of a round');
  };
  const lease = { hold: async () => true, release: async () => undefined };
  const worker = leasedWorker({ lease, interval: 5, work, failed: () => undefined });
  await vi.waitFor(() => expect(lines.length).toBeGreaterThanOrEqual(2));
  await worker.close();
  expect(lines[0]).toMatchObject({
    traceId: expect.stringMatching(/^[\da-f]{32}$/),
    requestId: expect.any(String),
  });
  expect(lines[0]?.traceId).not.toBe(lines[1]?.traceId);
  log.info('stopped');
  expect(lines.at(-1)).not.toHaveProperty('traceId');
});
