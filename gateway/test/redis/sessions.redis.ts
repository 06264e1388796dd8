import { setTimeout as pause } from 'node:timers/promises';
import { redisServer } from '@autograph/events/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectRedis, type Redis } from '../../src/redis.ts';
import { gatewayOver } from '../gateway-over.ts';

type Over = Awaited<ReturnType<typeof gatewayOver>>;

const LOG_OUT = 'mutation { logout(input: { refreshToken: "r" }) { userErrors { code } } }';

const server = await redisServer();
const loggedOut = new Set<string>();
let redis: Redis;
let gateways: readonly Over[];

/** One of two gateways over one user service. */
const aGateway = () =>
  gatewayOver({
    env: { REDIS_URL: server.url, RATE_LIMIT_GENERAL: '0', RATE_LIMIT_AUTH: '0' },
    standing: (userId) => ({ active: !loggedOut.has(userId), role: 'CUSTOMER' }),
    answer: (_service, { query }, user) => {
      if (!query.includes('logout')) return { data: { me: { id: 'u' } } };
      if (user) loggedOut.add(user.id);
      return { data: { logout: { userErrors: [] } } };
    },
  });

beforeAll(async () => {
  await server.start();
  redis = await connectRedis(server.url, pino({ level: 'silent' }));
  gateways = [await aGateway(), await aGateway()];
});
afterAll(async () => {
  for (const { gateway } of gateways ?? []) await gateway.close();
  await redis?.close();
  await server.kill();
});

const statusAt = async (over: Over | undefined, token: string) =>
  (await over?.post('{ me { id } }', { token }))?.status;

/** Waits until both gateways listen. */
const bothHear = () =>
  expect
    .poll(() => redis.ask((client) => client.pubSubNumSub('autograph:sessions')).catch(() => null), {
      timeout: 20_000,
    })
    .toEqual({ 'autograph:sessions': 2 });

/** Logs a user out at one gateway whom the other has just let pass. Returns for how many milliseconds the other still does. */
async function letPassAfterLogOut(token: string): Promise<number> {
  const [one, other] = gateways;
  expect(await statusAt(other, token)).toBe(200);
  expect((await one?.post(LOG_OUT, { token }))?.body).toEqual({ data: { logout: { userErrors: [] } } });
  const began = performance.now();
  while ((await statusAt(other, token)) !== 401) await pause(1);
  return performance.now() - began;
}

it('a session that ends at one gateway is refused by another at once', async () => {
  await bothHear();
  // Each gateway compiles its first requests, which takes longer.
  await letPassAfterLogOut('CUSTOMER-first');
  const times: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    times.push(await letPassAfterLogOut(`CUSTOMER-n${round}`));
    await pause(60);
  }
  const [fastest = 0, ...others] = times.toSorted((a, b) => a - b);
  console.log(
    `refused after ${fastest.toFixed(1)} to ${others.at(-1)?.toFixed(1)} ms, median ${others[9]?.toFixed(1)} ms`,
  );
  expect(others[9]).toBeLessThan(100);
  expect(others.at(-1)).toBeLessThan(1_000);
});

it('a hundred log-outs at once send few messages, and the other gateway refuses all of the sessions', async () => {
  await bothHear();
  const [one, other] = gateways;
  const tokens = Array.from({ length: 100 }, (_, n) => `CUSTOMER-m${n}`);
  await Promise.all(tokens.map((token) => statusAt(other, token)));
  const published = async () =>
    Number(
      /cmdstat_publish:calls=(\d+)/.exec(await redis.ask((client) => client.info('commandstats')))?.[1] ?? 0,
    );
  const [before, began] = [await published(), performance.now()];
  await Promise.all(tokens.map((token) => one?.post(LOG_OUT, { token })));
  const statuses = () => Promise.all(tokens.map((token) => statusAt(other, token)));
  await expect.poll(statuses, { timeout: 1_000 }).toEqual(tokens.map(() => 401));
  const elapsed = performance.now() - began;
  expect((await published()) - before).toBeLessThanOrEqual(elapsed / 50 + 2);
});

it('a session that ends at one gateway is refused by another within three seconds while Redis is down, and at once when it is back', async () => {
  await server.kill();
  const without = await letPassAfterLogOut('CUSTOMER-down');
  await server.start();
  await bothHear();
  const again = await letPassAfterLogOut('CUSTOMER-back');
  console.log(
    `refused after ${without.toFixed(0)} ms without Redis, ${again.toFixed(1)} ms when it was back`,
  );
  expect(without).toBeGreaterThan(1_000);
  expect(without).toBeLessThan(3_500);
  expect(again).toBeLessThan(1_000);
});

it('an account that may not publish still counts limits in Redis, and is warned of once', async () => {
  const may = ['on', '>secret', '~autograph:*', '+@all', 'resetchannels'];
  await redis.ask((client) => client.aclSetUser('limited', may));
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
  const limited = await connectRedis(server.url.replace('redis://', 'redis://limited:secret@'), log);
  try {
    const refused = { message: expect.stringContaining('NOPERM') };
    for (let tries = 0; tries < 3; tries += 1)
      await expect(limited.ask((client) => client.publish('autograph:sessions', 'g'))).rejects.toMatchObject(
        refused,
      );
    expect(limited.isUp()).toBe(true);
    expect(await limited.ask((client) => client.incr('autograph:count'))).toBe(1);
    expect(lines).toHaveLength(1);
  } finally {
    await limited.close();
  }
});
