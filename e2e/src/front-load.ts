import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { aCustomer } from './fixtures.ts';

/** Where a graph is reached by way of a proxy. */
export interface Front {
  /** Origin of the whole graph. */
  readonly graph: string;
  /** Origin of the documented port for vehicles. */
  readonly vehicles: string;
}

/** A request that was not answered as it should be. */
export interface Failure {
  readonly kind: Kind;
  /** When it was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
  readonly said: string;
}

/** A purchase that was sent, with the sale that the answer named; `null` where it failed. */
export interface Purchase {
  readonly input: { readonly vehicleId: string; readonly idempotencyKey: string };
  readonly saleId: string | null;
}

type Kind = 'query' | 'query by GET' | 'REST' | 'vehicle' | 'purchase';

/** What came of a load. */
export interface FrontLoad {
  readonly answered: Readonly<Record<Kind, number>>;
  readonly failures: readonly Failure[];
  readonly purchases: readonly Purchase[];
  /** Requests that are sent at the same time, at most. */
  readonly clients: number;
  total(): number;
  /** Lets each client finish its request, and resolves then. */
  stop(): Promise<void>;
}

const QUERY =
  '{ vehicles(first: 5) { nodes { id make price { amount } } totalCount } sales(first: 3) { nodes { id vehicle { make } } } me { id } }';
const CREATE =
  'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id } userErrors { code } } }';
const PURCHASE =
  'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }';
const VEHICLE = { make: 'Fiat', model: 'Pulse', year: 2025, price: { amount: '99990.00' }, mileage: 10 };

interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Sends reads, vehicles and purchases without a pause, each client on one connection that it keeps, until it is stopped. */
export async function frontLoad(front: Front, token: string, clients: number): Promise<FrontLoad> {
  const graph = `${front.graph}/graphql`;
  const { customerId } = await aCustomer(graph, token);
  const answered: Record<Kind, number> = { query: 0, 'query by GET': 0, REST: 0, vehicle: 0, purchase: 0 };
  const [failures, purchases]: [Failure[], Purchase[]] = [[], []];
  let stopped = false;

  const send = async (kind: Kind, ask: () => Promise<Answered>): Promise<string | null> => {
    const sentAt = Date.now();
    try {
      const { status, body } = await ask();
      const good = status === 200 && !body.includes('"errors"') && !body.includes('"code"');
      if (good) answered[kind] += 1;
      else failures.push({ kind, sentAt, said: `${status} ${body.slice(0, 300)}` });
      return good ? body : null;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      failures.push({ kind, sentAt, said: `${code} ${message}` });
      return null;
    }
  };
  const purchase = async (agent: Agent): Promise<void> => {
    const post = (query: string, input: object) => () =>
      http(agent, token, 'POST', graph, { query, variables: { input } });
    const created = await send('vehicle', post(CREATE, VEHICLE));
    const vehicleId = /"id":"([^"]+)"/.exec(created ?? '')?.[1];
    if (!vehicleId) return;
    const input = { vehicleId, customerId, paymentMethod: 'PIX', idempotencyKey: randomUUID() };
    const sold = await send('purchase', post(PURCHASE, input));
    purchases.push({ input, saleId: /"id":"([^"]+)"/.exec(sold ?? '')?.[1] ?? null });
  };
  const byGet = `${graph}?${new URLSearchParams({ query: '{ vehicles(first: 3) { nodes { id } } }' })}`;
  const loop = async (index: number): Promise<void> => {
    // One for each port: a client keeps its connections.
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let turn = index; !stopped; turn += 1) {
      if (turn % 4 === 0) await send('query', () => http(agent, token, 'POST', graph, { query: QUERY }));
      if (turn % 4 === 1) await send('query by GET', () => http(agent, token, 'GET', byGet));
      if (turn % 4 === 2)
        await send('REST', () => http(agent, token, 'GET', `${front.vehicles}/vehicles?limit=3`));
      if (turn % 4 === 3) await purchase(agent);
    }
    agent.destroy();
  };
  const over = Promise.all(Array.from({ length: clients }, (_, index) => loop(index)));
  return {
    answered,
    failures,
    purchases,
    clients,
    total: () => Object.values(answered).reduce((sum, one) => sum + one, 0),
    stop: async () => {
      stopped = true;
      await over;
    },
  };
}

/** Sends a request over a connection that is kept. A connection that breaks is an error: nothing is sent twice here. */
function http(agent: Agent, token: string, method: string, url: string, payload?: object): Promise<Answered> {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const headers = {
    authorization: `Bearer ${token}`,
    'apollo-require-preflight': 'true',
    ...(payload && { 'content-type': 'application/json' }),
  };
  const sent = request(url, { method, agent, headers }, (response) => {
    let body = '';
    response.setEncoding('utf8');
    response.on('data', (piece) => {
      body += piece;
    });
    response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    response.on('error', reject);
    response.on('aborted', () => reject(new Error('The answer broke off.')));
  });
  sent.on('error', reject);
  sent.end(payload && JSON.stringify(payload));
  return promise;
}
