import { cnpjOf, cpfOf, phoneOf, stateOf, zipCodeOf } from '@autograph/kernel/brazil';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cnpj, cpf } from '../src/testing/builders.ts';

const anyText = fc.string({ unit: 'binary' });
const dashed = (digits: string, ...at: number[]) =>
  [...digits].map((digit, place) => (at.includes(place) ? `-${digit}` : digit)).join('');

describe('a CPF', () => {
  it('is read with or without punctuation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 111_111_110 }), (n) => {
        const digits = cpf(n);
        return cpfOf(digits) === digits && cpfOf(` ${dashed(digits, 3, 6, 9)} `) === digits;
      }),
    );
  });

  it('is refused when either check digit is wrong', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 111_111_110 }),
        fc.constantFrom(9, 10),
        fc.integer({ min: 1, max: 9 }),
        (n, at, by) => {
          const digits = [...cpf(n)].map(Number);
          digits[at] = ((digits[at] ?? 0) + by) % 10;
          return cpfOf(digits.join('')) === null;
        },
      ),
    );
  });

  it.each([
    ['529.982.247-25', '52998224725'],
    ['529 982 247 25', '52998224725'],
    ['52998224725\u0000', '52998224725'],
    ['529.982.247-26', null],
    ['111.111.111-11', null],
    ['5299822472', null],
    ['529982247250', null],
    ['x52998224725', null],
    ['５２９９８２２４７２５', null],
    ['', null],
  ])('%j is %j', (text, digits) => expect(cpfOf(text)).toBe(digits));
});

describe('a CNPJ', () => {
  const CHARACTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const base = fc
    .array(fc.constantFrom(...CHARACTERS), { minLength: 12, maxLength: 12 })
    .map((all) => all.join(''))
    .filter((text) => new Set(text).size > 1);

  it('is read with or without punctuation, in capitals or not', () => {
    fc.assert(
      fc.property(base, (text) => {
        const number = cnpj(text);
        const typed = ` ${number.slice(0, 2)}.${number.slice(2, 5)}.${number.slice(5, 8)}/${number.slice(8, 12)}-${number.slice(12)} `;
        return cnpjOf(number) === number && cnpjOf(typed.toLowerCase()) === number;
      }),
    );
  });

  it('is refused when either check digit is wrong', () => {
    fc.assert(
      fc.property(base, fc.constantFrom(12, 13), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
        const characters = [...cnpj(text)];
        characters[at] = `${(Number(characters[at]) + by) % 10}`;
        return cnpjOf(characters.join('')) === null;
      }),
    );
  });

  it.each([
    ['12.ABC.345/01DE-35', '12ABC34501DE35'],
    ['12abc34501de35', '12ABC34501DE35'],
    ['11.222.333/0001-81', '11222333000181'],
    ['11 222 333 0001 81', '11222333000181'],
    ['12.ABC.345/01DE-36', null],
    ['11.222.333/0001-82', null],
    ['00.000.000/0000-00', null],
    ['11.111.111/1111-11', null],
    ['12ABC34501DE3A', null],
    ['1122233300018', null],
    ['112223330001810', null],
    ['12ÁBC34501DE35', null],
    ['529.982.247-25', null],
    ['', null],
  ])('%j is %j', (text, characters) => expect(cnpjOf(text)).toBe(characters));
});

describe('a phone number', () => {
  it.each([
    ['(11) 98765-4321', '11987654321'],
    ['+55 (11) 98765-4321', '11987654321'],
    ['5511987654321', '11987654321'],
    ['11.3333.4444', '1133334444'],
    ['55 98765-4321', '55987654321'],
    ['98765-4321', null],
    ['(20) 98765-4321', null],
    ['+1 212 555 0100', null],
    ['(11) 98765-43210', null],
    ['(11) 98765-4321 ramal 2', null],
    ['11<b>987654321', null],
    ['', null],
  ])('%j is %j', (text, digits) => expect(phoneOf(text)).toBe(digits));
});

describe('a ZIP code', () => {
  it.each([
    ['01310-100', '01310100'],
    [' 01310100 ', '01310100'],
    ['01.310-100', '01310100'],
    ['00000-000', null],
    ['0131010', null],
    ['013101000', null],
    ['0131O-100', null],
    ['', null],
  ])('%j is %j', (text, digits) => expect(zipCodeOf(text)).toBe(digits));
});

describe('a state', () => {
  it.each([
    ['SP', 'SP'],
    [' df ', 'DF'],
    ['XX', null],
    ['São Paulo', null],
    ['constructor', null],
    ['', null],
  ])('%j is %j', (text, code) => expect(stateOf(text)).toBe(code));
});

it('no text makes a number of anything but digits', () => {
  fc.assert(
    fc.property(anyText, (text) =>
      [cpfOf(text), phoneOf(text), zipCodeOf(text)].every((value) => value === null || /^\d+$/.test(value)),
    ),
  );
});
