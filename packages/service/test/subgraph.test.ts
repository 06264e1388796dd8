import type { Caller } from '@autograph/kernel';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_REPRESENTATIONS, type ServiceRequest, serviceCredentials } from '../src/calls/index.ts';
import { anyone, createSubgraph, onlyService, type Subgraph, staff } from '../src/graphql/index.ts';
import { createHttpServer, useFastPath } from '../src/process/index.ts';

const SECRET = 'a secret of the graph that is long enough';
const log = pino({ level: 'silent' });

const typeDefs = /* GraphQL */ `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { note(id: ID!): Note notes: [Note!]! broken: String! own: String staff: String }
  type Mutation { write(text: String!): String }
  type Note @key(fields: "id") { id: ID! text: String }
`;

const written: string[] = [];
const resolved = { count: 0 };
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
    __resolveReference: async ({ id }: { id: string }) => {
      resolved.count += 1;
      return { id };
    },
    text: ({ id }: { id: string }) => {
      if (id === '2') throw new Error('a secret of the store');
      return `text of ${id}`;
    },
  },
};

type FastPath = 'on' | 'off';

const subgraphs = new Map<FastPath, { subgraph: Subgraph; app: ReturnType<typeof createHttpServer> }>();

async function open(fastPath: FastPath): Promise<void> {
  useFastPath(fastPath);
  const subgraph = await createSubgraph({
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
  const app = createHttpServer({ log, readiness: async () => ({}) });
  subgraph.serve(app, SECRET);
  subgraphs.set(fastPath, { subgraph, app });
  useFastPath('on');
}

beforeAll(async () => {
  await open('on');
  await open('off');
});
afterAll(async () => {
  for (const { app, subgraph } of subgraphs.values()) {
    await app.close();
    await subgraph.close();
  }
});

async function post(body: object, headers: Record<string, string> = {}, fastPath: FastPath = 'on') {
  const credential = await serviceCredentials('gateway', SECRET).sign('note', null);
  const answer = await subgraphs.get(fastPath)?.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}`, ...headers },
    payload: JSON.stringify(body),
  });
  return {
    status: answer?.statusCode,
    type: answer?.headers['content-type'],
    result: JSON.parse(answer?.body ?? '') as { readonly data?: unknown; readonly errors?: unknown },
  };
}

async function inProcess(request: ServiceRequest, fastPath: FastPath = 'on'): Promise<object> {
  const caller: Caller = { service: 'gateway', user: null, language: 'en' };
  const result = await subgraphs.get(fastPath)?.subgraph.execute(request, caller);
  return JSON.parse(JSON.stringify(result)) as object;
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

describe('the ids of a request to a service', () => {
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const headers = {
    'content-type': 'application/json',
    traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
    'x-request-id': 'of-the-gateway',
  };
  const ask = async (authorization: string) =>
    subgraphs.get('on')?.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...headers, authorization },
      payload: JSON.stringify({ query: '{ notes { id } }' }),
    });

  it('are those of the process that calls it', async () => {
    const answer = await ask(`Bearer ${await serviceCredentials('gateway', SECRET).sign('note', null)}`);
    expect(answer?.headers).toMatchObject({ 'x-trace-id': traceId, 'x-request-id': 'of-the-gateway' });
  });

  it('are new for anyone without a credential', async () => {
    const answer = await ask('Bearer none');
    expect(answer?.statusCode).toBe(401);
    expect(answer?.headers['x-trace-id']).toMatch(/^[\da-f]{32}$/);
    expect(answer?.headers['x-trace-id']).not.toBe(traceId);
    expect(answer?.headers['x-request-id']).not.toBe('of-the-gateway');
  });
});

describe('an operation of a service', () => {
  it.each(OPERATIONS)('has one answer, with the fast path on and off: %s', async (_what, request) => {
    const apollos = await post(request, {}, 'off');
    expect(await inProcess(request, 'off')).toEqual(apollos.result);
    for (let n = 0; n < 2; n += 1) {
      expect(await inProcess(request)).toEqual(apollos.result);
      expect(await post(request)).toEqual(apollos);
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

  it.each(['a b', 'a"b', '[::1', 'host:notaport', '%zz', '"><script>', 'x'.repeat(4_000)])(
    'is carried out whatever the headers say of the address: %j',
    async (value) => {
      for (const fastPath of ['on', 'off'] as const) {
        const headers = { host: value, 'x-forwarded-host': value, 'x-forwarded-proto': value };
        const { result } = await post({ query: '{ notes { id } }' }, headers, fastPath);
        expect(result.data).toEqual({ notes: [{ id: '1' }, { id: '2' }] });
      }
    },
  );
});

describe('the entities that a service is asked for', () => {
  const references = (count: number) =>
    Array.from({ length: count }, () => ({ __typename: 'Note', id: '1' }));
  const entities = (alias: string, variable: string) =>
    `${alias}: _entities(representations: $${variable}) { ... on Note { text } }`;

  it.each(['on', 'off'] as const)(
    'may be as many as the gateway sends, and no more, fast path %s',
    async (fastPath) => {
      const query = `query ($r: [_Any!]!) { ${entities('all', 'r')} }`;
      const most = await inProcess({ query, variables: { r: references(MOST_REPRESENTATIONS) } }, fastPath);
      expect(most).not.toHaveProperty('errors');
      resolved.count = 0;
      const more = await inProcess({ query, variables: { r: references(10_000) } }, fastPath);
      expect(more).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
      expect(resolved.count).toBe(0);
    },
  );

  it.each([
    ['in aliases', `{ ${entities('a', 'r')} ${entities('b', 'r')} }`],
    ['in fragments', `{ ...F ... { ${entities('b', 'r')} } } fragment F on Query { ${entities('a', 'r')} }`],
  ])('are counted together %s, before any is resolved', async (_where, selection) => {
    resolved.count = 0;
    const half = MOST_REPRESENTATIONS / 2;
    const asked = (count: number) => ({
      query: `query ($r: [_Any!]!) ${selection}`,
      variables: { r: references(count) },
    });
    expect(await inProcess(asked(half + 1))).toMatchObject({ data: null });
    expect(resolved.count).toBe(0);
    expect(await inProcess(asked(half))).not.toHaveProperty('errors');
  });

  it('are counted where they stand in the document itself', async () => {
    const reference = '{ __typename: "Note", id: "1" }';
    const list = (count: number) =>
      `{ _entities(representations: [${Array(count).fill(reference).join()}]) { __typename } }`;
    expect(await inProcess({ query: list(2) })).not.toHaveProperty('errors');
    expect(await inProcess({ query: list(MOST_REPRESENTATIONS + 1) })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});
