import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { check, done, inputMessages, issueOf, refuse } from '../src/index.ts';

describe('a refusal', () => {
  it('names the field by its path within the input, or none', () => {
    expect(refuse('INVALID', 'price.amount', inputMessages.empty)).toEqual({
      ok: false,
      refusals: [{ code: 'INVALID', field: ['price', 'amount'], message: inputMessages.empty }],
    });
    expect(refuse('CONFLICT', null, inputMessages.notValid).refusals[0]?.field).toBeNull();
  });
});

describe('the check of an input', () => {
  const schema = z
    .object({ name: z.string().min(2), price: z.object({ amount: z.string() }), tags: z.array(z.string()) })
    .partial()
    .refine((input) => Object.keys(input).length > 0, issueOf(inputMessages.required));

  it('answers what the schema made of it', () => {
    expect(check(z.string().transform(Number), '7')).toEqual(done(7));
  });

  it('tells every violation at once, each on its field', () => {
    const outcome = check(schema, { name: '', price: { amount: 1 }, tags: ['a', 2] });
    expect(!outcome.ok && outcome.refusals.map(({ field, code }) => [code, field])).toEqual([
      ['INVALID', ['name']],
      ['INVALID', ['price', 'amount']],
      ['INVALID', ['tags', '1']],
    ]);
  });

  it('has no field where the whole input is wrong', () => {
    expect(check(schema, {})).toMatchObject({ refusals: [{ field: null, message: inputMessages.required }] });
  });

  it('takes from an input only what the schema knows', () => {
    const input = JSON.parse('{ "name": "Ana", "isAdmin": true, "__proto__": { "polluted": true } }');
    const outcome = check(schema, input);
    expect(outcome).toEqual(done({ name: 'Ana' }));
    expect(outcome.ok && 'polluted' in outcome.value).toBe(false);
  });
});
