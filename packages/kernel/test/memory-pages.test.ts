import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryPages, walk } from '../src/testing/index.ts';

it('pages in memory, read from either end, are the whole list in its order', async () => {
  const keys = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      keys,
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
      fc.constantFrom('ASC' as const, 'DESC' as const),
      async (of, limit, backward, direction) => {
        const rows = of.map((key, at) => ({ id: String.fromCharCode(97 + at), key }));
        const pages = memoryPages<(typeof rows)[number]>();
        const list = { list: 'all', rows, key: (row: (typeof rows)[number]) => row.key, direction };
        const expected = rows.toSorted((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1));
        if (direction === 'DESC') expected.reverse();
        const ids = await walk(async (request) => pages(list, request), { limit, backward });
        expect(ids).toEqual(expected.map(({ id }) => id));
      },
    ),
  );
});
