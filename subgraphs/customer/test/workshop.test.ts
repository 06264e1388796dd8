import { person } from '@autograph/kernel/testing';
import { codesOf } from '@autograph/service/testing';
import { type GraphQLObjectType, isNonNullType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userId } from '../src/testing/builders.ts';
import { type CustomerGraph, startCustomerGraph } from './customer-graph.ts';

const mechanic = person('WORKSHOP', userId(7));
const ana = person('CUSTOMER', userId(1));
const seller = person('SALES', userId(8));
const admin = person('ADMIN', userId(9));

/** What WORKSHOP may read of a customer. */
const READABLE = ['id', 'name', 'phone'];

const PERSON = {
  name: 'Quitéria Fictícia',
  email: 'acacia@exemplo.com.br',
  cpf: '529.982.247-25',
  phone: '11 98765-4321',
  address: 'Rua das Acácias, 77',
  city: 'Itanhaém',
  state: 'SP',
  zipCode: '11740-000',
};

let graph: CustomerGraph;
let quiteria: string;
let company: string;
let anas: string;

beforeAll(async () => {
  graph = await startCustomerGraph();
  quiteria = await graph.make(seller, { ...PERSON, userId: userId(2) });
  company = await graph.make(seller, {
    name: 'Exemplo Ltda.',
    cpf: null,
    cnpj: '12.ABC.345/01DE-35',
    city: 'Abaetetuba',
  });
  anas = await graph.make(ana, { name: 'Ana Souza', phone: '11 91234-9822' });
});
afterAll(() => graph?.close());

const customerType = () => graph.subgraph.schema.getType('Customer') as GraphQLObjectType;

/** The selection of each field of a customer, nullable or not. */
const fields = (): readonly string[] => Object.keys(customerType().getFields());
const selection = (field: string) => (field === 'user' ? 'user { id }' : field);

/** Everything that leads to the record of Quitéria: a document with the field, and what it answers around it. */
const paths: Readonly<Record<string, (field: string) => string>> = {
  'by id': (field) => `{ customer(id: "${quiteria}") { ${field} } }`,
  'in nodes': (field) => `{ customers(filter: { name: "quiteria" }) { nodes { ${field} } } }`,
  'in edges': (field) => `{ customers(filter: { name: "quiteria" }) { edges { node { ${field} } } } }`,
  'by reference': (field) =>
    `{ _entities(representations: [{ __typename: "Customer", id: "${quiteria}" }]) { ... on Customer { ${field} } } }`,
};

const list = async (caller: typeof mechanic, args: string) => {
  const answer = await graph.ask(caller, `{ customers${args} { totalCount nodes { id } } }`);
  const page = answer.data?.customers as { totalCount: number; nodes: { id: string }[] } | null | undefined;
  return { codes: codesOf(answer), answer, found: page?.nodes.map(({ id }) => id), total: page?.totalCount };
};

describe('WORKSHOP', () => {
  it.each(Object.entries(paths))(
    'reads id, name and phone number of a customer %s, and no other field',
    async (_how, path) => {
      expect(fields()).toEqual(expect.arrayContaining([...READABLE, 'cpf', 'email', 'user']));
      for (const field of fields()) {
        const answer = await graph.ask(mechanic, path(selection(field)));
        if (READABLE.includes(field)) {
          expect({ field, codes: codesOf(answer) }).toEqual({ field, codes: [] });
          continue;
        }
        expect({ field, codes: codesOf(answer) }).toEqual({ field, codes: ['FORBIDDEN'] });
        const isRequired = isNonNullType(customerType().getFields()[field]?.type);
        // Beside what may be read, a field that may not is null, or takes the record with it.
        const both = JSON.stringify((await graph.ask(mechanic, path(`name ${selection(field)}`))).data);
        expect(both.includes(PERSON.name)).toBe(!isRequired);
        for (const value of Object.values(PERSON).filter((one) => one !== PERSON.name))
          expect(both).not.toContain(value);
      }
      expect(JSON.stringify((await graph.ask(mechanic, path('name phone'))).data)).toMatch(
        /Quitéria Fictícia.*98765-4321/,
      );
    },
  );

  it('learns of no user which customer they are', async () => {
    for (const id of [userId(1), userId(2), userId(99)]) {
      const answer = await graph.entity(
        mechanic,
        { __typename: 'User', id },
        '... on User { id customer { id name } }',
      );
      expect(answer).toEqual({ data: { _entities: [{ id, customer: null }] } });
    }
  });

  it('reads their own record in full, as a person', async () => {
    const id = await graph.make(seller, { ...PERSON, cpf: '111.444.777-35', userId: userId(7) });
    const { data, errors } = await graph.ask(
      mechanic,
      `{ customer(id: "${id}") { cpf email city version user { id } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data?.customer).toMatchObject({ cpf: '111.444.777-35', user: { id: userId(7) } });
    await graph.ask(admin, 'mutation ($id: ID!) { deleteCustomer(id: $id) { userErrors { code } } }', { id });
  });

  it.each([
    '(filter: { cpf: "52998224725" })',
    '(filter: { cpf: "00000000000" })',
    '(filter: { cpf: "" })',
    '(filter: { cnpj: "12ABC34501DE35" })',
    '(filter: { email: "acacia@exemplo.com.br" })',
    '(filter: { email: "nobody@exemplo.com.br" })',
    '(filter: { city: ["Itanhaém"] })',
    '(filter: { city: [] })',
    '(filter: { state: ["SP"] })',
    '(filter: { name: "quiteria", cpf: "52998224725" })',
    '(sortBy: { field: CITY })',
    '(sortBy: { field: CITY, direction: DESC }, last: 1)',
  ])('gets no list by what they may not read: customers%s', async (args) => {
    const { codes, answer } = await list(mechanic, args);
    expect(codes).toEqual(['FORBIDDEN']);
    expect(answer.data).toEqual({ customers: null });
    expect(answer.errors?.[0]?.message).toMatch(/You do not have permission to use (filter|sortBy)\./);
  });

  it('can use every filter and sort that tells of a name or a phone number alone', async () => {
    const open = (type: string) => {
      const found = graph.subgraph.schema.getType(type) as {
        getFields?(): object;
        getValues?(): { name: string }[];
      };
      return found.getFields
        ? Object.keys(found.getFields())
        : (found.getValues?.() ?? []).map(({ name }) => name);
    };
    const values: Readonly<Record<string, string>> = { city: '["x"]', state: '["SP"]' };
    const allowed: string[] = [];
    for (const name of open('CustomerFilter'))
      if ((await list(mechanic, `(filter: { ${name}: ${values[name] ?? '"x"'} })`)).codes.length === 0)
        allowed.push(name);
    for (const name of open('CustomerSortField'))
      if ((await list(mechanic, `(sortBy: { field: ${name} })`)).codes.length === 0) allowed.push(name);
    expect(allowed.toSorted()).toEqual(['CREATED_AT', 'NAME', 'name', 'phone', 'search']);
    expect((await list(mechanic, '(filter: { cpf: null, city: null, name: "ana" })')).found).toEqual([anas]);
  });

  it.each([
    ['a part of a CPF', '982.247'],
    ['a CPF', '52998224725'],
    ['a CNPJ', '12.ABC.345/01DE-35'],
    ['a part of a CNPJ', 'c345'],
    ['an e-mail address', 'acacia@exemplo.com.br'],
    ['a word of an e-mail address', 'acacia'],
    ['a name and a part of a CPF', 'quiteria 982.247'],
    ['a name and a word of an e-mail address', 'quiteria acacia'],
  ])('finds nobody by %s, and counts none', async (_what, text) => {
    const args = `(filter: { search: "${text}" })`;
    expect((await list(seller, args)).found).toHaveLength(1);
    expect(await list(mechanic, args)).toMatchObject({ codes: [], found: [], total: 0 });
    const { total } = await list(mechanic, `(filter: { search: "${text}" }, first: 1)`);
    expect(total).toBe(0);
  });

  it.each([
    ['a name', 'quit fict', () => [quiteria]],
    ['a name with a typo', 'quiteira', () => [quiteria]],
    ['a phone number', '(11) 98765-4321', () => [quiteria]],
    ['a part of a phone number', '8765', () => [quiteria]],
    ['a name and a part of a phone number', 'ficticia 4321', () => [quiteria]],
    ['a part of a phone number that another one has in the CPF', '9822', () => [anas]],
    ['a name of a company', 'exemplo', () => [company]],
    ['nothing', '', () => [anas, company, quiteria]],
  ])('finds customers by %s', async (_what, text, expected) => {
    const { found, total } = await list(mechanic, `(filter: { search: "${text}" })`);
    expect(found).toEqual(expected());
    expect(total).toBe(found?.length);
  });

  it('gets cursors that hold nothing but what they may read', async () => {
    const read = async (sort: string) => {
      const { data } = await graph.ask(
        mechanic,
        `{ customers(sortBy: { field: ${sort} }) { edges { cursor } } }`,
      );
      const { edges = [] } = (data?.customers ?? {}) as { edges?: { cursor: string }[] };
      expect(edges).toHaveLength(3);
      return edges.map(({ cursor }) => Buffer.from(cursor, 'base64url').toString());
    };
    for (const text of [...(await read('NAME')), ...(await read('CREATED_AT'))]) {
      for (const value of [...Object.values(PERSON), '52998224725', 'itanhaem', 'abaetetuba', 'acacia'])
        if (value !== PERSON.name) expect(text).not.toContain(value);
    }
  });

  it('cannot go on in a list that they may not ask for by a cursor of someone who may', async () => {
    const { data } = await graph.ask(seller, '{ customers(sortBy: { field: CITY }) { edges { cursor } } }');
    const [edge] = ((data?.customers ?? {}) as { edges?: { cursor: string }[] }).edges ?? [];
    const { codes } = await list(mechanic, `(sortBy: { field: NAME }, after: "${edge?.cursor}")`);
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  it('creates, changes and erases no customer, not even their own record', async () => {
    const input = { name: 'Zoé Lima', email: 'z@example.com', cpf: '390.533.447-05' };
    const calls: [string, object][] = [
      [
        'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }',
        { input },
      ],
      [
        'mutation ($id: ID!) { updateCustomer(id: $id, input: { city: "x" }) { customer { id } } }',
        { id: quiteria },
      ],
      ['mutation ($id: ID!) { deleteCustomer(id: $id) { customer { id } } }', { id: quiteria }],
    ];
    const before = await graph.ask(
      admin,
      `{ customer(id: "${quiteria}") { ${fields().map(selection).join(' ')} } }`,
    );
    for (const [document, variables] of calls)
      expect(codesOf(await graph.ask(mechanic, document, { ...variables }))).toEqual(['FORBIDDEN']);
    expect((await list(admin, '(filter: { name: "zoe" })')).total).toBe(0);
    expect(
      await graph.ask(admin, `{ customer(id: "${quiteria}") { ${fields().map(selection).join(' ')} } }`),
    ).toEqual(before);
  });
});
