import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PAGE_SIZE, inputMessages, MAX_OFFSET, MAX_PAGE_SIZE, pageRequestOf } from '../src/index.ts';

describe('the page that is asked for', () => {
  it('is the first twenty by default', () => {
    expect(pageRequestOf({})).toEqual({ limit: DEFAULT_PAGE_SIZE, backward: false, cursor: null });
    expect(pageRequestOf({ first: null, after: null, last: null, before: null })).toEqual(pageRequestOf({}));
  });

  it('starts after a cursor, or ends before one', () => {
    expect(pageRequestOf({ first: 5, after: 'x' })).toEqual({ limit: 5, backward: false, cursor: 'x' });
    expect(pageRequestOf({ last: 5, before: 'x' })).toEqual({ limit: 5, backward: true, cursor: 'x' });
    expect(pageRequestOf({ last: 5 })).toEqual({ limit: 5, backward: true, cursor: null });
    expect(pageRequestOf({ before: 'x' })).toEqual({ limit: DEFAULT_PAGE_SIZE, backward: true, cursor: 'x' });
  });

  it.each([
    { first: 1, last: 1 },
    { after: 'x', before: 'y' },
    { last: 1, after: 'x' },
    { first: 1, before: 'x' },
  ])('goes one way: %j is refused', (args) => expect(pageRequestOf(args)).toHaveProperty('key'));

  it.each([
    ['first', { first: -1 }],
    ['first', { first: MAX_PAGE_SIZE + 1 }],
    ['last', { last: 2_147_483_647 }],
  ])('has a size between 0 and 100: %s is named', (name, args) =>
    expect(pageRequestOf(args)).toEqual(inputMessages.pageSize({ name, max: 100 })),
  );

  it('leaves out so many items of the start', () => {
    expect(pageRequestOf({ first: 5, offset: 40 })).toEqual({
      limit: 5,
      backward: false,
      cursor: null,
      offset: 40,
    });
    expect(pageRequestOf({ offset: MAX_OFFSET })).toHaveProperty('offset', MAX_OFFSET);
    expect(pageRequestOf({ offset: 0 })).toEqual(pageRequestOf({}));
    expect(pageRequestOf({ last: 5, offset: null })).toEqual(pageRequestOf({ last: 5 }));
  });

  it.each([-1, MAX_OFFSET + 1, 2_147_483_647])('leaves out no more than 10,000: %i is refused', (offset) =>
    expect(pageRequestOf({ offset })).toEqual(inputMessages.offset({ max: 10_000 })),
  );

  it.each([
    ['after', { after: 'x' }],
    ['before', { before: 'x' }],
    ['last', { last: 5 }],
    ['before', { last: 5, before: 'x' }],
  ])('is not counted from the start and by a cursor: %s is named', (name, args) => {
    for (const offset of [0, 10])
      expect(pageRequestOf({ ...args, offset })).toEqual(inputMessages.offsetWith({ name }));
  });

  it('has a limit that a store can be trusted with, or none', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            first: fc.integer(),
            last: fc.integer(),
            after: fc.string(),
            before: fc.string(),
            offset: fc.integer(),
          },
          { requiredKeys: [] },
        ),
        (args) => {
          const request = pageRequestOf(args);
          if ('key' in request) return true;
          const { limit, offset = 0 } = request;
          return limit >= 0 && limit <= MAX_PAGE_SIZE && offset >= 0 && offset <= MAX_OFFSET;
        },
      ),
    );
  });
});
