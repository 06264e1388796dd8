import { describe, expect, it } from 'vitest';
import { askedFor, checkPurchase, type Purchase } from '../src/domain/purchase.ts';
import { purchaseInput } from '../src/testing/builders.ts';

const brl = (amount: string) => ({ amount, currency: 'BRL' });
const financing = { paymentMethod: 'FINANCING', downPayment: brl('5000.00'), financingMonths: 12 };
const fieldsOf = (changes: Readonly<Record<string, unknown>>): string[] => {
  const checked = checkPurchase(purchaseInput(changes));
  return checked.ok ? [] : checked.refusals.map(({ field }) => field?.join('.') ?? '');
};
const purchase = (changes: Readonly<Record<string, unknown>>): Purchase => {
  const checked = checkPurchase(purchaseInput(changes));
  if (!checked.ok) throw new Error(checked.refusals[0]?.message.key);
  return checked.value;
};

describe('a purchase that is asked for', () => {
  it.each([
    ['nothing but the vehicle and how it is paid', {}],
    ['the longest remarks and key', { notes: 'x'.repeat(2_000), idempotencyKey: 'k'.repeat(255) }],
    ['a centavo up front', { downPayment: brl('0.01') }],
    ['the shortest financing', { ...financing, financingMonths: 1 }],
    ['the longest financing', { ...financing, financingMonths: 84 }],
  ])('may have %s', (_what, changes) => {
    expect(fieldsOf(changes)).toEqual([]);
  });

  it.each([
    ['financing without terms', { paymentMethod: 'FINANCING' }, ['downPayment', 'financingMonths']],
    ['financing with nothing up front', { ...financing, downPayment: brl('0.00') }, ['downPayment.amount']],
    ['instalments without financing', { financingMonths: 12 }, ['financingMonths']],
    ['no instalment', { ...financing, financingMonths: 0 }, ['financingMonths']],
    ['85 instalments', { ...financing, financingMonths: 85 }, ['financingMonths']],
    ['half an instalment', { ...financing, financingMonths: 1.5 }, ['financingMonths']],
    ['less than nothing up front', { downPayment: brl('-1.00') }, ['downPayment.amount']],
    ['a tenth of a centavo', { downPayment: brl('1.001') }, ['downPayment.amount']],
    ['more money than there is', { downPayment: brl('99999999999999') }, ['downPayment.amount']],
    ['another currency', { downPayment: { amount: '1', currency: 'USD' } }, ['downPayment.currency']],
    ['an expected price of nothing', { expectedPrice: brl('0') }, ['expectedPrice.amount']],
    ['an expected tenth of a centavo', { expectedPrice: brl('10.999') }, ['expectedPrice.amount']],
    ['an empty key', { idempotencyKey: '' }, ['idempotencyKey']],
    ['a long key', { idempotencyKey: 'k'.repeat(256) }, ['idempotencyKey']],
    ['long remarks', { notes: 'x'.repeat(2_001) }, ['notes']],
    ['long ids', { vehicleId: 'v'.repeat(65), customerId: 'c'.repeat(65) }, ['vehicleId', 'customerId']],
    ['an id of nothing', { vehicleId: '', customerId: '' }, ['vehicleId', 'customerId']],
    ['operators', { vehicleId: { $ne: null } }, ['vehicleId']],
  ])('may not have %s', (_what, changes, fields) => {
    expect(fieldsOf(changes)).toEqual(fields);
  });

  it('has its remarks in normal form, and none when they are blank', () => {
    expect(purchase({ notes: '  co\u0301r  azul\n' }).notes).toBe('cór azul');
    expect(purchase({ notes: ' \n ' }).notes).toBeNull();
  });

  it('asks for the same when only its writing or its key differs', () => {
    const asked = (changes: Readonly<Record<string, unknown>>, customer = 'c') =>
      askedFor(purchase(changes), customer);
    expect(asked({ downPayment: brl('10'), notes: ' a  b ', idempotencyKey: 'one' })).toBe(
      asked({ downPayment: brl('10.00'), notes: 'a b', idempotencyKey: 'two' }),
    );
    const others = [
      asked({}),
      asked({}, 'd'),
      asked({ vehicleId: 'v' }),
      asked({ paymentMethod: 'CASH' }),
      asked({ downPayment: brl('10') }),
      asked({ expectedPrice: brl('10') }),
      asked({ notes: 'a' }),
      asked({ paymentMethod: 'FINANCING', downPayment: brl('10'), financingMonths: 2 }),
      asked({ paymentMethod: 'FINANCING', downPayment: brl('10'), financingMonths: 3 }),
    ];
    expect(new Set(others).size).toBe(others.length);
  });
});
