import { describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

describe('a variable that is null where null is not allowed', () => {
  const SORTED = 'vehicles(sortBy: { field: PRICE, direction: $d }, first: 1) { totalCount }';
  it.each<[what: string, query: string, variables: object, name: string]>([
    ['in a field of an input with a default', `query ($d: SortDirection) { ${SORTED} }`, { d: null }, '$d'],
    ['though it has a default', `query ($d: SortDirection = ASC) { ${SORTED} }`, { d: null }, '$d'],
    ['by its default', `query ($d: SortDirection = null) { ${SORTED} }`, {}, '$d'],
    [
      'in a fragment',
      `query ($d: SortDirection) { ...F } fragment F on Query { ${SORTED} }`,
      { d: null },
      '$d',
    ],
    [
      'by the default of one named as every object has a property',
      `query ($toString: SortDirection = null) { ${SORTED.replace('$d', '$toString')} }`,
      {},
      '$toString',
    ],
    ['in @skip', 'query ($s: Boolean = true) { me { id @skip(if: $s) } }', { s: null }, '$s'],
    ['in @include', 'query ($s: Boolean = true) { me @include(if: $s) { id } }', { s: null }, '$s'],
  ])('is named: %s', async (_what, query, variables, name) => {
    const { gateway, post } = await gatewayOver();
    const { status, code, body } = await post(query, { variables });
    expect([status, code, body.errors?.[0]?.message]).toEqual([
      400,
      'BAD_USER_INPUT',
      `The variable ${name} must not be null.`,
    ]);
    await gateway.close();
  });

  it('is not one that is left out: the default stands in', async () => {
    const { gateway, post } = await gatewayOver();
    const { code } = await post(`query ($d: SortDirection) { ${SORTED} }`, { variables: {} });
    expect(code).not.toBe('BAD_USER_INPUT');
    await gateway.close();
  });
});
