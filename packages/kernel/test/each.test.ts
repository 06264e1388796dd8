import { describe, expect, it } from 'vitest';
import { each } from '../src/index.ts';

describe('each', () => {
  it('has no more under way at once than it may', async () => {
    let [now, most] = [0, 0];
    await each(Array.from({ length: 20 }), 3, async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
    });
    expect(most).toBe(3);
  });

  it('begins nothing after a failure, and throws it once nothing is under way', async () => {
    const [begun, ended]: [number[], number[]] = [[], []];
    const work = each([1, 2, 3, 4, 5, 6], 2, async (item) => {
      begun.push(item);
      if (item === 1) throw new Error('one');
      await new Promise(setImmediate);
      ended.push(item);
    });
    await expect(work).rejects.toThrow('one');
    expect(begun).toEqual([1, 2]);
    expect(ended).toEqual([2]);
  });
});
