import fc from 'fast-check';
import { expect, it } from 'vitest';
import { requestLanguage } from '../src/process/index.ts';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['fr, de;q=0.5', 'en'],
  ['pt', 'pt-BR'],
  ['PT-br', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['pt-BR,pt;q=0.9,en-US;q=0.8,en;q=0.7', 'pt-BR'],
  ['en-US,en;q=0.9,pt-BR;q=0.8', 'en'],
  ['en;q=0.5, pt;q=0.6', 'pt-BR'],
  ['pt;q=0.1, pt-PT;q=0.9, en;q=0.5', 'pt-BR'],
  ['fr, pt;q=0.1', 'pt-BR'],
  ['pt;q=0, en;q=0.1', 'en'],
  ['pt;q=0', 'en'],
  ['pt;q=x', 'en'],
  ['pt_BR', 'en'],
  ['português', 'en'],
  ['constructor', 'en'],
  [';;;=,,,"', 'en'],
  [`pt,${'x'.repeat(1_000)}`, 'en'],
])('a header %j asks for %s', (header, language) => expect(requestLanguage(header)).toBe(language));

it('any header is answered in a language', () => {
  const parts = fc.constantFrom(
    'pt',
    'en',
    '-BR',
    ';',
    'q=',
    '0.5',
    ',',
    ' ',
    '"',
    '=',
    '*',
    '\\',
    '__proto__',
  );
  const header = fc.oneof(
    fc.string(),
    fc.array(parts).map((some) => some.join('')),
  );
  fc.assert(fc.property(header, (text) => ['en', 'pt-BR'].includes(requestLanguage(text))));
});
