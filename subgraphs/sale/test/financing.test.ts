import { brl } from '@autograph/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFinancing, financingTerms, monthlyRateOf, priceTable } from '../src/domain/financing.ts';

const rate = (decimal: string) => {
  const known = monthlyRateOf(decimal);
  if (!known) throw new Error(`${decimal} is no rate`);
  return known;
};
const terms = (price: bigint, downPayment: bigint, months: number, decimal = '0.0169') => {
  const asked = { vehicleId: 'v', downPayment: brl(downPayment), months };
  const outcome = financingTerms(asked, brl(price), rate(decimal));
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
};

describe('financing by the Price table', () => {
  // By hand: 10,000.00 at 1 % in 12 months is the 888.49 of every textbook; 1.01^12 - 1 is 12.6825 %.
  it('is what a textbook says', () => {
    expect(terms(1_500_000n, 500_000n, 12, '0.01')).toMatchObject({
      principal: brl(1_000_000n),
      instalment: brl(88_849n),
      lastInstalment: brl(88_847n),
      total: brl(1_066_186n),
      effectiveAnnualRate: '0.126825',
    });
  });

  it('at no interest is the price in equal parts', () => {
    expect(terms(10_100n, 100n, 3, '0')).toMatchObject({
      instalment: brl(3_333n),
      lastInstalment: brl(3_334n),
      total: brl(10_000n),
      effectiveAnnualRate: '0.000000',
    });
  });

  it('in one month is one instalment with its interest', () => {
    expect(terms(10_100n, 100n, 1)).toMatchObject({ instalment: brl(10_169n), total: brl(10_169n) });
  });

  it('needs something to finance', () => {
    for (const downPayment of [1_000n, 1_001n]) {
      const asked = { vehicleId: 'v', downPayment: brl(downPayment), months: 12 };
      expect(financingTerms(asked, brl(1_000n), rate('0.0169'))).toMatchObject({
        refusals: [{ code: 'INVALID', field: ['downPayment'] }],
      });
    }
  });

  const loans = fc.record({
    principal: fc.bigInt(1n, 1_000_000_000_000n),
    months: fc.integer({ min: 1, max: 84 }),
    decimal: fc.integer({ min: 0, max: 99_999 }).map((n) => `0.${n.toString().padStart(6, '0')}`),
  });

  it('ends with nothing owed, and its instalments pay the principal and the interest, to the centavo', () => {
    fc.assert(
      fc.property(loans, ({ principal, months, decimal }) => {
        const table = priceTable(principal, months, rate(decimal));
        const sum = (of: readonly bigint[]) => of.reduce((all, one) => all + one, 0n);
        const total = sum(table.map(({ amount }) => amount));
        expect(table).toHaveLength(months);
        expect(table.at(-1)?.balance).toBe(0n);
        expect(total).toBe(principal + sum(table.map(({ interest }) => interest)));
        for (const { amount, balance } of table) expect(amount >= 0n && balance >= 0n).toBe(true);
        const quoted = terms(principal + 1n, 1n, months, decimal);
        expect(quoted.total.centavos).toBe(total);
        expect(table.slice(0, -1).every(({ amount }) => amount <= quoted.instalment.centavos)).toBe(true);
      }),
    );
  });

  it('has the instalment of the formula, and a last one that differs by less than rounding can add up to', () => {
    const usual = loans.filter(({ principal, months }) => principal >= 10_000n * BigInt(months));
    fc.assert(
      fc.property(usual, ({ principal, months, decimal }) => {
        const { instalment, lastInstalment } = terms(principal + 1n, 1n, months, decimal);
        const i = Number(decimal);
        const exact =
          i === 0 ? Number(principal) / months : (Number(principal) * i) / (1 - (1 + i) ** -months);
        expect(Math.abs(Number(instalment.centavos) - exact)).toBeLessThanOrEqual(0.5 + exact * 1e-9);
        const drift = i === 0 ? months : ((1 + i) ** months - 1) / i;
        expect(Math.abs(Number(lastInstalment.centavos - instalment.centavos))).toBeLessThanOrEqual(
          drift + 1,
        );
      }),
    );
  });

  it.each(['1', '-0.01', '0.', '.01', '1e-2', '0.01 ', '0.00000000001', 'x', ''])(
    'knows no rate "%s"',
    (decimal) => {
      expect(monthlyRateOf(decimal)).toBeNull();
    },
  );

  it.each([
    [{ months: 0 }, 'months'],
    [{ months: 85 }, 'months'],
    [{ months: 1.5 }, 'months'],
    [{ downPayment: { amount: '0.00' } }, 'downPayment'],
    [{ downPayment: { amount: '-1' } }, 'downPayment'],
    [{ downPayment: { amount: '1.001' } }, 'downPayment'],
    [{ vehicleId: 'x'.repeat(65) }, 'vehicleId'],
  ])('is refused for %j', (changes, field) => {
    const outcome = checkFinancing({
      vehicleId: 'v',
      downPayment: { amount: '1.00' },
      months: 12,
      ...changes,
    });
    expect(!outcome.ok && outcome.refusals[0]?.field?.[0]).toBe(field);
  });
});
