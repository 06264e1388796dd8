import type { ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { unavailable } from '@autograph/service/graphql';
import { gatewayQueries } from '@autograph/service/process';
import { describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

type Answer = (service: string, request: ServiceRequest) => ServiceResult;

const sale = (id: string, customer: string | null, vehicle: string | null) => ({
  __typename: 'Sale',
  kind: 'Sale',
  id,
  price: { amount: '10.00' },
  vehicle: vehicle && { __typename: 'Vehicle', id: vehicle },
  customer: customer && { __typename: 'Customer', id: customer },
});

const entities = (request: ServiceRequest, of: (id: string) => object | null): ServiceResult => {
  const { representations } = request.variables as { representations: { id: string }[] };
  return { data: { _entities: representations.map(({ id }) => of(id)) } };
};

const allIsWell: Answer = (service, request) => {
  if (service === 'sale') {
    const nodes = [sale('s1', 'c1', 'v1'), sale('s2', 'c1', 'v2'), sale('s3', 'c2', null)];
    return { data: { sales: { __typename: 'SaleConnection', nodes, pageInfo: { hasNextPage: true } } } };
  }
  if (service === 'vehicle') return entities(request, (id) => ({ make: `make of ${id}`, model: 'm' }));
  return entities(request, (id) => ({ name: `name of ${id}` }));
};

const failing =
  (service: string, answer: (request: ServiceRequest) => ServiceResult): Answer =>
  (asked, request) =>
    asked === service ? answer(request) : allIsWell(asked, request);

const JOINED = `query ($first: Int) {
  sales(first: $first) {
    __typename
    nodes { id price: totalAmount { amount } vehicle { ...Make ... on Vehicle { model } } customer { name } kind: __typename }
    pageInfo { hasNextPage }
  }
}
fragment Make on Vehicle { make }`;

/** The answer to the first request, which Apollo carries out as it plans it, and to the second; then without the fast path. */
async function twice(answer: Answer, query = JOINED, variables: object = { first: 3 }) {
  const answers = [];
  for (const [fastPath, times] of [
    [true, 2],
    [false, 1],
  ] as const) {
    const { gateway, post, asked } = await gatewayOver({
      answer,
      fastPath,
      env: { RATE_LIMIT_LISTING: '0' },
    });
    for (let n = 0; n < times; n += 1) {
      const [before, fast] = [asked.length, await fastPathAnswers()];
      const { status, body } = await post(query, { variables, token: 'SALES-ana' });
      answers.push({
        status,
        body,
        asked: asked.slice(before).toSorted(),
        isFast: (await fastPathAnswers()) > fast,
      });
    }
    await gateway.close();
  }
  return answers;
}

async function fastPathAnswers(): Promise<number> {
  const { values } = await gatewayQueries.get();
  return values.find(({ labels }) => labels.by === 'fast path')?.value ?? 0;
}

const missing = (data: object): ServiceResult => ({
  data: data as Record<string, unknown>,
  errors: [
    { message: 'You may not do that.', path: ['_entities', 1, 'name'], extensions: { code: 'FORBIDDEN' } },
  ],
});

describe('a query that is carried out a second time, without Apollo', () => {
  it('answers the fields that were asked for, in their order, and no others', async () => {
    const [first, second, ordinary] = await twice(allIsWell);
    expect([first, second, ordinary].map((one) => one?.isFast)).toEqual([false, true, false]);
    expect(JSON.stringify(second?.body.data?.sales)).toBe(
      '{"__typename":"SaleConnection","nodes":[' +
        '{"id":"s1","price":{"amount":"10.00"},"vehicle":{"make":"make of v1","model":"m"},"customer":{"name":"name of c1"},"kind":"Sale"},' +
        '{"id":"s2","price":{"amount":"10.00"},"vehicle":{"make":"make of v2","model":"m"},"customer":{"name":"name of c1"},"kind":"Sale"},' +
        '{"id":"s3","price":{"amount":"10.00"},"vehicle":null,"customer":{"name":"name of c2"},"kind":"Sale"}],' +
        '"pageInfo":{"hasNextPage":true}}',
    );
  });

  it.each<[string, Answer, string?, object?]>([
    ['as all is well', allIsWell],
    ['of several operations', allIsWell, '{ sales { nodes { id } } }'],
    [
      'when an entity is gone',
      failing('vehicle', (request) =>
        entities(request, (id) => (id === 'v1' ? null : { make: 'a', model: 'b' })),
      ),
    ],
    [
      'when a value is missing that must be there',
      failing('customer', (request) => entities(request, () => ({}))),
    ],
    [
      'when a service does not answer',
      failing('customer', () => {
        throw unavailable('customer');
      }),
    ],
    [
      'when the first service does not answer',
      failing('sale', () => {
        throw unavailable('sale');
      }),
    ],
    [
      'when a service answers in part',
      failing('customer', () => missing({ _entities: [{ name: 'a' }, null] })),
    ],
    ['when a service answers nothing but an error', failing('sale', () => missing({ sales: null }))],
    ['when too few entities come back', failing('vehicle', () => ({ data: { _entities: [] } }))],
    [
      'with a condition',
      allIsWell,
      'query ($first: Int) { sales(first: $first) { nodes { id @skip(if: true) __typename } } }',
    ],
    ['with a variable of the wrong type', allIsWell, JOINED, { first: 'three' }],
    ['of the schema', allIsWell, '{ __schema { queryType { name } } }'],
  ])('answers what Apollo answers %s', async (_case, answer, query, variables) => {
    const [first, second, ordinary] = await twice(answer, query, variables);
    for (const other of [second, ordinary]) {
      expect(other?.body).toEqual(first?.body);
      expect(other?.status).toBe(first?.status);
    }
  });

  it.each([
    ['as all is well', ''],
    ['when Apollo has to carry it out after all', 'me { id }'],
  ])('joins to each place what is asked for there, where two are one record, %s', async (_case, beside) => {
    const buyer = (name: string) => `sale(id: "s1") { id customer { user { name: ${name} } } }`;
    const query = `{ a: ${buyer('firstName')} b: ${buyer('lastName')} ${beside} }`;
    const answers = await twice(
      (service, request) => {
        if (service === 'sale') return { data: { a: sale('s1', 'c1', null), b: sale('s1', 'c1', null) } };
        if (service === 'customer')
          return entities(request, () => ({ user: { __typename: 'User', id: 'u1' } }));
        if (!request.query.includes('_entities')) return missing({ me: null });
        const name = request.query.includes('firstName') ? 'Clara' : 'Exemplo';
        return entities(request, () => ({ name }));
      },
      query,
      {},
    );
    for (const { body } of answers) {
      expect(body.data).toMatchObject({
        a: { customer: { user: { name: 'Clara' } } },
        b: { customer: { user: { name: 'Exemplo' } } },
      });
    }
  });

  it.each(['constructor', 'toString'])(
    'does not send a variable named %s that the client did not give',
    async (name) => {
      const query = `query ($${name}: Int = 2) { sales(first: $${name}) { nodes { id } } }`;
      const given: unknown[] = [];
      const answers = await twice(
        (service, request) => {
          given.push(Object.entries(request.variables ?? {}).filter(([key]) => key === name));
          return allIsWell(service, request);
        },
        query,
        {},
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(given).toEqual([[], [], []]);
    },
  );

  it('asks a service that does not answer once', async () => {
    for (const service of ['sale', 'vehicle', 'customer']) {
      const [, second] = await twice(
        failing(service, () => {
          throw unavailable(service);
        }),
      );
      expect(second?.asked.filter((asked) => asked === service)).toEqual([service]);
    }
  });
});
