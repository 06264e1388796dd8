import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import {
  type AdminSettings,
  createHttpServer,
  drain,
  isHealthPublic,
  listen,
  openAdminServer,
  StartupError,
} from '../src/process/index.ts';

const log = pino({ level: 'silent' });
const readiness = async () => ({ store: true });
const open: { close(): Promise<unknown> }[] = [];

afterEach(async () => {
  for (const server of open.splice(0).reverse()) await server.close();
});

/** A process with a port for clients and one for operators, in production unless `settings` say otherwise. */
async function processWith(settings: Partial<AdminSettings & { NODE_ENV: string }> = {}) {
  const all = { ADMIN_PORT: 0, ADMIN_HOST: '127.0.0.1', NODE_ENV: 'production', ...settings };
  const app = createHttpServer({ log, readiness, ...(!isHealthPublic(all) && { healthOf: null }) });
  app.get('/', () => 'served');
  const admin = await openAdminServer(app, { settings: all, readiness, log });
  open.push(app, admin);
  const port = await listen(app, '127.0.0.1', 0);
  const at = (which: number | null) => async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${which}${path}`);
    return { status: response.status, body: await response.text() };
  };
  return { app, admin, client: at(port), operator: at(admin.port) };
}

const PATHS = ['/metrics', '/health/live', '/health/ready', '/health/accepting'];

describe('a process with a port for operators', () => {
  it('answers metrics and health there and, in production, not to clients', async () => {
    const { client, operator } = await processWith();
    for (const path of PATHS) {
      expect((await operator(path)).status, path).toBe(200);
      expect((await client(path)).status, path).toBe(404);
    }
    expect((await operator('/metrics')).body).toContain('process_cpu_seconds_total');
    expect([(await client('/')).status, (await operator('/')).status]).toEqual([200, 404]);
  });

  it('answers clients too in development', async () => {
    const { client, operator } = await processWith({ NODE_ENV: 'development' });
    for (const path of PATHS)
      expect([(await operator(path)).status, (await client(path)).status], path).toEqual([200, 200]);
  });

  it('reports to operators that it drains, until it has', async () => {
    const { app, operator } = await processWith();
    const drained = drain(app, { settings: { DRAIN_DELAY: 300, SHUTDOWN_TIMEOUT: 1_000 }, log });
    expect((await operator('/health/accepting')).status).toBe(503);
    const ready = await operator('/health/ready');
    expect([ready.status, JSON.parse(ready.body)]).toEqual([
      503,
      { status: 'DOWN', checks: { store: true, accepting: false } },
    ]);
    expect((await operator('/health/live')).status).toBe(200);
    await drained;
    expect((await operator('/health/accepting')).status).toBe(503);
  });

  it('closes soon while a request of an operator has arrived only in part', async () => {
    const { admin } = await processWith();
    const socket = connect(admin.port ?? 0, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET /metrics HTTP/1.1\r\nhost: a\r\nx-half');
    await pause(50);
    const begun = performance.now();
    await Promise.all([admin.close(), once(socket, 'close')]);
    expect(performance.now() - begun).toBeLessThan(2_000);
    await expect(fetch(`http://127.0.0.1:${admin.port}/health/live`)).rejects.toThrow();
  });

  it('does not start where another program has the port, and names the setting', async () => {
    const { admin } = await processWith();
    const second = processWith({ ADMIN_PORT: admin.port ?? 0 });
    await expect(second).rejects.toThrow(StartupError);
    await expect(second).rejects.toMatchObject({
      code: 'AG1101',
      message: `Port ${admin.port} (ADMIN_PORT) is in use. Stop the program that uses it, or set another port.`,
    });
  });

  it('names the setting of an address that this machine does not have', async () => {
    const elsewhere = processWith({ ADMIN_HOST: '192.0.2.1' });
    await expect(elsewhere).rejects.toMatchObject({
      code: 'AG1103',
      message: expect.stringContaining('192.0.2.1 (ADMIN_HOST)'),
    });
  });
});

it('a process without such a port answers all of it to clients', async () => {
  const { admin, client } = await processWith({ ADMIN_PORT: undefined });
  expect(admin.port).toBeNull();
  for (const path of PATHS) expect((await client(path)).status, path).toBe(200);
});
