import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpServer, listen, StartupError } from '../src/process/index.ts';

const log = pino({ level: 'silent' });
const open: { close(): Promise<unknown> }[] = [];
const server = (readiness: () => Promise<Record<string, boolean>>) => {
  const app = createHttpServer({ log, readiness });
  open.push(app);
  return app;
};
const ready = async () => ({ store: true });

afterEach(async () => {
  for (const app of open.splice(0)) await app.close();
});

describe('every process', () => {
  it('is live while a part that it needs is missing, and says which', async () => {
    const app = server(async () => ({ store: false, broker: true }));
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'UP' });
    const answer = await app.inject('/health/ready');
    expect([answer.statusCode, answer.json()]).toEqual([
      503,
      { status: 'DOWN', checks: { store: false, broker: true } },
    ]);
  });

  it('is ready when all of it is there', async () => {
    expect((await server(ready).inject('/health/ready')).statusCode).toBe(200);
  });

  it('does not wait for ever for a request that never comes to its end', async () => {
    const { requestTimeout } = server(ready).server;
    expect(requestTimeout).toBeGreaterThan(0);
    expect(requestTimeout).toBeLessThanOrEqual(30_000);
  });

  it('tells its metrics', async () => {
    const { body, headers } = await server(ready).inject('/metrics');
    expect(headers['content-type']).toMatch(/text\/plain/);
    expect(body).toMatch(/process_cpu_seconds_total/);
  });

  it('says nothing of the inside when a route fails', async () => {
    const app = server(ready);
    app.get('/fails', () => {
      throw new Error('at /srv/secret.ts');
    });
    const answer = await app.inject('/fails');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/secret/);
  });

  it.each(['{"query":', '{"query":"{me}","__proto__":{"a":1}}', '{"constructor":{"prototype":{"a":1}}}'])(
    'says what it does not take of a body %s',
    async (payload) => {
      const app = server(ready);
      app.post('/graphql', () => ({}));
      const headers = { 'content-type': 'application/json' };
      const answer = await app.inject({ method: 'POST', url: '/graphql', payload, headers });
      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({
        errors: [{ message: expect.stringContaining('__proto__'), extensions: { code: 'BAD_REQUEST' } }],
      });
    },
  );

  it('answers an address that is none in the one form of errors', async () => {
    const answer = await server(ready).inject('/%');
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      { errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });

  it('names the port when it is taken', async () => {
    const port = await listen(server(ready), '127.0.0.1', 0);
    const second = listen(server(ready), '127.0.0.1', port);
    await expect(second).rejects.toThrow(StartupError);
    await expect(second).rejects.toThrow(String(port));
  });
});
