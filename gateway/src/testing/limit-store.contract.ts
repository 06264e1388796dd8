import { describe, expect, it } from 'vitest';
import type { LimitStore } from '../limits/store.ts';

/** What every store of counts promises. `make` answers an empty one with windows of so many seconds. */
export function limitStoreContract(name: string, make: (seconds?: number) => Promise<LimitStore>): void {
  describe(`counts in ${name}`, () => {
    it('have windows of an hour where they are asked for', async () => {
      const store = await make(3_600);
      const { resetAt } = await store.consume('general:user:a', 1);
      expect(resetAt).toBeGreaterThan(Date.now() + 3_500_000);
      expect(resetAt).toBeLessThan(Date.now() + 3_601_000);
      expect(await store.consume('general:user:a', 1)).toMatchObject({ consumed: 2 });
      expect((await store.active()).map(({ key }) => key)).toEqual(['general:user:a']);
      expect(await store.reset()).toBe(1);
    });

    it('add up by key, in a window that begins with the first', async () => {
      const store = await make();
      const first = await store.consume('listing:user:a', 1);
      expect(first.consumed).toBe(1);
      expect(first.resetAt).toBeGreaterThan(Date.now() + 50_000);
      expect(first.resetAt).toBeLessThan(Date.now() + 61_000);
      const second = await store.consume('listing:user:a', 4);
      expect(second.consumed).toBe(5);
      expect(Math.abs(second.resetAt - first.resetAt)).toBeLessThan(1_000);
      expect((await store.consume('listing:user:b', 1)).consumed).toBe(1);
    });

    it('lose none that are made at once', async () => {
      const store = await make();
      const counts = await Promise.all(Array.from({ length: 200 }, () => store.consume('auth:address:a', 1)));
      expect(new Set(counts.map(({ consumed }) => consumed)).size).toBe(200);
    });

    it('are listed by key, with the totals, and reset', async () => {
      const store = await make();
      await store.consume('auth:address:203.0.113.1', 2);
      await store.consume('general:user:a', 1);
      await Promise.all([store.note(false), store.note(true)]);
      const active = await store.active();
      expect(active.map(({ key, consumed }) => [key, consumed]).sort()).toEqual([
        ['auth:address:203.0.113.1', 2],
        ['general:user:a', 1],
      ]);
      expect(await store.totals()).toEqual({ total: 2, blocked: 1 });
      expect(await store.reset()).toBe(2);
      expect([await store.active(), await store.totals()]).toEqual([[], { total: 0, blocked: 0 }]);
      expect((await store.consume('general:user:a', 1)).consumed).toBe(1);
    });
  });
}
