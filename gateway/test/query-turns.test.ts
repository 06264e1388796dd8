import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { queryTurns } from '../src/execution/query-turns.ts';

/** Queries that each take so many milliseconds to begin, while a mutation is under way, and which have begun. */
function queries(milliseconds: number) {
  let clock = 1_000;
  const turns = queryTurns(() => clock);
  const begun: number[] = [];
  const ask = (n: number) =>
    turns.next().then(() => {
      begun.push(n);
      clock += milliseconds;
    });
  const { promise, resolve: end, reject: fail } = Promise.withResolvers<void>();
  const mutation = turns.during(() => promise);
  return { begun, ask, mutation, end, fail };
}

/** How many have begun after each of the next turns. */
async function byTurn(begun: readonly number[], turns: number): Promise<number[]> {
  const counts: number[] = [];
  for (let n = 0; n < turns; n += 1) {
    await turn();
    counts.push(begun.length);
  }
  return counts;
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

describe('queries that come while a mutation is under way', () => {
  it.each([
    ['together while that takes less than half a millisecond', 0.2, 7, [3, 6, 7]],
    ['one by one where each takes longer', 2, 3, [1, 2, 3, 3]],
    ['eight in a turn at most, however little each takes', 0, 20, [8, 16, 20]],
  ])('begin %s, in the order in which they came', async (_fact, milliseconds, count, expected) => {
    const { begun, ask } = queries(milliseconds);
    for (const n of numbers(count)) void ask(n);
    expect(await byTurn(begun, expected.length)).toEqual(expected);
    expect(begun).toEqual(numbers(count));
  });

  it('begin after those that wait, and all begin', async () => {
    const { begun, ask } = queries(1);
    for (const n of numbers(2)) void ask(n);
    await turn();
    await Promise.all([ask(2), ask(3)]);
    expect(begun).toEqual([0, 1, 2, 3]);
    await ask(4);
    expect(begun).toHaveLength(5);
  });

  it('lose no turn where each comes in a turn of its own', async () => {
    const { begun, ask } = queries(1);
    for (const n of numbers(12)) {
      await turn();
      void ask(n);
    }
    await turn();
    expect(begun).toHaveLength(12);
  });

  it('leave it a turn at each of its steps', async () => {
    const { ask } = queries(1);
    const steps: string[] = [];
    const reads = numbers(5).map((n) => ask(n).then(() => steps.push('query')));
    const purchase = (async () => {
      for (let n = 0; n < 3; n += 1) {
        await turn();
        steps.push('step');
      }
    })();
    await Promise.all([...reads, purchase]);
    expect(steps.slice(0, 6).filter((step) => step === 'step')).toHaveLength(3);
    expect(steps.filter((step) => step === 'query')).toHaveLength(5);
  });

  it.each(['ends', 'fails'])('begin at once when it %s, before those that come then', async (how) => {
    const { begun, ask, mutation, end, fail } = queries(1);
    for (const n of numbers(20)) void ask(n);
    if (how === 'ends') end();
    else fail(new Error('no'));
    await mutation.catch(() => undefined);
    await ask(20);
    expect(begun).toEqual(numbers(21));
  });
});
