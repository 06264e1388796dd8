import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brl, centavosOf, decimalOf, MAX_CENTAVOS, moneyOf, sameMoney } from '../src/index.ts';

const centavos = fc.bigInt({ min: -MAX_CENTAVOS, max: MAX_CENTAVOS });

describe('money', () => {
  it('comes back from its decimal as the same centavos', () => {
    fc.assert(fc.property(centavos, (amount) => centavosOf(decimalOf(amount)) === amount));
  });

  it('is written with two decimal places, always', () => {
    fc.assert(fc.property(centavos, (amount) => /^-?\d+\.\d{2}$/.test(decimalOf(amount))));
  });

  it('is the sum of its parts where a binary float is not', () => {
    expect(decimalOf((centavosOf('0.10') ?? 0n) + (centavosOf('0.20') ?? 0n))).toBe('0.30');
    expect(decimalOf((centavosOf('9007199254.93') ?? 0n) * 3n)).toBe('27021597764.79');
  });

  it.each([
    ['84990', 8_499_000n],
    ['84990.5', 8_499_050n],
    ['84990.50', 8_499_050n],
    ['84990.5000', 8_499_050n],
    ['0.01', 1n],
    ['-0.01', -1n],
    ['-0', 0n],
    ['007', 700n],
    ['10000000000.00', MAX_CENTAVOS],
  ])('reads %s as %s centavos', (decimal, expected) => expect(centavosOf(decimal)).toBe(expected));

  it.each([
    '',
    ' 1',
    '1 ',
    '1.',
    '.5',
    '+1',
    '1e3',
    '0x10',
    '1,00',
    '1.000,00',
    'NaN',
    'Infinity',
    '٣',
    '0.001',
    '1.999',
    '10000000000.01',
    '999999999999999',
    '9'.repeat(400),
  ])('has no amount in %j', (decimal) => expect(centavosOf(decimal)).toBeNull());

  it('never makes an amount of a text that is not one', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0019.-') }), (text) => {
        const amount = centavosOf(text);
        return amount === null || Number(text) === Number(decimalOf(amount));
      }),
    );
  });

  it('may be larger than any price where that is asked for', () => {
    expect(centavosOf('999999999999999.99', 10n ** 17n)).toBe(99_999_999_999_999_999n);
    expect(centavosOf('1.01', 100n)).toBeNull();
  });

  it('of an input is in reais unless it says so itself', () => {
    expect(moneyOf({ amount: '1.50' })).toEqual(brl(150n));
    expect(moneyOf({ amount: '1.50', currency: null })).toEqual(brl(150n));
    expect(moneyOf({ amount: '1.505', currency: 'BRL' })).toBeNull();
  });

  it('is the same only to the centavo', () => {
    expect(sameMoney(brl(150n), brl(150n))).toBe(true);
    expect(sameMoney(brl(150n), brl(151n))).toBe(false);
  });
});
