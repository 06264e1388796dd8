import type { UserIdentity } from '@autograph/kernel';
import type { ServiceClient, ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { unavailable } from '@autograph/service/graphql';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../src/app.ts';
import { statusesOf } from './gateway-over.ts';

const log = pino({ level: 'silent' });
const open: Gateway[] = [];
const someone: UserIdentity = { id: 'user-1', role: 'SALES', sessionId: 'session-1' };

interface Sent {
  readonly service: string;
  readonly request: ServiceRequest;
  readonly user: UserIdentity | null;
}

type Answers = Readonly<Record<string, () => ServiceResult | Promise<ServiceResult>>>;

async function gatewayOver(answers: Answers, production = false) {
  const sent: Sent[] = [];
  const made: string[] = [];
  const clientOf = (service: string): ServiceClient => {
    made.push(service);
    return clientFor(service);
  };
  const clientFor = (service: string): ServiceClient => ({
    execute: async (request, user) => {
      if (request.query.includes('sessionStatus'))
        return statusesOf(request, () => ({ active: true, role: someone.role }));
      sent.push({ service, request, user });
      return (answers[service] ?? (() => Promise.reject(unavailable(service))))();
    },
  });
  const verifyToken = async (token: string) => (token === 'good' ? someone : null);
  const gateway = await createGateway({
    clientOf,
    verifyToken,
    readiness: async () => ({}),
    log,
    production,
  });
  open.push(gateway);
  const post = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify({ query }),
    });
    return { status: answer.statusCode, body: answer.json(), text: answer.body };
  };
  return { sent, made, post, app: gateway.app };
}

afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

const me = { data: { me: { id: 'user-1', username: 'ana' } } };
const vehicles = { data: { vehicles: { nodes: [{ id: 'v1' }] } } };
const both = '{ me { username } vehicles { nodes { id } } }';

describe('the gateway', () => {
  it('hands a service the identity that the token proved, and nothing else of the client', async () => {
    const { sent, post } = await gatewayOver({ user: () => me });
    const headers = {
      authorization: 'Bearer good',
      'x-user-id': 'someone-else',
      'x-user-role': 'ADMIN',
      cookie: 'a=b',
    };
    expect((await post('{ me { username } }', headers)).body.data).toEqual({ me: { username: 'ana' } });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.user).toEqual(someone);
    expect(JSON.stringify(sent[0])).not.toMatch(/someone-else|ADMIN|a=b/);
  });

  it.each(['Bearer bad', 'Bearer', 'Basic Z29vZA==', 'good', '', 'Bearer good evil'])(
    'answers 401 to the header %j, and asks no service',
    async (authorization) => {
      const { sent, post } = await gatewayOver({ user: () => me });
      const { status, body } = await post('{ me { username } }', { authorization });
      expect([status, body.errors[0].extensions]).toEqual([401, { code: 'UNAUTHENTICATED' }]);
      expect(sent).toEqual([]);
    },
  );

  it('passes a request without a token on as nobody', async () => {
    const { sent, post } = await gatewayOver({ user: () => me });
    expect((await post('{ me { username } }')).status).toBe(200);
    expect(sent[0]?.user).toBeNull();
  });

  it('answers what other services have when one is down, with a typed error and no address', async () => {
    const { post } = await gatewayOver({ vehicle: () => vehicles });
    const { body, text } = await post(both);
    expect(body.data).toEqual({ me: null, vehicles: vehicles.data.vehicles });
    expect(body.errors).toEqual([
      {
        message: 'The user service is not available right now. Try again later.',
        path: ['me'],
        extensions: { code: 'UNAVAILABLE' },
      },
    ]);
    expect(text).not.toMatch(/127\.0\.0\.1|8002|fetch|subquery/i);
  });

  it('has one client for each service, whatever is asked of it', async () => {
    const { made, post } = await gatewayOver({ user: () => me, vehicle: () => vehicles });
    for (let i = 0; i < 3; i += 1) await post(both, { authorization: 'Bearer good' });
    expect(made.toSorted()).toEqual([...new Set(made)].sort());
  });

  it('reports UNAVAILABLE at the path of each entity of a service that is down', async () => {
    const nodes = ['s1', 's2'].map((id) => ({ id, vehicle: { __typename: 'Vehicle', id: `${id}-v` } }));
    const { post } = await gatewayOver({ sale: () => ({ data: { of: { nodes } } }) });
    const { body } = await post('{ of: sales { nodes { id vehicle { make } } } }');
    expect(body.data).toEqual({ of: { nodes: nodes.map(({ id }) => ({ id, vehicle: null })) } });
    expect(
      body.errors.map((error: { path: unknown; extensions: object }) => [error.path, error.extensions]),
    ).toEqual([0, 1].map((index) => [['of', 'nodes', index, 'vehicle'], { code: 'UNAVAILABLE' }]));
  });

  it('says that a mutation of a service which is down was not answered, at its alias', async () => {
    const { post } = await gatewayOver({});
    const { body } = await post(
      'mutation { one: logout(input: { refreshToken: "t" }) { userErrors { code } } }',
    );
    expect(body.data).toEqual({ one: null });
    expect(body.errors).toMatchObject([{ path: ['one'], extensions: { code: 'UNAVAILABLE' } }]);
  });

  it.each<[string, () => ServiceResult | Promise<ServiceResult>]>([
    ['throws', () => Promise.reject(new Error('secret-host:8002 exploded'))],
    [
      'answers an unknown error',
      () => ({ data: null, errors: [{ message: 'secret-host', extensions: { code: 'E11000' } }] }),
    ],
    [
      'answers an error with a stack',
      () => ({
        data: { me: null },
        errors: [{ message: 'secret-host', extensions: { stacktrace: ['at'] } }],
      }),
    ],
    ['answers rubbish', () => ({ data: 'secret-host' }) as never],
  ])('says nothing of the inside when a service %s', async (_how, answer) => {
    const { post } = await gatewayOver({ user: answer, vehicle: () => vehicles });
    const { body, text } = await post(both);
    expect(text).not.toMatch(/secret-host|stacktrace|serviceName/);
    expect(body.data?.vehicles).toEqual(vehicles.data.vehicles);
  });

  it('keeps a public code of a service and drops the rest', async () => {
    const errors = [
      { message: 'You may not do that.', path: ['me'], extensions: { code: 'FORBIDDEN', inside: 'secret' } },
    ];
    const { post } = await gatewayOver({ user: () => ({ data: { me: null }, errors }) as ServiceResult });
    const { body, text } = await post('{ me { username } }');
    expect(body.errors[0]).toMatchObject({
      message: 'You may not do that.',
      path: ['me'],
      extensions: { code: 'FORBIDDEN' },
    });
    expect(text).not.toMatch(/secret|serviceName/);
  });

  it('does not expose the @inaccessible operations of the services', async () => {
    const { sent, post } = await gatewayOver({});
    for (const query of [
      'mutation { reserveVehicle(input: { vehicleId: "v", saleId: "s" }) { vehicle { id } } }',
      '{ buyer(userId: "u") { customerId } }',
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
    ]) {
      expect((await post(query)).body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    expect(sent).toEqual([]);
  });

  it('shows its query plan to nobody, and its schema and suggestions to nobody in production', async () => {
    const { post } = await gatewayOver({ user: () => me }, true);
    expect((await post('{ __schema { types { name } } }')).body.errors[0].extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect((await post('{ mee { username } }')).text).not.toMatch(/Did you mean/);
    const planned = await post('{ me { username } }', { 'apollo-query-plan-experimental': '1' });
    expect(planned.body.extensions).toBeUndefined();
  });

  it.each([
    ['names none of two operations', { query: 'query A { me { id } } query B { me { id } }' }],
    ['names an operation that is not there', { query: 'query A { me { id } }', operationName: 'B' }],
  ])('tells a client that %s so, and asks no service', async (_what, payload) => {
    const { sent, app } = await gatewayOver({ user: () => me });
    const answer = await app.inject({ method: 'POST', url: '/graphql', payload });
    expect([answer.statusCode, answer.json().errors[0].extensions]).toEqual([
      400,
      { code: 'OPERATION_RESOLUTION_FAILURE' },
    ]);
    expect(sent).toEqual([]);
  });

  it('tells a client that the hash of its persisted query is not the hash of its query', async () => {
    const { app } = await gatewayOver({ user: () => me });
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: {
        query: '{ me { id } }',
        extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
      },
    });
    expect([answer.statusCode, answer.json().errors[0].extensions]).toEqual([400, { code: 'BAD_REQUEST' }]);
  });

  it('answers no request that a form of another site could send', async () => {
    const { app } = await gatewayOver({ user: () => me });
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'text/plain' },
      payload: '{"query":"{ me { username } }"}',
    });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
  });

  it('does not take a batch of operations', async () => {
    const { app } = await gatewayOver({ user: () => me });
    const answer = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: '[{"query":"{ me { username } }"},{"query":"{ me { username } }"}]',
    });
    expect(answer.statusCode).toBe(400);
  });
});
