import { expect, it } from 'vitest';
import { memoryLimitStore } from '../src/limits/memory-store.ts';
import { limitStoreContract } from '../src/testing/limit-store.contract.ts';

limitStoreContract('memory', async (seconds) => memoryLimitStore(Date.now, undefined, seconds));

it('begins a new window when the minute is over', async () => {
  let now = 0;
  const store = memoryLimitStore(() => now);
  await store.consume('a', 5);
  now = 59_999;
  expect(await store.consume('a', 1)).toEqual({ consumed: 6, resetAt: 60_000 });
  now = 60_000;
  expect(await store.active()).toEqual([]);
  expect(await store.consume('a', 1)).toEqual({ consumed: 1, resetAt: 120_000 });
});

it('has no window that ends later than a minute from now, though it began while the clock was ahead', async () => {
  let now = 600_000;
  const store = memoryLimitStore(() => now);
  await store.consume('a', 5);
  now = 0;
  expect(await store.consume('b', 2)).toEqual({ consumed: 2, resetAt: 60_000 });
  expect(await store.consume('a', 1)).toEqual({ consumed: 1, resetAt: 60_000 });
  now = 60_000;
  for (const key of ['a', 'b'])
    expect(await store.consume(key, 1)).toEqual({ consumed: 1, resetAt: 120_000 });
});

it('keeps no more keys than it has room for, however many addresses ask', async () => {
  const store = memoryLimitStore(() => 0, 1_000);
  for (let n = 0; n < 1_000_000; n += 1) await store.consume(`general:address:${n}`, 1);
  expect(await store.reset()).toBeLessThanOrEqual(1_001);
});
