import { pino } from 'pino';
import { afterAll, expect, it } from 'vitest';
import { redisChanges, redisChangeTeller } from '../../src/redis/index.ts';
import { changesContract, type RedisServer, redisServer } from '../../src/testing/index.ts';

const SOON = { timeout: 20_000, interval: 20 };
const log = pino({ level: 'silent' });

let redis: RedisServer;
afterAll(() => redis?.kill());

changesContract('Redis', async () => {
  redis = await redisServer();
  await redis.start();
  return {
    feed: () => redisChanges({ url: redis.url, log }),
    teller: () => redisChangeTeller({ url: redis.url, log }),
  };
});

it('a Redis that is frozen loses nothing; one that comes back without its stream has lost, and says so', async () => {
  const feed = redisChanges({ url: redis.url, log });
  const teller = redisChangeTeller({ url: redis.url, log });
  const heard: string[] = [];
  let lost = 0;
  feed.follow({
    changed: (all) => void heard.push(...all.map(({ id }) => id)),
    lost: () => {
      lost += 1;
    },
  });
  await expect.poll(() => feed.isUp(), SOON).toBe(true);
  await teller.tell([{ type: 'vehicle', id: 'before' }]);
  await expect.poll(() => heard, SOON).toEqual(['before']);

  redis.freeze();
  await expect(teller.tell([{ type: 'vehicle', id: 'frozen' }])).rejects.toThrow('did not answer');
  await expect.poll(() => feed.isUp(), SOON).toBe(false);
  redis.thaw();
  await teller.tell([{ type: 'vehicle', id: 'thawed' }]);
  await expect.poll(() => heard.at(-1), SOON).toBe('thawed');
  expect(lost).toBe(0);

  await redis.kill();
  await expect(teller.tell([{ type: 'vehicle', id: 'gone' }])).rejects.toThrow();
  await expect.poll(() => feed.isUp(), SOON).toBe(false);
  await redis.start();
  await expect.poll(() => lost, SOON).toBe(1);
  await teller.tell([{ type: 'vehicle', id: 'after' }]);
  await expect.poll(() => heard.at(-1), SOON).toBe('after');
  await feed.close();
  await teller.close();
});
