import type { Caller } from '@autograph/kernel';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServiceRequest, serviceCredentials } from '../src/calls/index.ts';
import { anyone, createSubgraph, onlyService, type Subgraph, staff } from '../src/graphql/index.ts';
import { createHttpServer } from '../src/process/index.ts';

const SECRET = 'a secret of the house that is long enough';
const log = pino({ level: 'silent' });

const typeDefs = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { note(id: ID!): Note notes: [Note!]! broken: String! own: String staff: String }
  type Mutation { write(text: String!): String }
  type Note @key(fields: "id") { id: ID! text: String }
`;

const written: string[] = [];
const resolvers = {
  Query: {
    note: (_parent: unknown, { id }: { id: string }) => ({ id }),
    notes: () => [{ id: '1' }, { id: '2' }],
    broken: () => {
      throw new Error('the password is hunter2');
    },
    own: () => 'own',
    staff: () => 'staff',
  },
  Mutation: {
    write: (_parent: unknown, { text }: { text: string }) => {
      written.push(text);
      return text;
    },
  },
  Note: {
    __resolveReference: async ({ id }: { id: string }) => ({ id }),
    text: ({ id }: { id: string }) => {
      if (id === '2') throw new Error('a secret of the store');
      return `text of ${id}`;
    },
  },
};

let subgraph: Subgraph;
let app: ReturnType<typeof createHttpServer>;

beforeAll(async () => {
  subgraph = await createSubgraph({
    name: 'note',
    typeDefs,
    resolvers,
    permissions: {
      rules: {
        Query: { note: anyone, notes: anyone, broken: anyone, own: onlyService('sale'), staff },
        Mutation: { write: anyone },
        Note: anyone,
      },
      open: [],
    },
    context: (caller: Caller) => ({ caller }),
    log,
  });
  app = createHttpServer({ log, readiness: async () => ({}) });
  subgraph.serve(app, SECRET);
});
afterAll(async () => {
  await app.close();
  await subgraph.close();
});

async function post(body: object, headers: Record<string, string> = {}) {
  const credential = await serviceCredentials('gateway', SECRET).sign('note', null);
  const answer = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}`, ...headers },
    payload: JSON.stringify(body),
  });
  return { type: answer.headers['content-type'], result: JSON.parse(answer.body) as object };
}

const OPERATIONS: readonly [string, ServiceRequest][] = [
  ['one with variables', { query: 'query ($id: ID!) { note(id: $id) { id text } }', variables: { id: '1' } }],
  ['one that names another', { query: 'query A { notes { id } } query B { own }', operationName: 'A' }],
  ['one that fails in part', { query: '{ notes { id text } }' }],
  ['one that fails as a whole', { query: '{ broken }' }],
  ['one that is denied', { query: '{ staff own notes { id } }' }],
  [
    'entities',
    {
      query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Note { text } } }',
      variables: { r: [{ __typename: 'Note', id: '1' }] },
    },
  ],
  ['a wrong variable', { query: 'query ($id: ID!) { note(id: $id) { id } }', variables: { id: {} } }],
  ['an unknown field', { query: '{ notes { secret } }' }],
  ['no document', { query: '{ notes {' }],
  ['introspection', { query: '{ __schema { queryType { name } } }' }],
  ['an operation that is not there', { query: 'query A { own }', operationName: 'B' }],
];

describe('an operation of a service', () => {
  it.each(OPERATIONS)('has one answer, by whichever way it comes: %s', async (_what, request) => {
    const caller: Caller = { service: 'gateway', user: null };
    // Whoever names what it accepts is answered by Apollo Server.
    const apollos = await post(request, { accept: 'application/json' });
    for (let n = 0; n < 2; n += 1) {
      const inProcess = JSON.parse(JSON.stringify(await subgraph.execute(request, caller))) as object;
      const plain = await post(request);
      expect(inProcess).toEqual(apollos.result);
      expect(plain).toEqual(apollos);
    }
    expect(JSON.stringify(apollos.result)).not.toMatch(/hunter2|secret of the store|stack/);
  });

  it('is carried out once, whichever way it goes', async () => {
    const query = 'mutation ($text: String!) { write(text: $text) }';
    await post({ query, variables: { text: 'plain' } });
    await post({ query, variables: { text: 7 } });
    await post({ query, variables: { text: 'by Apollo' } }, { accept: '*/*' });
    expect(written).toEqual(['plain', 'by Apollo']);
  });

  it('is not carried out for a body that says more, or is read otherwise', async () => {
    const { result } = await post({ query: '{ own }', extensions: { persistedQuery: { version: 1 } } });
    expect(result).toHaveProperty('errors');
    expect((await post([{ query: '{ own }' }])).result).toHaveProperty('errors');
  });
});
