import { folded, searchTerms, searchWords } from '@autograph/kernel';
import { describe, expect, it } from 'vitest';
import { beginningWord } from '../src/adapters/mongo/vehicle-filter.ts';

/** Every text of these characters, of 1 to `longest`. */
function textsOf(characters: string, longest: number): string[] {
  const shorter = longest > 1 ? textsOf(characters, longest - 1) : [''];
  return [...new Set([...shorter, ...shorter.flatMap((text) => [...characters].map((one) => text + one))])];
}

describe('the pattern of a word in the public search', () => {
  it('matches each text that has the word among its terms', () => {
    const words = textsOf('a12.', 3).flatMap(searchWords);
    const missed = textsOf('a12-. ', 5).flatMap((text) => {
      const terms = searchTerms([text]);
      return [...new Set(words)].filter(
        (word) => terms.some((term) => term.startsWith(word)) && !beginningWord(word).test(folded(text)),
      );
    });
    expect(missed).toEqual([]);
  });

  it.each([
    ['cross', 'across'],
    ['16', '1.6'],
    ['1.6', '16'],
    ['tc', 't cross'],
  ])('does not find %s in %s', (word, text) => {
    expect(beginningWord(word).test(text)).toBe(false);
  });

  it.each([
    ['a letter', '日'.repeat(6), '日'.repeat(40)],
    ['a digit of another script', Array(6).fill('٣').join('.'), '٣'.repeat(40)],
  ])('takes little time for %s that is repeated', (_what, beginning, text) => {
    const began = performance.now();
    expect(beginningWord(`${beginning}${beginning.includes('.') ? '.9' : '本'}`).test(text)).toBe(false);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
