import { RateLimiterRedis } from 'rate-limiter-flexible';
import type { Redis } from '../redis.ts';
import { type LimitStore, MOST_ACTIVE, WINDOW_SECONDS } from './store.ts';

const PREFIX = 'autograph:limits';
const TOTALS = 'autograph:limit-totals';

/** Counts in Redis, for all gateways that use it, in windows of a minute or of an hour. Rejects when Redis does not answer. */
export function redisLimitStore(redis: Redis, seconds = WINDOW_SECONDS): LimitStore {
  const prefix = seconds === WINDOW_SECONDS ? PREFIX : `${PREFIX}-of-${seconds}-s`;
  const limiterOf = new WeakMap<object, RateLimiterRedis>();
  const limiter = (client: object): RateLimiterRedis => {
    const known = limiterOf.get(client);
    if (known) return known;
    // What is too much depends on the class and is decided by the caller: here it is only counted.
    const points = Number.MAX_SAFE_INTEGER;
    const made = new RateLimiterRedis({
      storeClient: client,
      useRedisPackage: true,
      keyPrefix: prefix,
      points,
      duration: seconds,
    });
    limiterOf.set(client, made);
    return made;
  };
  // A page at a time, as the bound on a command would be too short for all keys of a busy house.
  async function* pagesOfKeys(): AsyncGenerator<string[]> {
    let cursor = '0';
    do {
      const page = await redis.ask((client) => client.scan(cursor, { MATCH: `${prefix}:*`, COUNT: 1_000 }));
      yield page.keys;
      cursor = page.cursor;
    } while (cursor !== '0');
  }
  return {
    consume: (key, points) =>
      redis.ask(async (client) => {
        const { consumedPoints, msBeforeNext } = await limiter(client).consume(key, points);
        return { consumed: consumedPoints, resetAt: Date.now() + msBeforeNext };
      }),
    note: (blocked) =>
      redis.ask(async (client) => {
        await Promise.all([
          client.hIncrBy(TOTALS, 'total', 1),
          blocked ? client.hIncrBy(TOTALS, 'blocked', 1) : undefined,
        ]);
      }),
    totals: () =>
      redis.ask(async (client) => {
        const [total, blocked] = await client.hmGet(TOTALS, ['total', 'blocked']);
        return { total: Number(total ?? 0), blocked: Number(blocked ?? 0) };
      }),
    active: async () => {
      const found: string[] = [];
      for await (const some of pagesOfKeys()) {
        found.push(...some);
        if (found.length >= MOST_ACTIVE) break;
      }
      return redis.ask(async (client) => {
        const counts = found.slice(0, MOST_ACTIVE).map(async (key) => {
          const [consumed, left] = await Promise.all([client.get(key), client.pTTL(key)]);
          const resetAt = Date.now() + left;
          return { key: key.slice(prefix.length + 1), consumed: Number(consumed ?? 0), resetAt };
        });
        return (await Promise.all(counts)).filter(({ consumed }) => consumed > 0);
      });
    },
    reset: async () => {
      let forgotten = 0;
      for await (const some of pagesOfKeys())
        if (some.length > 0) forgotten += await redis.ask((client) => client.unlink(some));
      await redis.ask((client) => client.del(TOTALS));
      return forgotten;
    },
    usesRedis: async () => redis.isUp(),
  };
}
