import type { Caller } from '@autograph/kernel';
import { anonymous, person, service } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userId } from '../src/testing/builders.ts';
import { type CustomerGraph, startCustomerGraph } from './customer-graph.ts';

const ana = person('CUSTOMER', userId(1));
const bia = person('CUSTOMER', userId(2));
const seller = person('SALES', userId(8));
const admin = person('ADMIN', userId(9));
const sale = service('sale');
const staff: [string, Caller][] = [
  ['ADMIN', admin],
  ['SALES', seller],
];

const FIELDS =
  'id name email phone cpf cnpj address city state zipCode version createdAt updatedAt user { id }';
const PERSONAL = /Ana Souza|ana@example|Bia Reis|bia@example|Walk-in/;

let graph: CustomerGraph;
let idOf: { ana: string; bia: string; walkIn: string };

beforeAll(async () => {
  graph = await startCustomerGraph();
  idOf = {
    ana: await graph.make(ana, { name: 'Ana Souza', city: 'Santos' }),
    bia: await graph.make(bia, { name: 'Bia Reis', email: 'bia@example.com', city: 'Santos' }),
    walkIn: await graph.make(seller, { name: 'Walk-in', city: 'Santos' }),
  };
});
afterAll(() => graph?.close());

const read = async (caller: Caller, id: string) =>
  (await graph.ask(caller, `query ($id: ID!) { customer(id: $id) { ${FIELDS} } }`, { id })).data?.customer;
const refer = async (caller: Caller, id: string) => {
  const result = await graph.entity(caller, { __typename: 'Customer', id }, `... on Customer { ${FIELDS} }`);
  return (result.data?._entities as unknown[] | undefined)?.[0];
};
const listed = async (caller: Caller, filter: object | null = null) => {
  const query = `query ($filter: CustomerFilter) { customers(filter: $filter) { totalCount nodes { id } edges { node { id } } } }`;
  const { data } = await graph.ask(caller, query, { filter });
  const page = data?.customers as { totalCount: number; nodes: { id: string }[]; edges: unknown[] };
  expect(page.totalCount).toBe(page.nodes.length);
  expect(page.edges).toEqual(page.nodes.map((node) => ({ node })));
  return page.nodes.map(({ id }) => id).toSorted();
};
const customerOfUser = async (caller: Caller, id: string) => {
  const result = await graph.entity(
    caller,
    { __typename: 'User', id },
    `... on User { customer { ${FIELDS} } }`,
  );
  return (result.data?._entities as ({ customer: unknown } | null)[] | undefined)?.[0]?.customer;
};

describe('buyer', () => {
  it('answers the sale service, by record and by user', async () => {
    const buyer = async (args: string, caller = sale) =>
      (await graph.ask(caller, `{ buyer(${args}) { customerId userId } }`)).data?.buyer;
    const record = { customerId: idOf.ana, userId: userId(1) };
    expect(await buyer(`customerId: "${idOf.ana}"`)).toEqual(record);
    expect(await buyer(`userId: "${userId(1)}"`, { ...ana, service: 'sale' })).toEqual(record);
    expect(await buyer(`customerId: "${idOf.ana}", userId: "${userId(1)}"`)).toEqual(record);
    expect(await buyer(`customerId: "${idOf.ana}", userId: "${userId(2)}"`)).toBeNull();
    expect(await buyer(`customerId: "${idOf.walkIn}"`)).toEqual({ customerId: idOf.walkIn, userId: null });
    expect(await buyer(`userId: "${userId(99)}"`)).toBeNull();
    expect(await buyer('userId: ""')).toBeNull();
    expect(codesOf(await graph.ask(sale, '{ buyer { customerId } }'))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a CUSTOMER', () => {
  it('reads their own record by every path, and no other', async () => {
    const own = await read(ana, idOf.ana);
    expect(own).toMatchObject({ name: 'Ana Souza', user: { id: userId(1) } });
    expect(await refer(ana, idOf.ana)).toEqual(own);
    expect(await customerOfUser(ana, userId(1))).toEqual(own);
    expect(await listed(ana)).toEqual([idOf.ana]);
  });

  it.each(['bia', 'walkIn'] as const)(
    'gets the same answer for the record of %s as for a record that does not exist',
    async (other) => {
      const none = '01990000-0000-7000-8000-00000000dead';
      for (const path of [
        (id: string) => graph.ask(ana, `{ customer(id: "${id}") { ${FIELDS} } }`),
        (id: string) => graph.entity(ana, { __typename: 'Customer', id }, `... on Customer { ${FIELDS} }`),
      ]) {
        const [foreign, missing] = [await path(idOf[other]), await path(none)];
        expect(foreign).toEqual(missing);
        expect(codesOf(foreign)).toEqual([]);
        expect(JSON.stringify(foreign)).not.toMatch(PERSONAL);
      }
    },
  );

  it('gets no customer record of another user, as of a user that does not exist', async () => {
    for (const id of [userId(2), userId(99)]) {
      const reference = { __typename: 'User', id };
      const result = await graph.entity(ana, reference, `... on User { id customer { ${FIELDS} } }`);
      expect(result).toEqual({ data: { _entities: [{ id, customer: null }] } });
    }
  });

  it('sees their own record and not a foreign one in the same request', async () => {
    const query = `{ own: customer(id: "${idOf.ana}") { name } foreign: customer(id: "${idOf.bia}") { name }
      again: customer(id: "${idOf.ana}") { name } }`;
    expect((await graph.ask(ana, query)).data).toEqual({
      own: { name: 'Ana Souza' },
      foreign: null,
      again: { name: 'Ana Souza' },
    });
    const of = [idOf.bia, idOf.ana, idOf.walkIn].map((id) => ({ __typename: 'Customer', id }));
    const result = await graph.ask(
      ana,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { name } } }',
      { of },
    );
    expect(result.data?._entities).toEqual([null, { name: 'Ana Souza' }, null]);
  });

  it('finds by no filter anyone but themself', async () => {
    expect(await listed(ana, { city: 'Santos' })).toEqual([idOf.ana]);
    expect(await listed(ana, { name: 'bia' })).toEqual([]);
    expect(await listed(ana, { email: 'bia@example.com' })).toEqual([]);
    for (const search of ['bia', 'reis', 'bia@example', 'example', 'walkk', ''])
      expect(await listed(ana, { search })).toEqual(search === 'example' || search === '' ? [idOf.ana] : []);
    const { data } = await graph.ask(seller, `{ customer(id: "${idOf.bia}") { cpf } }`);
    const { cpf } = (data as { customer: { cpf: string } }).customer;
    expect(await listed(seller, { search: cpf.slice(4, 11) })).toContain(idOf.bia);
    expect(await listed(ana, { search: cpf.slice(4, 11) })).toEqual([]);
    expect(await listed(ana, {})).toEqual([idOf.ana]);
    expect(await listed(person('CUSTOMER', ''))).toEqual([]);
  });
});

describe.each(staff)('%s', (_role, caller) => {
  it('reads every record by every path', async () => {
    for (const id of Object.values(idOf)) {
      expect(await read(caller, id)).toMatchObject({ id });
      expect(await refer(caller, id)).toEqual(await read(caller, id));
    }
    expect(await customerOfUser(caller, userId(2))).toMatchObject({ id: idOf.bia, user: { id: userId(2) } });
    expect(await listed(caller, { city: 'santos' })).toEqual(Object.values(idOf).toSorted());
  });
});

describe('anyone without a token', () => {
  it('reads nothing of a record by any path', async () => {
    expect(await read(anonymous, idOf.ana)).toBeNull();
    expect(await refer(anonymous, idOf.ana)).toBeNull();
    const result = await graph.entity(
      anonymous,
      { __typename: 'User', id: userId(1) },
      `... on User { customer { ${FIELDS} } }`,
    );
    expect(codesOf(result)).toEqual(['UNAUTHENTICATED']);
    expect(JSON.stringify(result)).not.toMatch(PERSONAL);
  });
});

it('another service on nobody’s behalf resolves a record; on a person’s behalf, what that person may see', async () => {
  expect(await refer(sale, idOf.bia)).toMatchObject({ name: 'Bia Reis', user: { id: userId(2) } });
  expect(await refer({ ...ana, service: 'sale' }, idOf.bia)).toBeNull();
});

it('a reference with an unknown id resolves to null, whatever other fields it has', async () => {
  const claim = { __typename: 'Customer', id: 'x', name: 'Eve', userId: userId(1) };
  for (const caller of [anonymous, ana, admin, sale])
    expect(await graph.entity(caller, claim, '__typename')).toEqual({ data: { _entities: [null] } });
});
