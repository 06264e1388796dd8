import type { ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { MOST_REPRESENTATIONS } from '@autograph/service/calls';
import { afterAll, describe, expect, it } from 'vitest';
import { sharedGateways } from './shared-gateways.ts';

type Answer = (service: string, request: ServiceRequest) => ServiceResult;

const gateways = sharedGateways();
afterAll(gateways.close);
let documents = 0;

/** The answers to a query that is asked twice with the fast path, and once without; they must be one. */
async function answerOf(query: string, answer: Answer, variables: object = {}) {
  const answers = [];
  const sent: { service: string; representations: unknown }[] = [];
  // A document that no other test has sent: the first answer is Apollo's, the second one that of the fast path.
  documents += 1;
  const document = `${query} # ${documents}`;
  for (const fastPath of [true, false]) {
    const { post } = await gateways.over({
      fastPath,
      answer: (service, request) => {
        sent.push({ service, representations: request.variables?.representations });
        return structuredClone(answer(service, request));
      },
    });
    for (let n = 0; n < (fastPath ? 2 : 1); n += 1) {
      const { status, body } = await post(document, { variables, token: 'SALES-ana' });
      answers.push({ status, ...body });
    }
  }
  const [first, second, ordinary] = answers;
  expect(second).toEqual(first);
  expect(ordinary).toEqual(first);
  return { ...first, sent };
}

const data = (value: object): ServiceResult => ({ data: value as Record<string, unknown> });
const unavailableAt = (service: string, ...path: (string | number)[]) => ({
  message: `The ${service} service is not available right now. Try again later.`,
  path,
  extensions: { code: 'UNAVAILABLE' },
});

const VEHICLE = '{ vehicle(id: "1") { id year make color type } vehicles(first: 1) { totalCount } }';
const vehicle = { id: 'v1', year: 2024, make: 'Fiat', color: null, type: 'CAR' };
const vehicles = { totalCount: 7 };

describe('a value that a service answers', () => {
  it.each<[string, object, string]>([
    ['text for a number', { ...vehicle, year: 'x' }, 'year'],
    ['a fraction for a whole number', { ...vehicle, year: 2024.5 }, 'year'],
    ['a number larger than an Int', { ...vehicle, year: 2 ** 31 }, 'year'],
    ['a number for text', { ...vehicle, color: 7 }, 'color'],
    ['an object for text', { ...vehicle, color: { a: 1 } }, 'color'],
    ['a list for text', { ...vehicle, color: ['red'] }, 'color'],
    ['a value that the enum has not', { ...vehicle, type: 'SHIP' }, 'type'],
    ['a name of a prototype for an enum', { ...vehicle, type: 'constructor' }, 'type'],
    ['true for an id', { ...vehicle, id: true }, 'id'],
    ['null where there must be a value', { ...vehicle, make: null }, 'make'],
    ['nothing where there must be a value', { id: 'v1', year: 2024, color: null, type: 'CAR' }, 'make'],
    ['nothing for what may be null', { id: 'v1', year: 2024, make: 'Fiat', type: 'CAR' }, 'color'],
  ])(
    'is null with an error when it is %s, and what stands beside it is answered',
    async (_what, wrong, field) => {
      const {
        status,
        data: answered,
        errors,
      } = await answerOf(VEHICLE, () => data({ vehicle: wrong, vehicles }));
      expect(status).toBe(200);
      expect(errors).toEqual([unavailableAt('vehicle', 'vehicle', field)]);
      expect(answered).toEqual({ vehicle: field === 'color' ? { ...vehicle, color: null } : null, vehicles });
    },
  );

  it.each<[string, unknown]>([
    ['text for an object', 'rubbish'],
    ['a list for an object', [vehicle]],
    ['a number for an object', 7],
    ['an object of none of the fields', { other: 1 }],
  ])('is null with an error when it is %s', async (_what, wrong) => {
    const {
      status,
      data: answered,
      errors,
    } = await answerOf(VEHICLE, () => data({ vehicle: wrong, vehicles }));
    expect([status, answered]).toEqual([200, { vehicle: null, vehicles }]);
    expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })]);
  });

  it.each<[string, ServiceResult]>([
    ['no data', { data: null }],
    ['text for its data', { data: 'rubbish' } as never],
    ['a list for its data', { data: [] } as never],
    ['none of the fields', data({})],
  ])('is null with an error for each field when the service answers %s', async (_what, answered) => {
    const { status, data: all, errors } = await answerOf(VEHICLE, () => answered);
    expect([status, all]).toEqual([200, { vehicle: null, vehicles: null }]);
    expect(errors).toEqual(['vehicle', 'vehicles'].map((field) => unavailableAt('vehicle', field)));
  });

  it('makes a list null only if the elements of the list are non-null', async () => {
    const query = '{ vehicle(id: "1") { history { to } } sale(id: "1") { history { to } } }';
    const wrong = [{ to: 'SOLD' }, { to: 'nowhere' }, null, 'SOLD'];
    const { data: answered, errors } = await answerOf(query, (service) =>
      service === 'vehicle'
        ? data({ vehicle: { history: wrong } })
        : data({ sale: { history: [{ to: 'PENDING' }] } }),
    );
    expect(answered).toEqual({ vehicle: { history: null }, sale: { history: [{ to: 'PENDING' }] } });
    expect(errors).toEqual([
      unavailableAt('vehicle', 'vehicle', 'history', 1, 'to'),
      unavailableAt('vehicle', 'vehicle', 'history', 2),
      unavailableAt('vehicle', 'vehicle', 'history', 3),
    ]);
  });

  it('is not answered where nobody asked for it', async () => {
    const query = '{ sale(id: "1") { id vehicle { color } } }';
    const { data: answered } = await answerOf(query, (service) =>
      service === 'sale'
        ? data({
            sale: { id: 's1', vehicle: { __typename: 'Vehicle', id: 'v1', color: 'of the sale service' } },
          })
        : data({ _entities: [null] }),
    );
    expect(answered).toEqual({ sale: { id: 's1', vehicle: { color: null } } });
  });

  it('is null with an error in the answer to a mutation', async () => {
    const { post } = await gateways.over({ answer: () => data({ logout: { userErrors: 'none' } }) });
    const { status, body } = await post(
      'mutation { logout(input: { refreshToken: "t" }) { userErrors { code } } }',
    );
    expect([status, body]).toEqual([
      200,
      { data: { logout: null }, errors: [unavailableAt('user', 'logout', 'userErrors')] },
    ]);
  });
});

const JOINED = '{ sale(id: "1") { id vehicle { make color } } }';
const saleWith =
  (stub: unknown, entities: unknown = [{ make: 'Fiat', color: 'red' }]): Answer =>
  (service) =>
    service === 'sale' ? data({ sale: { id: 's1', vehicle: stub } }) : data({ _entities: entities });

describe('an entity that a service answers', () => {
  it.each<[string, unknown, string[]]>([
    ['without its key', { __typename: 'Vehicle' }, ['id']],
    ['with a key that is null', { __typename: 'Vehicle', id: null }, ['id']],
    ['with a key of another type', { __typename: 'Vehicle', id: { $ne: null } }, ['id']],
    ['without its type', { id: 'v1' }, []],
    ['of a type that is not there', { __typename: 'Ship', id: 'v1' }, []],
    ['of another type', { __typename: 'Customer', id: 'v1' }, []],
    ['of the name of a prototype', { __typename: 'constructor', id: 'v1' }, []],
    ['of a type that is no text', { __typename: 7, id: 'v1' }, []],
  ])('is null with an error %s, and its neighbour is not asked for it', async (_what, stub, below) => {
    const { data: answered, errors, sent } = await answerOf(JOINED, saleWith(stub));
    expect(answered).toEqual({ sale: { id: 's1', vehicle: null } });
    expect(errors).toEqual([unavailableAt('sale', 'sale', 'vehicle', ...below)]);
    expect(sent.map(({ service }) => service)).toEqual(['sale', 'sale', 'sale']);
  });

  it.each<[string, unknown]>([
    ['too few', []],
    ['too many', [null, null]],
    ['text', 'rubbish'],
    ['null', null],
  ])('is null with an error when the service answers %s for its entities', async (_what, entities) => {
    const stub = { __typename: 'Vehicle', id: 'v1' };
    const { data: answered, errors } = await answerOf(JOINED, saleWith(stub, entities));
    expect(answered).toEqual({ sale: { id: 's1', vehicle: null } });
    expect(errors).toEqual([unavailableAt('vehicle', 'sale', 'vehicle')]);
  });

  it.each(['Sale', 'Ship', 'toString', 7])(
    'is null with an error when it says that it is a %s',
    async (type) => {
      const query = '{ sale(id: "1") { customer { user { __typename username } } } }';
      const { data: answered, errors } = await answerOf(query, (service) => {
        if (service === 'sale') return data({ sale: { customer: { __typename: 'Customer', id: 'c1' } } });
        if (service === 'customer') return data({ _entities: [{ user: { __typename: type, id: 'u1' } }] });
        return data({ _entities: [{ username: 'ana' }] });
      });
      expect(answered).toEqual({ sale: { customer: { user: null } } });
      expect(errors).toEqual([unavailableAt('customer', 'sale', 'customer', 'user')]);
    },
  );

  it('is asked for once, however many records it stands for, and its errors stand at each of them', async () => {
    const query = '{ sales(first: 3) { nodes { customer { email } } } }';
    const {
      data: answered,
      errors,
      sent,
    } = await answerOf(query, (service) => {
      const customers = ['c1', 'c2', 'c1'].map((id) => ({ customer: { __typename: 'Customer', id } }));
      if (service === 'sale') return data({ sales: { nodes: customers } });
      const forbidden = {
        message: 'No.',
        path: ['_entities', 0, 'email'],
        extensions: { code: 'FORBIDDEN' },
      };
      return { data: { _entities: [{ email: null }, { email: 'b@example.com' }] }, errors: [forbidden] };
    });
    const asked = sent.filter(({ service }) => service === 'customer');
    expect(asked).toHaveLength(3);
    expect(asked[0]?.representations).toEqual(['c1', 'c2'].map((id) => ({ __typename: 'Customer', id })));
    expect(answered).toMatchObject({ sales: { nodes: [{}, { customer: { email: 'b@example.com' } }, {}] } });
    expect(errors?.map((error) => (error as { path?: unknown }).path)).toEqual(
      [0, 2].map((at) => ['sales', 'nodes', at, 'customer', 'email']),
    );
  });

  it.each([
    ['both are there', ['a@example.com', 'b@example.com']],
    ['one has an error', [null, 'b@example.com']],
  ])('is not taken for another that is asked for by the same text, %s', async (_case, emails) => {
    const query = '{ a: sale(id: "1") { customer { email } } b: sale(id: "2") { customer { email } } }';
    const { data: answered } = await answerOf(query, (service, { variables }) => {
      const of = (id: string) => ({ customer: { __typename: 'Customer', id } });
      if (service === 'sale') return data({ a: of('c1'), b: of('c2') });
      const [{ id } = { id: '' }] = (variables as { representations: { id: string }[] }).representations;
      const email = emails[id === 'c1' ? 0 : 1];
      const error = { message: 'No.', path: ['_entities', 0, 'email'], extensions: { code: 'FORBIDDEN' } };
      return { data: { _entities: [{ email }] }, ...(email === null && { errors: [error] }) };
    });
    expect(answered).toEqual({
      a: { customer: { email: emails[0] } },
      b: { customer: { email: emails[1] } },
    });
  });

  it('is asked for in several calls where there are more than a service takes', async () => {
    const count = MOST_REPRESENTATIONS + 2;
    const ids = Array.from({ length: count }, (_, n) => `u${n}`);
    const query = '{ vehicle(id: "1") { history { by { username } } } }';
    const {
      data: answered,
      errors,
      sent,
    } = await answerOf(query, (service, { variables }) => {
      if (service === 'vehicle')
        return data({ vehicle: { history: ids.map((id) => ({ by: { __typename: 'User', id } })) } });
      const asked = (variables as { representations: { id: string }[] }).representations;
      const last = asked.length < 10;
      return {
        data: { _entities: asked.map(({ id }) => (last ? null : { username: `name of ${id}` })) },
        ...(last && {
          errors: [{ message: 'No.', path: ['_entities', 1], extensions: { code: 'FORBIDDEN' } }],
        }),
      } as ServiceResult;
    });
    const users = sent.filter(({ service }) => service === 'user');
    expect(users.slice(0, 2).map(({ representations }) => (representations as unknown[]).length)).toEqual([
      MOST_REPRESENTATIONS,
      2,
    ]);
    const history = (answered as { vehicle: { history: { by: unknown }[] } }).vehicle.history;
    expect(history[MOST_REPRESENTATIONS - 1]?.by).toEqual({
      username: `name of u${MOST_REPRESENTATIONS - 1}`,
    });
    expect(history[MOST_REPRESENTATIONS]?.by).toEqual({ username: null });
    expect(errors).toMatchObject([{ path: ['vehicle', 'history', MOST_REPRESENTATIONS + 1, 'by'] }]);
  });
});

const INHERITED = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  '__defineGetter__',
];

describe('an alias named as every object has a property', () => {
  it.each(INHERITED)('is the field that it stands for: %s', async (alias) => {
    const query = `{ sales(first: 1) { nodes { ${alias}: vehicle { ${alias}: color } } } ${alias}: me { ${alias}: username } }`;
    const { data: answered, errors } = await answerOf(query, (service, request) => {
      if (service === 'sale')
        return data({ sales: { nodes: [{ [alias]: { __typename: 'Vehicle', id: 'v1' } }] } });
      if (service === 'user') return data({ [alias]: { [alias]: 'ana' } });
      return data({ _entities: [request.query.includes(alias) ? { [alias]: 'red' } : null] });
    });
    expect(errors).toBeUndefined();
    expect(answered).toEqual({
      sales: { nodes: [{ [alias]: { [alias]: 'red' } }] },
      [alias]: { [alias]: 'ana' },
    });
  });

  it.each(INHERITED)('is null where there is nothing to read: %s', async (alias) => {
    const query = `{ sales(first: 1) { nodes { vehicle { ${alias}: color } } } }`;
    const { data: answered } = await answerOf(query, (service) =>
      service === 'sale'
        ? data({ sales: { nodes: [{ vehicle: { __typename: 'Vehicle', id: 'v1' } }] } })
        : data({ _entities: [null] }),
    );
    expect(answered).toEqual({ sales: { nodes: [{ vehicle: { [alias]: null } }] } });
  });

  it.each(INHERITED)('is an error where the service did not answer it: %s', async (alias) => {
    const { data: answered, errors } = await answerOf(`{ vehicle(id: "1") { ${alias}: color } }`, () =>
      data({ vehicle: {} }),
    );
    expect(answered).toEqual({ vehicle: { [alias]: null } });
    expect(errors).toEqual([unavailableAt('vehicle', 'vehicle', alias)]);
  });
});

describe('an alias named as a field of services alone', () => {
  it.each(['_entities', '_service'])('is the field that it stands for: %s', async (alias) => {
    const me = { id: 'u1', username: 'ana' };
    const { data: read, errors } = await answerOf(`{ ${alias}: me { id username } }`, () =>
      data({ [alias]: me }),
    );
    expect({ read, errors }).toEqual({ read: { [alias]: me }, errors: undefined });
  });
});

describe('an error that a service answers', () => {
  const answer = async (error: object) =>
    answerOf(
      VEHICLE,
      () => ({ data: { vehicle: null, vehicles }, errors: [error] }) as unknown as ServiceResult,
    );

  it('decides on no status of HTTP and no header', async () => {
    for (const status of [401, 99, 500]) {
      const extensions = { code: 'FORBIDDEN', http: { status, headers: [['x-of-service', '1']] } };
      const { status: answered, data: read } = await answer({
        message: 'No.',
        path: ['vehicle'],
        extensions,
      });
      expect([answered, read]).toEqual([200, { vehicle: null, vehicles }]);
    }
  });

  it.each<[string, object]>([
    ['a path that is none', { message: 'No.', path: {}, extensions: { code: 'FORBIDDEN' } }],
    ['a number for a path', { message: 'No.', path: 5, extensions: { code: 'FORBIDDEN' } }],
    ['a time to wait before now', { message: 'No.', extensions: { code: 'FORBIDDEN', retryAfter: -5 } }],
  ])('leaves out %s', async (_what, error) => {
    const { status, data: read, errors } = await answer(error);
    expect([status, read]).toEqual([200, { vehicle: null, vehicles }]);
    expect(errors).toEqual([{ message: 'No.', extensions: { code: 'FORBIDDEN' } }]);
  });

  it.each<[string, unknown]>([
    ['text for extensions', { message: 'No.', extensions: 'x' }],
    ['no message', {}],
    ['text', 'No.'],
  ])('is masked, and what stands beside it is answered: %s', async (_what, error) => {
    const { status, data: read, errors } = await answer(error as object);
    expect([status, read]).toEqual([200, { vehicle: null, vehicles }]);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['INTERNAL_SERVER_ERROR']);
  });
});
