import { expect, it } from 'vitest';
import { bannedIn } from '../style.ts';

it('finds a banned word by its line, and names a better one', () => {
  expect(bannedIn('The graph starts.\nWhoever stops it must start it anew.')).toEqual([
    { line: 2, word: 'Whoever', instead: 'anyone who' },
    { line: 2, word: 'anew', instead: 'again' },
  ]);
});

it('leaves words alone that only contain one', () => {
  expect(bannedIn('A recommendation: the amendment of the household, which renews it.')).toEqual([]);
});
