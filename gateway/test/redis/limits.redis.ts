import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { redisServer } from '@autograph/events/testing';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Gateway } from '../../src/app.ts';
import { redisLimitStore } from '../../src/limits/redis-store.ts';
import { connectRedis, type Redis } from '../../src/redis.ts';
import { limitStoreContract } from '../../src/testing/limit-store.contract.ts';
import { gatewayOver } from '../gateway-over.ts';

const server = await redisServer();
const log = pino({ level: 'silent' });
const gateways: Gateway[] = [];
const connections: Redis[] = [];

beforeAll(() => server.start());
afterAll(async () => {
  for (const redis of connections) await redis.close();
  await server.kill();
});
afterEach(async () => {
  for (const gateway of gateways.splice(0)) await gateway.close();
});

limitStoreContract('Redis', async (seconds) => {
  const redis = await connectRedis(server.url, log);
  connections.push(redis);
  await redis.ask((client) => client.flushAll());
  return redisLimitStore(redis, seconds);
});

it('forgets tens of thousands of counts, each step within the bound on a command', async () => {
  const redis = await connectRedis(server.url, log);
  connections.push(redis);
  await redis.ask((client) => client.flushAll());
  for (let first = 0; first < 50_000; first += 1_000) {
    const counts = Array.from({ length: 1_000 }, (_, n) => [`autograph:limits:general:${first + n}`, '1']);
    await redis.ask((client) => client.mSet(counts.flat()));
  }
  const store = redisLimitStore(redis);
  expect(await store.active()).toHaveLength(1_000);
  expect(await store.reset()).toBe(50_000);
  expect(await store.active()).toEqual([]);
});

async function aGateway(env: Record<string, string> = {}) {
  const made = await gatewayOver({ env: { REDIS_URL: server.url, ...env } });
  gateways.push(made.gateway);
  return made;
}

const me = '{ me { id } }';
const asAdmin = { token: 'ADMIN-a' };
const reset = 'mutation { resetRateLimits { resetCount } }';
const config = '{ rateLimitConfig { redisEnabled } }';

it('counts minutes and hours apart', async () => {
  const redis = await connectRedis(server.url, log);
  connections.push(redis);
  await redis.ask((client) => client.flushAll());
  const [minutes, hours] = [redisLimitStore(redis), redisLimitStore(redis, 3_600)];
  await minutes.consume('general:user:a', 1);
  await hours.consume('general:user:a', 5);
  expect(await minutes.consume('general:user:a', 1)).toMatchObject({ consumed: 2 });
  expect(await minutes.reset()).toBe(1);
  expect(await hours.consume('general:user:a', 1)).toMatchObject({ consumed: 6 });
});

it('is shared by two gateways: what one lets through, the other counts', async () => {
  const [one, other] = [await aGateway(), await aGateway()];
  await one.post(reset, asAdmin);
  for (let n = 0; n < 15; n += 1) {
    expect((await one.post('{ vehicles { totalCount } }')).status).toBe(200);
    expect((await other.post('{ vehicles { totalCount } }')).status).toBe(200);
  }
  expect((await one.post('{ vehicles { totalCount } }')).status).toBe(429);
  expect((await other.post('{ vehicles { totalCount } }')).status).toBe(429);
  const { body } = await other.post('{ rateLimitStats { totalRequests blockedRequests } }', asAdmin);
  expect(body.data?.rateLimitStats).toEqual({ totalRequests: 33, blockedRequests: 2 });
  expect((await other.post(config, asAdmin)).body.data?.rateLimitConfig).toEqual({ redisEnabled: true });
});

/** Asks by a few at once until `done`; returns every status that came, and the longest wait in milliseconds. */
async function underLoad(post: (query: string) => Promise<{ status: number }>, during: () => Promise<void>) {
  const statuses = new Set<number>();
  let [longest, asked, over] = [0, 0, false];
  const asking = Array.from({ length: 4 }, async () => {
    while (!over && asked < 20_000) {
      const began = performance.now();
      statuses.add((await post(me)).status);
      asked += 1;
      longest = Math.max(longest, performance.now() - began);
      // A fast machine would have asked all that it may before Redis is back.
      await setTimeout(1);
    }
  });
  await during();
  over = true;
  await Promise.all(asking);
  return { statuses, longest, asked };
}

it.each([
  ['killed and started again', () => server.kill(), () => server.start()],
  ['frozen and thawed', async () => server.freeze(), async () => server.thaw()],
])(
  'answers while Redis is %s under load, and limits hold again afterwards',
  async (_how, stop, start) => {
    const { post } = await aGateway({ RATE_LIMIT_GENERAL: '50' });
    await post(reset, asAdmin);
    const wait = (ms: number) => setTimeout(ms);
    const redisServes = async () => JSON.stringify((await post(config, asAdmin)).body.data).includes('true');
    const { statuses, longest, asked } = await underLoad(post, async () => {
      await wait(300);
      await stop();
      await wait(1_500);
      expect(await redisServes()).toBe(false);
      await start();
      while (!(await redisServes())) await wait(200);
      await wait(300);
    });
    console.log(`${asked} requests, longest ${Math.round(longest)} ms, statuses ${[...statuses].join(', ')}`);
    expect([...statuses].sort()).toEqual([200, 429]);
    expect((await post(me)).status).toBe(429);
  },
  60_000,
);

it('starts where Redis is not there', async () => {
  const { post } = await gatewayOver({ env: { REDIS_URL: 'redis://127.0.0.1:1' } }).then((made) => {
    gateways.push(made.gateway);
    return made;
  });
  expect((await post(me)).status).toBe(200);
  expect((await post(config, asAdmin)).body.data?.rateLimitConfig).toEqual({ redisEnabled: false });
});

it('shares the persisted queries that a client registered at one gateway', async () => {
  const [one, other] = [await aGateway(), await aGateway()];
  await one.post(reset, asAdmin);
  const sha256Hash = createHash('sha256').update(me).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const send = ({ gateway }: typeof one, payload: object) =>
    gateway.app.inject({ method: 'POST', url: '/graphql', payload });
  expect((await send(other, { extensions })).body).toMatch(/PERSISTED_QUERY_NOT_FOUND/);
  expect((await send(one, { query: me, extensions })).statusCode).toBe(200);
  const named = await send(other, { extensions });
  expect([named.statusCode, named.body]).toEqual([200, expect.not.stringMatching(/PERSISTED/)]);
});
