import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

const QUERY = 'query Known($id: ID!) { vehicle(id: $id) { id make } }';
const ASKED = { query: QUERY, variables: { id: 'v1' } };
const LIST = '{ vehicles { nodes { id } } }';
/** Too plain a request to be looked at closely carries no extensions: with them, Apollo Server answers it. */
const byApollo = <T extends object>(body: T) => ({ ...body, extensions: {} });

let house: Awaited<ReturnType<typeof gatewayOver>>;

const send = async (body: unknown, headers: Record<string, string> = {}) => {
  const answer = await house.gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: 'Bearer SALES-ana', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const { date, 'x-ratelimit-remaining': remaining, ...others } = answer.headers;
  return { status: answer.statusCode, headers: others, body: answer.body, remaining: Number(remaining) };
};

beforeAll(async () => {
  house = await gatewayOver({
    answer: (_service, { query }) =>
      query.includes('vehicles')
        ? { data: { vehicles: { nodes: [{ id: 'v1' }] } } }
        : { data: { vehicle: { __typename: 'Vehicle', id: 'v1', make: 'Fiat' } } },
    env: { RATE_LIMIT_GENERAL: '1000', RATE_LIMIT_LISTING: '5' },
  });
  for (let n = 0; n < 2; n += 1) await send(byApollo(ASKED));
});
afterAll(() => house?.gateway.close());

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
    'is answered to whoever accepts %s as Apollo Server answers it, by every byte and header',
    async (accept) => {
      const headers: Record<string, string> = accept === undefined ? {} : { accept };
      const [known, apollos] = [await send(ASKED, headers), await send(byApollo(ASKED), headers)];
      expect({ ...known, remaining: 0 }).toEqual({ ...apollos, remaining: 0 });
      expect(known.remaining - apollos.remaining).toBe(1);
    },
  );

  it.each<[string, unknown]>([
    ['an operation that the document has not', { ...ASKED, operationName: 'Other' }],
    ['a name that is none', { ...ASKED, operationName: 7 }],
    ['an empty name', { ...ASKED, operationName: '' }],
    ['a variable of the wrong type', { ...ASKED, variables: { id: { $ne: null } } }],
    ['no variables', { query: QUERY }],
    ['variables that are a list', { ...ASKED, variables: ['v1'] }],
    ['variables that are text', { ...ASKED, variables: '{"id":"v1"}' }],
    ['the hash of another document', persisted({ ...ASKED }, 'a'.repeat(64))],
    ['a hash that nobody registered', persisted({ variables: ASKED.variables }, 'b'.repeat(64))],
    ['a hash of another version', persisted({ variables: ASKED.variables }, hashOf(QUERY), 2)],
    ['a document that is none', { ...ASKED, query: 7 }],
    ['a list of requests', [ASKED]],
  ])('is answered with what Apollo Server says of %s', async (_what, body) => {
    const asApollo = await fresh(body);
    const { status, body: said } = await send(body);
    expect({ status, said }).toEqual(asApollo);
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
    const before = house.asked.length;
    await send(ASKED);
    await send(ASKED);
    expect(house.asked.length - before).toBe(2);
    expect((await send(ASKED, { authorization: 'Bearer nobody' })).status).toBe(401);
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

/** What a gateway says that has carried out nothing before. */
async function fresh(body: unknown) {
  const other = await gatewayOver({});
  const { statusCode, body: said } = await other.gateway.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', authorization: 'Bearer SALES-ana' },
    payload: JSON.stringify(body),
  });
  await other.gateway.close();
  return { status: statusCode, said };
}
