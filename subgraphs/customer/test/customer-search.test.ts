import { describe, expect, it } from 'vitest';
import { customerTerms, soughtIn, termsOfCode, termsOfWord } from '../src/domain/customer-search.ts';
import { aCustomer } from '../src/testing/builders.ts';
import { typosBetween } from '../src/testing/plain-search.ts';

const word = (text: string, mistyped = false) => ({ word: text, mistyped });

describe('the terms of a customer', () => {
  it('are the words of the name and e-mail address, and the ends of the codes', () => {
    const terms = customerTerms({
      name: 'Ana Souza',
      email: 'ana@x.br',
      cpf: '52998224725',
      cnpj: null,
      phone: null,
    });
    expect(terms).toEqual([
      ...['=ana', '=souza', '@anaxbr', '@ana', '@xbr', '@x', '@br'],
      ...['52998224725', '2998224725', '998224725', '98224725', '8224725', '224725', '24725', '4725'].map(
        (end) => `:${end}`,
      ),
    ]);
  });

  it('of a company have the ends of its CNPJ', () => {
    const terms = customerTerms({
      name: 'X',
      email: 'x@x.br',
      cpf: null,
      cnpj: '12ABC34501DE35',
      phone: null,
    });
    expect(terms.filter((term) => term.startsWith(':'))).toEqual([
      ...[':12ABC34501DE35', ':2ABC34501DE35', ':ABC34501DE35', ':BC34501DE35', ':C34501DE35', ':34501DE35'],
      ...[':4501DE35', ':501DE35', ':01DE35', ':1DE35', ':DE35'],
    ]);
  });

  it('of an erased person are none', () => {
    expect(customerTerms({ name: null, email: null, cpf: null, cnpj: null, phone: null })).toEqual([]);
  });

  it('stay few for the longest details', () => {
    const letters = Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x3b1 + at)).join(' ');
    const email = `${Array.from({ length: 120 }, (_, at) => (at % 36).toString(36)).join('.')}@x.br`;
    expect(customerTerms(aCustomer({ name: letters, email })).length).toBeLessThan(400);
  });
});

describe('a search', () => {
  it.each([
    ['', []],
    [' - ', []],
    ['Ana', [{ code: null, words: [word('ana')] }]],
    ['d’Ávila', [{ code: 'DAVILA', words: [word('davila', true)] }]],
    ['souza', [{ code: 'SOUZA', words: [word('souza', true)] }]],
    ['529.982', [{ code: '529982', words: [word('529.982')] }]],
    ['(11) 98765 4321', [{ code: '11987654321', words: [word('11'), word('98765'), word('4321')] }]],
    ['+55 11 98765', [{ code: '1198765', words: [word('55'), word('11'), word('98765')] }]],
    [
      '1 2',
      [
        { code: null, words: [word('1')] },
        { code: null, words: [word('2')] },
      ],
    ],
    [
      '52998224725 11987654321',
      [
        { code: '52998224725', words: [word('52998224725')] },
        { code: '11987654321', words: [word('11987654321')] },
      ],
    ],
    ['12.ABC.345/01DE-35', [{ code: '12ABC34501DE35', words: [expect.anything()] }]],
  ])('of %j asks for these', (text, sought) => expect(soughtIn(text)).toMatchObject(sought));

  it('looks for typos in three words at most, of four to fifteen letters', () => {
    const mistyped = soughtIn(`abc abcd ${'a'.repeat(16)} ${'b'.repeat(15)} a1bcd second third`)
      .flatMap(({ words }) => words)
      .filter((one) => one.mistyped);
    expect(mistyped.map((one) => one.word)).toEqual(['abcd', 'b'.repeat(15), 'second']);
  });

  it('looks for a bounded number of variants, each one typo away and of at least five letters', () => {
    for (const text of ['abcd', 'souza', 'oliveira', 'b'.repeat(15), 'петров']) {
      const { whole, beginnings } = termsOfWord(word(text, true));
      expect(beginnings).toEqual([`=${text}`, `@${text}`]);
      expect(new Set(whole).size).toBe(whole.length);
      expect(whole.length).toBeLessThanOrEqual(54 * text.length + 26);
      for (const term of whole) {
        expect(term.startsWith('=')).toBe(true);
        expect(term.length).toBeGreaterThanOrEqual(6);
        expect(typosBetween(text, term.slice(1))).toBe(1);
      }
    }
    expect(termsOfWord(word('souza')).whole).toEqual([]);
    expect(termsOfCode('4725')).toEqual({ beginnings: [':4725'], whole: [] });
  });
});
