import { person } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cpf, customerInput, userId } from '../src/testing/builders.ts';
import { type CustomerGraph, startCustomerGraph } from './customer-graph.ts';

const seller = person('SALES', userId(8));
let graph: CustomerGraph;
beforeAll(async () => {
  graph = await startCustomerGraph();
});
afterAll(() => graph?.close());

const CREATE = `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) {
  customer { id name email cpf phone address city state zipCode version user { id } }
  userErrors { code field message } } }`;

interface Created {
  readonly customer: Record<string, unknown> | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string[] | null }[];
}

async function create(changes: Readonly<Record<string, unknown>>, caller = seller): Promise<Created> {
  const result = await graph.ask(caller, CREATE, { input: customerInput(changes) });
  expect(result.errors).toBeUndefined();
  return result.data?.createCustomer as Created;
}

const total = async (): Promise<unknown> => {
  const { data } = await graph.ask(seller, '{ customers { totalCount } }');
  return data?.customers;
};

describe('a customer', () => {
  it('is shown as Brazilians write it', async () => {
    const { customer, userErrors } = await create({
      name: 'José  da Silva',
      cpf: '52998224725',
      phone: '5511987654321',
      address: 'Rua A, 1',
      city: 'Santos',
      state: 'sp',
      zipCode: '11010000',
      userId: userId(1),
    });
    expect(userErrors).toEqual([]);
    expect(customer).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'José da Silva',
      email: 'ana@example.com',
      cpf: '529.982.247-25',
      phone: '(11) 98765-4321',
      address: 'Rua A, 1',
      city: 'Santos',
      state: 'SP',
      zipCode: '11010-000',
      version: 1,
      user: { id: userId(1) },
    });
    expect((await create({ phone: '1133334444' })).customer).toMatchObject({ phone: '(11) 3333-4444' });
    expect((await create({})).customer).toMatchObject({ phone: null, zipCode: null, user: null });
  });

  it('is a company with a CNPJ, numeric or alphanumeric', async () => {
    const one = await create({ name: 'Exemplo Ltda.', cpf: null, cnpj: '12abc34501de35' });
    expect(one.customer).toMatchObject({ name: 'Exemplo Ltda.' });
    const QUERY = `query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { name cpf cnpj } } }`;
    const company = { name: 'Exemplo Ltda.', cpf: null, cnpj: '12.ABC.345/01DE-35' };
    for (const filter of [
      { cnpj: '12.ABC.345/01DE-35' },
      { cnpj: '12abc34501de35' },
      { search: 'abc.345/01' },
    ]) {
      const { data } = await graph.ask(seller, QUERY, { filter });
      expect(data?.customers).toEqual({ nodes: [company] });
    }
    for (const filter of [{ cnpj: '12.ABC.345/01DE-36' }, { cnpj: '' }]) {
      const { data } = await graph.ask(seller, QUERY, { filter });
      expect(data?.customers).toEqual({ nodes: [] });
    }
    expect((await create({ cpf: null, cnpj: '11222333000181' })).userErrors).toEqual([]);
  });

  it.each([
    { cpf: '529.982.247-25' },
    { cpf: '52998224725' },
    { phone: '(11) 98765-4321' },
    { phone: '+55 11 98765 4321' },
    { state: ' sp ' },
    { name: 'jose', city: 'SANTOS', email: 'ANA@example.com' },
    { search: 'silvva 982.247-25' },
    { search: '(11) 98765 4321' },
  ])('is found by %j as anyone would write it', async (filter) => {
    const { data } = await graph.ask(
      seller,
      'query ($filter: CustomerFilter) { customers(filter: $filter) { nodes { name } } }',
      { filter },
    );
    expect(data?.customers).toEqual({ nodes: [{ name: 'José da Silva' }] });
  });

  it.each([
    { cpf: '529' },
    { cpf: '529982247251111' },
    { phone: '119876543219999' },
    { state: 'XX' },
    { name: '.* x' },
    { email: '' },
  ])('is not found by %j', async (filter) => {
    const { data, errors } = await graph.ask(
      seller,
      'query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount nodes { name } } }',
      { filter },
    );
    expect(errors).toBeUndefined();
    expect(data?.customers).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('bad input', () => {
  it('that a form may produce is reported on its fields, all at once', async () => {
    const before = await total();
    const { customer, userErrors } = await create({ name: ' ', email: 'x', cpf: '1', zipCode: '2' });
    expect(customer).toBeNull();
    expect(userErrors.map(({ code, field }) => [code, field])).toEqual([
      ['INVALID', ['name']],
      ['INVALID', ['email']],
      ['INVALID', ['cpf']],
      ['INVALID', ['zipCode']],
    ]);
    expect(await total()).toEqual(before);
  });

  it.each<[string, Record<string, unknown>]>([
    ['operators', { name: { $ne: null } }],
    ['a number', { cpf: 52998224725 }],
    ['a list', { email: ['a@example.com', 'b@example.com'] }],
    ['an unknown field', { isAdmin: true }],
    ['a field that only the service sets', { version: 7 }],
    ['a prototype', JSON.parse('{ "__proto__": { "isAdmin": true }, "name": null }')],
    ['nothing', { name: null }],
  ])('of the wrong type is refused: %s', async (_what, changes) => {
    const before = await total();
    const result = await graph.ask(seller, CREATE, { input: { ...customerInput(), ...changes } });
    expect(new Set(codesOf(result))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(result.data).toBeUndefined();
    expect(await total()).toEqual(before);
  });

  it.each(['x'.repeat(500_000), '\ud800\udfff\ud800', '{"$gt":""}', '__proto__', '\u0301'])(
    'never breaks the service (%#)',
    async (value) => {
      const wanted = { name: value, email: value, cpf: value, phone: value, state: value };
      const { customer, userErrors } = await create({ ...wanted, zipCode: value });
      expect(customer).toBeNull();
      expect(new Set(userErrors.map(({ code }) => code))).toEqual(new Set(['INVALID']));
      const lists = await graph.ask(
        seller,
        `query ($filter: CustomerFilter, $id: ID!) { customers(filter: $filter) { totalCount } customer(id: $id) { id } }`,
        { filter: { ...wanted, city: value }, id: value },
      );
      if (value.length > 100) expect(new Set(codesOf(lists))).toEqual(new Set(['BAD_USER_INPUT']));
      else expect(lists).toEqual({ data: { customers: { totalCount: 0 }, customer: null } });
    },
  );

  it.each([
    '{ customers(first: 101) { totalCount } }',
    '{ customers(first: -1) { totalCount } }',
    '{ customers(first: 1, last: 1) { totalCount } }',
    '{ customers(after: "x") { totalCount } }',
    '{ customers(after: "WyJ4Il0") { totalCount } }',
    '{ customers(before: "") { totalCount } }',
    '{ customers(filter: { search: "a b c d e f g h i j k" }) { totalCount } }',
    `{ customers(filter: { search: "${'x'.repeat(101)}" }) { totalCount } }`,
  ])('%s is refused', async (query) =>
    expect(codesOf(await graph.ask(seller, query))).toEqual(['BAD_USER_INPUT']),
  );
});

describe('at once', () => {
  it('a CPF registered fifty times is one customer', async () => {
    const taken = await Promise.all(Array.from({ length: 50 }, () => create({ cpf: cpf(42) })));
    expect(taken.filter(({ customer }) => customer)).toHaveLength(1);
    expect(
      taken.flatMap(({ userErrors }) => userErrors.map(({ code, field }) => `${code} ${field}`)),
    ).toEqual(Array.from({ length: 49 }, () => 'CONFLICT cpf'));
    const { data } = await graph.ask(
      seller,
      'query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount } }',
      { filter: { cpf: cpf(42) } },
    );
    expect(data?.customers).toEqual({ totalCount: 1 });
  });

  it('twenty first records of one user are one', async () => {
    const ana = person('CUSTOMER', userId(20));
    const made = await Promise.all(Array.from({ length: 20 }, () => create({}, ana)));
    expect(made.filter(({ customer }) => customer)).toHaveLength(1);
    expect(new Set(made.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['CONFLICT']),
    );
  });
});

describe('a page of references', () => {
  const users = Array.from({ length: 30 }, (_, at) => userId(100 + at));
  const ids: string[] = [];
  beforeAll(async () => {
    ids.push(...(await Promise.all(users.map((id) => graph.make(seller, { userId: id })))));
  });

  const resolve = async (of: readonly object[], fields: string) => {
    const before = await graph.commands('find');
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`;
    const { data } = await graph.ask(seller, query, { of });
    return {
      found: data?._entities as Record<string, unknown>[],
      searches: (await graph.commands('find')) - before,
    };
  };

  it('to customers is one search, in the order asked for', async () => {
    const of = [...ids, 'none', ...ids].map((id) => ({ __typename: 'Customer', id }));
    const { found, searches } = await resolve(of, '... on Customer { id }');
    expect(found.map((customer) => customer?.id)).toEqual([...ids, undefined, ...ids]);
    expect(searches).toBe(1);
  });

  it('to users is one search for all their customers', async () => {
    const of = [...users, userId(999)].map((id) => ({ __typename: 'User', id }));
    const { found, searches } = await resolve(of, '... on User { customer { id } }');
    expect(found.map(({ customer }) => customer)).toEqual([...ids.map((id) => ({ id })), null]);
    expect(searches).toBe(1);
  });
});
