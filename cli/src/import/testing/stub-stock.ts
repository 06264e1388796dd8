import { centavosOf } from '@autograph/kernel';
import { type GraphClient, GraphRequestError } from '@autograph/topologies/graph-client';

type Fields = Readonly<Record<string, unknown>>;

export interface StubStock extends GraphClient {
  readonly vehicles: Fields[];
  /** Set to fail a request: before it does anything, or after it did all. */
  fault: (request: number) => 'before' | 'after' | 'limited' | 'expired' | null;
  /** Requests under way at once, at most so far. */
  most: number;
}

/** What the graph's `Decimal` can be; anything else it does not even read. */
const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/;

/** The import's part of the public graph, in memory: it keeps plates and VINs unique, and prices above zero. */
export function stubStock(): StubStock {
  const taken = new Set<unknown>();
  let [requests, open] = [0, 0];
  const refused = (code: string, field: string, message: string) => ({
    payload: { value: null, userErrors: [{ code, field: [field], message }] },
  });
  const create = (input: Fields & { price: { amount: string } }): unknown => {
    if (!DECIMAL.test(input.price.amount)) {
      throw new GraphRequestError([
        { message: 'Expected a decimal string.', extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
    if ((centavosOf(input.price.amount) ?? 0n) <= 0n)
      return refused('INVALID', 'price', 'Must be above zero.');
    for (const field of ['plate', 'vin']) {
      if (input[field] && taken.has(input[field]))
        return refused('CONFLICT', field, `Another has this ${field}.`);
    }
    taken.add(input.plate).add(input.vin);
    const id = `vehicle-${stub.vehicles.length + 1}`;
    stub.vehicles.push({ ...input, id, createdAt: new Date().toISOString() });
    return { payload: { value: { id }, userErrors: [] } };
  };
  const find = ({ plate, vin, search }: Fields): unknown => {
    const nodes = stub.vehicles.filter((vehicle) =>
      plate ? vehicle.plate === plate : vin ? vehicle.vin === vin : vehicle.make === search,
    );
    return { vehicles: { nodes: nodes.toReversed() } };
  };
  const answer = (query: string, variables: Fields): unknown => {
    if (query.includes('payload: login')) return { payload: { value: 'token', userErrors: [] } };
    if (query.includes('payload: createVehicle'))
      return create(variables.input as Parameters<typeof create>[0]);
    return find(variables.filter as Fields);
  };
  const stub: StubStock = {
    vehicles: [],
    fault: () => null,
    most: 0,
    request: async <Data>(query: string, variables: Fields = {}) => {
      requests += 1;
      open += 1;
      stub.most = Math.max(stub.most, open);
      const fault = query.includes('login') ? null : stub.fault(requests);
      try {
        await new Promise(setImmediate);
        if (fault === 'limited') throw failure('RATE_LIMITED', 7);
        if (fault === 'expired') throw failure('UNAUTHENTICATED');
        if (fault === 'before') throw new TypeError('fetch failed');
        const answered = answer(query, variables);
        if (fault === 'after') throw new TypeError('fetch failed');
        return answered as Data;
      } finally {
        open -= 1;
      }
    },
  };
  return stub;
}

const failure = (code: string, retryAfter?: number): GraphRequestError =>
  new GraphRequestError([{ message: code, extensions: { code, ...(retryAfter && { retryAfter }) } }]);
