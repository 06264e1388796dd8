import { expect, it } from 'vitest';
import { streamsFor } from '../src/data/streams.ts';

const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `id-${at}`);

it('follows what several tabs show over one stream, each vehicle once', () => {
  expect(streamsFor(['b', 'a', 'b'])).toEqual([['a', 'b']]);
});

it('opens no stream where nothing is shown', () => {
  expect(streamsFor([])).toEqual([]);
});

it('opens another stream only beyond what one may follow, and never so many that an address has none left', () => {
  expect(streamsFor(ids(100)).map(({ length }) => length)).toEqual([100]);
  expect(streamsFor(ids(101)).map(({ length }) => length)).toEqual([100, 1]);
  expect(streamsFor(ids(1_000)).map(({ length }) => length)).toEqual([100, 100, 100]);
});
