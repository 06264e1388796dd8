import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** A field that is normalised before it is stored. */
export interface StoredForm {
  /** The stored form of what is typed; `null` when it is refused. */
  readonly parse: (typed: string) => string | null;
  /** What every stored value looks like. */
  readonly pattern: RegExp;
  /** Values as they are stored. */
  readonly stored: readonly string[];
  /** What a person may write between the characters of a value; none where a mark is part of the value. */
  readonly separators?: readonly string[];
  /** Whether characters that nobody sees are left out, as they come along when a person copies a value. Default: they are. */
  readonly isCopied?: boolean;
}

const VALUES = 2_000;

/** Blanks, which a value may end with, but not so many. */
const LONG_TAIL = ' '.repeat(2_000);

/** Characters that nobody sees. */
const INVISIBLE = ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e'];

/** Characters that look like one of ASCII, and are others: Cyrillic, Greek, and the digits of other scripts. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Χ', Z: 'Ζ' },
  ...{ a: 'а', c: 'с', e: 'е', i: 'і', o: 'о', p: 'р', s: 'ѕ', x: 'х', y: 'у' },
  ...{ 0: '٠', 1: '١', 2: '২', 3: '३', 5: '५', 8: '৪' },
};

/** What holds for each normalised field: the stored form is what is validated. The names of the tests say how many values they try. */
export function storedFormContract(name: string, form: StoredForm): void {
  const { parse, pattern, stored, separators = [], isCopied = true } = form;
  const between = [...separators, ...(isCopied ? INVISIBLE : [])];
  const value = fc.constantFrom(...stored);

  /** A value as somebody may type it: with the other case, invisible characters and separators. */
  const typed = value.chain((text) =>
    fc
      .tuple(
        fc.array(fc.constantFrom('', '', '', ...between), {
          minLength: text.length + 1,
          maxLength: text.length + 1,
        }),
        fc.array(fc.boolean(), {
          minLength: text.length,
          maxLength: text.length,
        }),
      )
      .map(([marks, cases]) => {
        const characters = [...text].map((character, at) => (cases[at] ? otherCase(character) : character));
        return { text, typed: marks.map((mark, at) => `${mark}${characters[at] ?? ''}`).join('') };
      }),
  );

  describe(`${name}, as it is stored`, () => {
    it(`is one, however it is typed (${VALUES} ways)`, () => {
      fc.assert(
        fc.property(typed, (sample) => {
          fc.pre(sample.typed.length <= 64);
          const parsed = parse(sample.typed);
          expect(parsed?.toLowerCase()).toBe(sample.text.toLowerCase());
        }),
        { numRuns: VALUES },
      );
    });

    it(`is valid as it is stored, also with one character changed (${VALUES} texts)`, () => {
      const one = fc.constantFrom(...stored.join(''), ...separators, ...INVISIBLE, '１', 'Ａ', 'é', '!', '');
      const changed = fc
        .tuple(value, fc.nat(), one)
        .map(([text, place, other]) => [text, place % text.length, other] as const)
        .map(([text, at, other]) => `${text.slice(0, at)}${other}${text.slice(at + 1)}`);
      let accepted = 0;
      fc.assert(
        fc.property(fc.oneof(value, changed, fc.string({ unit: 'binary' })), (sample) => {
          const parsed = parse(sample);
          if (parsed === null) return;
          accepted += 1;
          expect(parsed).toMatch(pattern);
          expect(parse(parsed)).toBe(parsed);
        }),
        { numRuns: VALUES },
      );
      expect(accepted).toBeGreaterThan(VALUES / 5);
    });

    it('never has a character that looks like another', () => {
      for (const text of stored)
        for (const [at, character] of [...text].entries()) {
          for (const other of [LOOK_ALIKES[character], fullWidth(character)].filter(
            (one) => one !== undefined,
          )) {
            const sample = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
            expect([sample, parse(sample)]).toEqual([sample, null]);
          }
        }
    });

    it('is none of a text that is longer than any is typed', () => {
      for (const text of stored) expect(parse(`${text}${LONG_TAIL}`)).toBeNull();
    });
  });
}

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}

function otherCase(character: string): string {
  const upper = character.toUpperCase();
  return upper === character ? character.toLowerCase() : upper;
}
