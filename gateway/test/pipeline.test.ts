import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

const QUERY = 'query Known($id: ID!) { vehicle(id: $id) { id make } }';
const ASKED = { query: QUERY, variables: { id: 'v1' } };
const LIST = '{ vehicles { nodes { id } } }';

type Opened = Awaited<ReturnType<typeof gatewayOver>>;

/** A gateway that has carried the query out before, and one that takes no fast path. */
let opened: Opened;
let ordinary: Opened;

const send = async (body: unknown, headers: Record<string, string> = {}, to = opened) => {
  const answer = await to.gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: 'Bearer SALES-ana', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { date, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset, ...others } = answer.headers;
  // Each request has ids of its own: alike in form alone.
  for (const name of ['x-request-id', 'x-trace-id'])
    others[name] = String(others[name]).replace(/^[\da-f]{32}$/, '32 hexadecimal digits');
  return { status: answer.statusCode, headers: others, body: answer.body, remaining: Number(remaining) };
};

beforeAll(async () => {
  const options = {
    answer: (_service: string, { query }: { readonly query: string }) =>
      query.includes('vehicles')
        ? { data: { vehicles: { nodes: [{ id: 'v1' }] } } }
        : { data: { vehicle: { __typename: 'Vehicle', id: 'v1', make: 'Fiat' } } },
    env: { RATE_LIMIT_GENERAL: '1000', RATE_LIMIT_LISTING: '5' },
  };
  opened = await gatewayOver(options);
  ordinary = await gatewayOver({ ...options, fastPath: false });
  await send(ASKED);
});
afterAll(async () => {
  await opened?.gateway.close();
  await ordinary?.gateway.close();
});

describe('a query that was carried out before', () => {
  it.each([
    undefined,
    '*/*',
    'application/json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/json;q=0',
    'application/json;q=0.5, application/graphql-response+json',
    'application/json-seq',
    'application/json; charset=latin1',
    'application/graphql-response+json;q=0, application/json',
    'text/html',
    'text/html, application/json;q=0.9',
  ])(
    'is answered to a client that accepts %s as without the fast path, by every byte and header',
    async (accept) => {
      const headers: Record<string, string> = accept === undefined ? {} : { accept };
      const [known, apollos] = [await send(ASKED, headers), await send(ASKED, headers, ordinary)];
      expect({ ...known, remaining: 0 }).toEqual({ ...apollos, remaining: 0 });
    },
  );

  it.each<[string, unknown]>([
    ['an operation that the document has not', { ...ASKED, operationName: 'Other' }],
    ['a name that is none', { ...ASKED, operationName: 7 }],
    ['a variable of the wrong type', { ...ASKED, variables: { id: { $ne: null } } }],
    ['no variables', { query: QUERY }],
    ['variables that are a list', { ...ASKED, variables: ['v1'] }],
    ['variables that are text', { ...ASKED, variables: '{"id":"v1"}' }],
    ['the hash of another document', persisted({ ...ASKED }, 'a'.repeat(64))],
    ['a hash that nobody registered', persisted({ variables: ASKED.variables }, 'b'.repeat(64))],
    ['a hash of another version', persisted({ variables: ASKED.variables }, hashOf(QUERY), 2)],
    ['a document that is none', { ...ASKED, query: 7 }],
    ['a list of requests', [ASKED]],
  ])('is answered as one that was not, asked with %s', async (_what, body) => {
    const { status, body: said } = await send(body);
    const { status: expected, body: expectedBody } = await send(body, {}, ordinary);
    expect({ status, said }).toEqual({ status: expected, said: expectedBody });
    expect(said).not.toContain('Fiat');
  });

  it('is found by its hash once it is registered', async () => {
    const [registered, named] = [
      await send(persisted(ASKED, hashOf(QUERY))),
      await send(persisted({ variables: ASKED.variables }, hashOf(QUERY))),
    ];
    expect(named.body).toBe('{"data":{"vehicle":{"id":"v1","make":"Fiat"}}}\n');
    expect(named.body).toBe(registered.body);
  });

  it('is asked of the service for each request, and for nobody without a good token', async () => {
    const before = opened.asked.length;
    await send(ASKED);
    await send(ASKED);
    expect(opened.asked.length - before).toBe(2);
    expect((await send(ASKED, { authorization: 'Bearer nobody' })).status).toBe(401);
  });

  it.each([{ operationName: '' }, { operationName: null }, { extensions: null }, { extensions: {} }])(
    'is answered with %j as if that were left out',
    async (empty) => {
      expect(await send({ ...ASKED, ...empty })).toMatchObject({
        status: 200,
        body: '{"data":{"vehicle":{"id":"v1","make":"Fiat"}}}\n',
      });
    },
  );

  it.each([
    '',
    '&operationName=',
    '&operationName=&variables=&extensions=',
    '&variables=null&extensions=null',
  ])('is answered by GET with empty parameters as if they were left out: %j', async (empty) => {
    const url = `/graphql?query=${encodeURIComponent('{ vehicle(id: "v1") { id } }')}${empty}`;
    const headers = { 'apollo-require-preflight': '1' };
    for (const { gateway } of [opened, ordinary]) {
      const answer = await gateway.app.inject({ method: 'GET', url, headers });
      expect([answer.statusCode, answer.body]).toEqual([200, '{"data":{"vehicle":{"id":"v1"}}}\n']);
    }
  });

  it.each([
    'query=a&query=b',
    'query={me{id}}&operationName=a&operationName=b',
    'query={me{id}}&variables={',
    'query={me{id}}&variables=[]',
    'query={me{id}}&extensions=1',
    'query=',
  ])('is refused by GET with the parameters %s', async (parameters) => {
    const headers = { 'apollo-require-preflight': '1' };
    const answer = await opened.gateway.app.inject({ method: 'GET', url: `/graphql?${parameters}`, headers });
    expect([answer.statusCode, answer.json().errors[0].extensions]).toEqual([400, { code: 'BAD_REQUEST' }]);
  });

  it('counts in its class, and is refused with its headers when it is one too many', async () => {
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await send({ query: LIST }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers.at(-1)?.headers).toMatchObject({ 'x-ratelimit-limit': '5' });
    expect(JSON.parse(answers.at(-1)?.body ?? '{}').errors[0].extensions.code).toBe('RATE_LIMITED');
  });
});

function hashOf(document: string): string {
  return createHash('sha256').update(document).digest('hex');
}

function persisted(body: object, sha256Hash: string, version = 1): object {
  return { ...body, extensions: { persistedQuery: { version, sha256Hash } } };
}
