import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, line, normalised, searchTerms, searchWords, textOfIssue } from '../src/index.ts';
import { HOSTILE_TEXTS } from '../src/testing/index.ts';

const anyText = fc.string({ unit: 'binary' });

describe('text as it is stored', () => {
  it('is normalised once and for all', () => {
    fc.assert(fc.property(anyText, (text) => normalised(normalised(text)) === normalised(text)));
  });

  it('can always be written as UTF-8, and has no blanks but single ones inside', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: fc.constantFrom(' ', '\t', '\u0000', 'a', '\ud800') })),
        (text) => {
          const stored = normalised(text);
          return (
            Buffer.from(stored).toString() === stored &&
            stored === stored.trim() &&
            !/\s\s|\p{Cc}/u.test(stored)
          );
        },
      ),
    );
  });

  it.each([
    ['  Ana   Maria \n', 'Ana Maria'],
    ['Jose\u0301', 'José'],
    ['Ana\u0000Maria', 'Ana Maria'],
    ['An\u200ba\u202e\ufeff', 'Ana'],
    ['\u200b\u2060', ''],
  ])('of %j is %j', (text, expected) => expect(normalised(text)).toBe(expected));
});

describe('a text that was made to be slow', () => {
  const LENGTH = 16_000;

  it.each(HOSTILE_TEXTS)('%s costs little, and four times as much about four times that', (_what, textOf) => {
    const cost = (length: number): number => {
      const text = textOf(length);
      return Math.min(
        ...Array.from({ length: 3 }, () => {
          const before = process.threadCpuUsage();
          normalised(text);
          folded(text);
          const { user, system } = process.threadCpuUsage(before);
          return (user + system) / 1_000;
        }),
      );
    };
    expect(cost(LENGTH)).toBeLessThan(40);
    expect(cost(4 * LENGTH)).toBeLessThan(40 + 8 * cost(LENGTH));
  });

  it.each(HOSTILE_TEXTS)('%s is refused by its length before it is normalised', (_what, textOf) => {
    const result = line(80).safeParse(textOf(250_000));
    expect(result.error?.issues.map((issue) => textOfIssue(issue))).toEqual([
      'Must have at most 80 characters.',
    ]);
  });
});

describe('text as it is compared', () => {
  it.each([
    ['Citroën', 'citroen'],
    ['CITROEN', 'citroen'],
    ['  São   Paulo', 'sao paulo'],
    ['\u0301', ''],
  ])('of %j is %j', (text, expected) => expect(folded(text)).toBe(expected));

  it('does not depend on how the text was composed', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) => folded(text) === folded(normalised(text)) && folded(folded(text)) === folded(text),
      ),
    );
  });
});

describe('a line of text', () => {
  const problems = (text: unknown): string[] =>
    line(10, 2)
      .safeParse(text)
      .error?.issues.map((issue) => textOfIssue(issue)) ?? [];

  it('is measured after it was normalised', () => {
    expect(line(10, 2).parse('  Ana \u200b ')).toBe('Ana');
    expect(problems(` ${'a'.repeat(10)} `)).toEqual([]);
    expect(problems('a'.repeat(11))).toEqual(['Must have at most 10 characters.']);
    expect(problems(' a ')).toEqual(['Must have at least 2 characters.']);
  });

  it('says what is wrong once', () => {
    expect(
      line(10)
        .safeParse(' ')
        .error?.issues.map((issue) => textOfIssue(issue)),
    ).toEqual(['Must not be empty.']);
    expect(problems('\u0301\u0302')).toEqual(['Must contain a letter or a digit.']);
    expect(problems('--')).toEqual(['Must contain a letter or a digit.']);
    expect(problems(7)).toHaveLength(1);
  });

  it('that is accepted is never empty when folded', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = line(50).safeParse(text);
        return !result.success || folded(result.data) !== '';
      }),
    );
  });
});

describe('a search', () => {
  const finds = (text: string, ...texts: readonly string[]): boolean =>
    searchWords(text).every((word) => searchTerms(texts).some((term) => term.startsWith(word)));

  it.each(['citroen', 'CITRO', 'c3', 'Citroën C3', 'c3 cit', 't-cross', 'tcross', 't cross', 'CROSS', '1.0'])(
    'for %j finds a record by the beginnings of its words',
    (text) => expect(finds(text, 'Citroën C3', 'T-Cross 1.0')).toBe(true),
  );

  it.each([
    ['1.6', '1.6 8V'],
    ['1,6', '1.6 8V'],
    ['1.6', '1.6/16V'],
    ['1.6 16v', '1.6/16V'],
    ['208', '208 1.6'],
    ['F-250', 'F250'],
    ['16', 'CG 160 Fan'],
    ['9-3', '9-3 Aero'],
  ])('for %j finds %j', (text, record) => expect(finds(text, record)).toBe(true));

  it.each([
    ['1.6', 'CG 160 Fan'],
    ['2.0', 'Corsa 2007'],
    ['1.6', '16V'],
    ['9-3', '93 hp'],
    ['1.6', '11.6'],
  ])('for %j does not find %j: a mark between digits has a meaning', (text, record) =>
    expect(finds(text, record)).toBe(false),
  );

  it.each(['itroen', 'c3 fiat', 'crosst'])('for %j does not', (text) =>
    expect(finds(text, 'Citroën C3', 'T-Cross 1.0')).toBe(false),
  );

  it('has no words where nothing is said, and each word once', () => {
    expect(searchWords(' -- . ')).toEqual([]);
    expect(searchWords('Fiat FIAT fíat')).toEqual(['fiat']);
    expect(searchTerms(['T-Cross', 't cross', ''])).toEqual(['tcross', 't', 'cross']);
  });

  it('finds any text by itself, with words of letters and digits, and full stops between digits', () => {
    fc.assert(
      fc.property(
        anyText,
        (text) =>
          finds(text, text) &&
          searchWords(text).every((word) =>
            /^[\p{L}\p{N}]+(?:(?<=\p{N})\.(?=\p{N})[\p{L}\p{N}]+)*$/u.test(word),
          ),
      ),
    );
  });
});
