import { Agent, get, type IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, drain, listen } from '../src/process/index.ts';

const log = pino({ level: 'silent' });
const SOON = { DRAIN_DELAY: 0, SHUTDOWN_TIMEOUT: 20_000 };
const agents: Agent[] = [];

afterEach(() => {
  for (const agent of agents.splice(0)) agent.destroy();
});

/** A server with a route that answers on request. */
async function server() {
  const app = createHttpServer({ log, readiness: async () => ({ store: true }) });
  const { promise: told, resolve: answer } = Promise.withResolvers<void>();
  app.get('/slow', () => told.then(() => 'done'));
  app.get('/', () => pause(Math.random() * 10).then(() => 'done'));
  const port = await listen(app, '127.0.0.1', 0);
  return { app, port, answer };
}

/** A client that keeps one connection for all its requests. */
function client(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return async (path: string): Promise<{ status: number; connection: unknown; body: string }> => {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = get({ host: '127.0.0.1', port, path, agent }, resolve);
      request.on('error', (error) => reject(Object.assign(error, { reused: request.reusedSocket })));
    });
    let body = '';
    for await (const piece of response.setEncoding('utf8')) body += piece;
    return { status: response.statusCode ?? 0, connection: response.headers.connection, body };
  };
}

const code = (error: NodeJS.ErrnoException): string | undefined => error.code;

/** A connection that was still in the system's queue when the listener closed is reset, and no less refused. */
const refusal = (error: NodeJS.ErrnoException & { reused?: boolean }): string | undefined =>
  error.code === 'ECONNRESET' && !error.reused ? 'ECONNREFUSED' : error.code;

describe('a server that gets the signal to stop', () => {
  it('says that it is not ready, and takes requests until the drain delay is over', async () => {
    const { app, port } = await server();
    const balancer = client(port);
    expect((await balancer('/health/accepting')).status).toBe(200);
    const stopped = drain(app, { settings: { ...SOON, DRAIN_DELAY: 1_000 }, log });
    expect((await balancer('/health/accepting')).status).toBe(503);
    const ready = await balancer('/health/ready');
    expect([ready.status, JSON.parse(ready.body)]).toEqual([
      503,
      { status: 'DOWN', checks: { store: true, accepting: false } },
    ]);
    expect((await balancer('/health/live')).status).toBe(200);
    expect(await client(port)('/')).toEqual({ status: 200, connection: 'keep-alive', body: 'done' });
    await stopped;
  });

  it('answers what is under way, and closes its connection', async () => {
    const { app, port, answer } = await server();
    const slow = client(port)('/slow');
    while ((await connections(app.server)) === 0) await pause(5);
    const stopped = drain(app, { settings: SOON, log });
    expect(await client(port)('/').catch(code)).toBe('ECONNREFUSED');
    answer();
    expect(await slow).toEqual({ status: 200, connection: 'close', body: 'done' });
    await stopped;
  });

  it('answers a connection that was idle once more, and tells it to close', async () => {
    const { app, port } = await server();
    const ask = client(port);
    await ask('/');
    const stopped = drain(app, { settings: SOON, log });
    expect(await ask('/')).toEqual({ status: 200, connection: 'close', body: 'done' });
    expect(await ask('/').catch(code)).toBe('ECONNREFUSED');
    await stopped;
  });

  it('waits for no connection that stays idle', async () => {
    const { app, port } = await server();
    await client(port)('/');
    await drain(app, { settings: SOON, log });
    expect(await connections(app.server)).toBe(0);
  });

  it('cuts off what is still under way after the time-out', async () => {
    const { app, port } = await server();
    const slow = client(port)('/slow').catch(code);
    while ((await connections(app.server)) === 0) await pause(5);
    await drain(app, { settings: { ...SOON, SHUTDOWN_TIMEOUT: 100 }, log });
    expect(await slow).toBe('ECONNRESET');
  });

  it('fails no request of those who ask without a pause', async () => {
    const { app, port } = await server();
    let answered = 0;
    const loop = async (): Promise<unknown> => {
      const ask = client(port);
      for (;;) {
        const answer = await ask('/').catch(refusal);
        if (typeof answer !== 'object') return answer;
        expect([answer.status, answer.body]).toEqual([200, 'done']);
        answered += 1;
      }
    };
    const loops = Array.from({ length: 50 }, loop);
    while (answered < 500) await pause(5);
    await drain(app, { settings: SOON, log });
    expect(new Set(await Promise.all(loops))).toEqual(new Set(['ECONNREFUSED']));
  });
});

describe('what would never end by itself', () => {
  it.each([true, false])('is ended once, whether the server listens or not (%s)', async (isListening) => {
    const app = createHttpServer({ log, readiness: async () => ({ store: true }) });
    if (isListening) await listen(app, '127.0.0.1', 0);
    let ended = 0;
    await drain(app, {
      settings: SOON,
      log,
      stopping: () => {
        ended += 1;
      },
    });
    expect(ended).toBe(1);
  });
});

function connections(of: { getConnections(done: (error: Error | null, count: number) => void): unknown }) {
  return new Promise<number>((resolve) => of.getConnections((_error, count) => resolve(count)));
}
