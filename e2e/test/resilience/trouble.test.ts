import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, ask, logIn, type UserErrors } from '../../src/client.ts';
import { aCustomer, aVehicle } from '../../src/fixtures.ts';
import {
  SERVICES,
  type ServiceName,
  startTroubledGraph,
  type Trouble,
  type TroubledGraph,
} from '../../src/resilience/troubled-graph.ts';
import { restClient } from '../../src/rest-client.ts';

let graph: TroubledGraph;
let token: string;
let customerId: string;
const lines: string[] = [];
const outcomes: object[] = [];

beforeAll(async () => {
  graph = await startTroubledGraph((line) => lines.push(line));
  token = await logIn(graph.url, graph.admin.username, graph.admin.password);
  ({ customerId } = await aCustomer(graph.url, token));
  await buy(await aVehicle(graph.url, token), randomUUID());
});
afterAll(() => {
  console.table(outcomes);
  return graph?.close();
});
afterEach(async () => {
  await graph.endAll();
  await untilWhole();
  // Log-ins last for five minutes, and this file may take longer.
  token = await logIn(graph.url, graph.admin.username, graph.admin.password);
});

/** One field of each service. */
const FIELDS: { readonly [service in ServiceName]: string } = {
  user: 'me',
  vehicle: 'vehicles',
  sale: 'sales',
  customer: 'customers',
};
const WHOLE = '{ me { id } vehicles { totalCount } sales { totalCount } customers { totalCount } }';
const JOINED = '{ sales(first: 1) { nodes { id vehicle { make } customer { name } } } }';

const asked = (query: string): Promise<Answer<Record<string, unknown> | null>> =>
  ask(graph.url, query, { token });

async function untilWhole(): Promise<void> {
  while ((await asked(WHOLE)).errors.length > 0) await sleep(50);
}

const BUY = `mutation ($input: PurchaseVehicleInput!) {
  purchaseVehicle(input: $input) { sale { id status } userErrors { code message } }
}`;

interface Purchase {
  readonly purchaseVehicle: (UserErrors & { readonly sale: { readonly id: string } | null }) | null;
}

/** What a purchase came to: a sale's id, or the code of a refusal or an error. */
async function buy(vehicleId: string, idempotencyKey: string): Promise<string> {
  const input = { vehicleId, customerId, paymentMethod: 'PIX', idempotencyKey };
  const { data, errors } = await ask<Purchase | null>(graph.url, BUY, { variables: { input }, token });
  expect(JSON.stringify(errors)).not.toMatch(INSIDE);
  const payload = data?.purchaseVehicle;
  return payload?.sale?.id ?? payload?.userErrors[0]?.code ?? errors[0]?.extensions.code ?? 'nothing';
}

/** What no answer may say: where a service is, how it was asked, what it said. */
const INSIDE = /127\.0\.0\.1|localhost|:\d{4}|ECONN|socket|fetch|undici|http|HTTP|mongodb|\/srv|\.ts|stack/;

const TROUBLES: readonly Trouble[] = ['killed', 'frozen', '500', 'truncated', 'html', 'endless'];

describe.each(SERVICES)('while the %s service', (service) => {
  it.each(TROUBLES)('is in trouble (%s), the others answer, and all of them afterwards', async (trouble) => {
    await graph.begin(service, trouble);
    const begun = performance.now();
    const { status, data, errors } = await asked(WHOLE);
    outcomes.push({
      service,
      is: trouble,
      'the others answer after ms': Math.round(performance.now() - begun),
    });
    expect(status).toBe(200);
    const [failed] = errors;
    expect(errors).toEqual([
      {
        message: `The ${service} service is not available right now. Try again later.`,
        path: [FIELDS[service]],
        extensions: { code: 'UNAVAILABLE' },
      },
    ]);
    expect(JSON.stringify(failed)).not.toMatch(INSIDE);
    for (const [name, field] of Object.entries(FIELDS)) {
      if (name === service) expect(data?.[field]).toBeNull();
      else expect(data?.[field]).toBeTruthy();
    }
  });
});

describe('the REST services', () => {
  it.each<Trouble>(['killed', 'frozen', 'html'])(
    'answer 503 for a service that is %s, and 200 for others',
    async (trouble) => {
      const send = restClient(graph.url);
      await graph.begin('vehicle', trouble);
      const list = await send('GET /vehicles', { token });
      expect([list.status, list.body]).toEqual([
        503,
        {
          error: 'Service unavailable',
          message: 'The vehicle service is not available right now. Try again later.',
        },
      ]);
      expect(await send('GET /vehicles/x', { token })).toMatchObject({ status: 503 });
      expect(await send('GET /sales', { token })).toMatchObject({ status: 200, body: { page: 1 } });
      const body = { vehicle_id: randomUUID(), customer_id: customerId, payment_method: 'PIX' };
      const bought = await send('POST /sales', { token, body });
      expect(bought.status).toBe(503);
      expect(bought.text).not.toMatch(INSIDE);
    },
  );
});

describe('a list that several services join', () => {
  it.each([
    ['vehicle', { vehicle: null, customer: { name: expect.any(String) } }],
    ['customer', { vehicle: { make: expect.any(String) }, customer: { name: null } }],
  ] as const)('has null where the %s service is frozen', async (service, parts) => {
    await graph.begin(service, 'frozen');
    const { data, errors } = await asked(JOINED);
    expect(data).toMatchObject({ sales: { nodes: [parts] } });
    expect(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code])).toEqual([
      [`sales.nodes.0.${service}`, 'UNAVAILABLE'],
    ]);
  });
});

describe('a purchase', () => {
  it.each<[ServiceName, Trouble]>([
    ['vehicle', 'frozen'],
    ['vehicle', 'killed'],
    ['vehicle', 'truncated'],
    ['customer', 'frozen'],
    ['sale', 'frozen'],
  ])(
    'of which nobody can tell while the %s service is %s is one sale afterwards',
    async (service, trouble) => {
      const vehicleId = await aVehicle(graph.url, token);
      const key = randomUUID();
      await graph.begin(service, trouble);
      expect(await buy(vehicleId, key)).toBe('UNAVAILABLE');
      await graph.endAll();
      await untilWhole();
      let outcome = await buy(vehicleId, key);
      while (outcome === 'UNAVAILABLE') {
        await sleep(100);
        outcome = await buy(vehicleId, key);
      }
      expect(outcome).toMatch(/-/);
      expect(await buy(vehicleId, key)).toBe(outcome);
      const { data } = await asked(
        `{ vehicle(id: "${vehicleId}") { status } sales(filter: { vehicleId: "${vehicleId}" }) { nodes { id } } }`,
      );
      expect(data).toEqual({ vehicle: { status: 'RESERVED' }, sales: { nodes: [{ id: outcome }] } });
    },
  );

  it('goes on while the user service is frozen, for who is logged in', async () => {
    const vehicleId = await aVehicle(graph.url, token);
    await graph.begin('user', 'frozen');
    expect(await buy(vehicleId, randomUUID())).toMatch(/-/);
  });
});

describe('the gateway', () => {
  const breakers = async (): Promise<Record<string, string>> => {
    const text = await (await fetch(`${graph.originOf('gateway')}/metrics`)).text();
    const found = text.matchAll(/^autograph_service_breaker\{service="([^"]+)"\} (\d)/gm);
    return Object.fromEntries([...found].map(([, service, state]) => [service, state]));
  };

  it('spares a service that does not answer, and calls it again when it does', async () => {
    await graph.begin('vehicle', 'frozen');
    await Promise.all(Array.from({ length: 30 }, () => asked('{ vehicles { totalCount } }')));
    expect((await breakers()).vehicle).not.toBe('0');
    const begun = performance.now();
    expect((await asked(WHOLE)).errors).toHaveLength(1);
    const spared = Math.round(performance.now() - begun);
    outcomes.push({ service: 'vehicle', is: 'frozen, spared', 'the others answer after ms': spared });
    expect(lines.some((line) => line.includes('its calls fail at once'))).toBe(true);
    await graph.endAll();
    await untilWhole();
    expect(await breakers()).toEqual({ user: '0', vehicle: '0', sale: '0', customer: '0' });
  });

  it('stays alive, and says which service is missing', async () => {
    const origin = graph.originOf('gateway');
    await graph.begin('sale', 'frozen');
    await graph.begin('customer', 'killed');
    const ready = await fetch(`${origin}/health/ready`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { status: 'DOWN', checks: { user: true, vehicle: true, sale: false, customer: false, workshop: true } },
    ]);
    expect((await fetch(`${origin}/health/live`)).status).toBe(200);
    expect((await fetch(`${origin}/health/accepting`)).status).toBe(200);
  });
});

describe('a service whose store is frozen', () => {
  it.each(SERVICES)('stays alive, says that it is missing, and answers UNAVAILABLE: %s', async (service) => {
    const origin = graph.originOf(service);
    graph.signalStore(service, 'SIGSTOP');
    try {
      // A signal stops one thread first, and the others when that one has its turn.
      const ready = async () => {
        const answer = await fetch(`${origin}/health/ready`);
        return [answer.status, await answer.json()];
      };
      await expect
        .poll(ready, { timeout: 10_000 })
        .toEqual([503, { status: 'DOWN', checks: { store: false } }]);
      expect((await fetch(`${origin}/health/live`)).status).toBe(200);
      const { data, errors } = await asked(WHOLE);
      expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
        [[FIELDS[service]], { code: 'UNAVAILABLE' }],
      ]);
      expect(data?.[FIELDS[service]]).toBeNull();
    } finally {
      graph.signalStore(service, 'SIGCONT');
    }
  });
});
