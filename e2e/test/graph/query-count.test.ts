import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBuyer, aVehicle, aWorkOrder } from '../../src/fixtures.ts';

const graph = inject('graph');
/** How often is tried at most: on a busy machine the background may read beside a query many times in a row. */
const TRIES = 40;
const READS = new Set(['find', 'aggregate', 'count', 'distinct']);

/** Commands that each service has sent to its store so far, reads only. */
async function storeReads(): Promise<Map<string, number>> {
  const reads = new Map<string, number>();
  for (const url of graph.metricsUrls) {
    const text = await (await fetch(url)).text();
    for (const [, labels = '', value = '0'] of text.matchAll(
      /^autograph_store_commands_total\{([^}]*)\} (\d+)/gm,
    )) {
      const { service = '', command = '' } = Object.fromEntries(
        [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, k, v]) => [k, v]),
      );
      if (READS.has(command)) reads.set(service, (reads.get(service) ?? 0) + Number(value));
    }
  }
  return reads;
}

type Reads = Readonly<Record<string, number>>;

/** How many reads of each service there were meanwhile. */
async function readsDuring(act: () => Promise<void>): Promise<Reads> {
  const before = await storeReads();
  await act();
  const after = await storeReads();
  return Object.fromEntries(
    [...after].map(([service, count]) => [service, count - (before.get(service) ?? 0)]),
  );
}

const least = (one: Reads, other: Reads): Reads =>
  Object.fromEntries(
    Object.entries(one).map(([service, reads]) => [service, Math.min(reads, other[service] ?? reads)]),
  );

describe(`store reads of a query (${graph.topology})`, () => {
  let token: string;

  beforeAll(async () => {
    token = await logIn(graph.url, 'vendas', 'vendas123');
  });

  /**
   * The reads of a query, without those of telling the metrics. Recovery, relays, consumers and checks of sessions read too,
   * now and then: it is asked until it shows the `expected` reads, or too often. Its own are in every try, so that they
   * are not missed. Each try has a name of its own, or the gateway might answer it from what it shares. A service that has nothing
   * to join to a `short` page is not read.
   */
  async function readsOf(query: string, expected: Reads, { as = token, short = false } = {}): Promise<Reads> {
    const once = async (name: string): Promise<void> => {
      const { errors } = await ask(graph.url, `query ${name} ${query}`, { token: as });
      expect(errors).toEqual([]);
    };
    // Once before counting, so that what a process reads only the first time is not taken for the query's.
    await once('First');
    let [busy, idle]: [Reads, Reads] = [{}, {}];
    for (let attempt = 1; ; attempt += 1) {
      idle = least(await readsDuring(async () => undefined), idle);
      busy = least(await readsDuring(() => once(`Try${attempt}`)), busy);
      const own = Object.fromEntries(
        Object.entries(busy).map(([service, reads]) => [service, reads - (idle[service] ?? 0)]),
      );
      const met = Object.entries(own).every(
        ([service, reads]) => reads === (expected[service] ?? 0) || (short && reads === 0),
      );
      if (met || attempt === TRIES) return own;
    }
  }

  it('joining sales, vehicles, customers and users is one for each service', async () => {
    // The sale of a buyer with an account: which sales are the newest depends on what else runs.
    const buyer = await aBuyer(graph.url);
    const input = { vehicleId: await aVehicle(graph.url, token), paymentMethod: 'PIX' };
    await ask(
      graph.url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } } }',
      { variables: { input }, token: buyer.token },
    );
    const query = `{ sales(filter: { customerId: "${buyer.customerId}" }) {
      nodes { id vehicle { make model } customer { name user { username } } }
    } }`;
    const expected = { user: 1, vehicle: 1, sale: 1, customer: 1 };
    const reads = Object.entries(await readsOf(query, expected)).filter(([, count]) => count !== 0);
    expect(Object.fromEntries(reads)).toEqual(expected);
  });

  it('joining customers to their vehicles, work orders and purchases is one for each type', async () => {
    const admin = await logIn(graph.url, 'admin', 'admin123');
    const buyer = await aBuyer(graph.url);
    await aWorkOrder(graph.url, admin, DEFAULT_BRANCH_ID, { customerId: buyer.customerId ?? '' }, 'Ruído');
    const input = { vehicleId: await aVehicle(graph.url, token), paymentMethod: 'PIX' };
    await ask(
      graph.url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } } }',
      { variables: { input }, token: buyer.token },
    );
    const query = `{ customers(first: 3) { nodes { name
      vehicles { plate workOrders { status quote { total { amount } } } }
      sales { nodes { vehicle { make } } }
    } } }`;
    const expected = { customer: 1, workshop: 2, sale: 1, vehicle: 1 };
    expect(await readsOf(query, expected, { as: admin })).toMatchObject(expected);
  });

  it.each([1, 5, 20])('joining is the same for a page of %i', async (first) => {
    const query = `{ sales(first: ${first}) { nodes { id vehicle { make } customer { name } } } }`;
    const expected = { vehicle: 1, sale: 1, customer: 1 };
    expect(await readsOf(query, expected)).toMatchObject(expected);
  });

  it('back from vehicles to their sales is one for each service', async () => {
    const query = '{ vehicles(first: 20) { nodes { id sales(first: 5) { nodes { id status } } } } }';
    const expected = { vehicle: 1, sale: 1 };
    expect(await readsOf(query, expected)).toMatchObject(expected);
  });

  const USERS = 'user { username }';
  it.each([
    [
      'sales to their vehicles, customers and sellers',
      'sales',
      'vehicle { make } customer { name } openedBy { username }',
      { sale: 1, vehicle: 1, customer: 1, user: 1 },
    ],
    ['sales to who decided them', 'sales', 'history { to by { username } }', { sale: 1, user: 1 }],
    [
      'sales to the accounts of their customers',
      'sales',
      `customer { name ${USERS} }`,
      { sale: 1, customer: 1, user: 1 },
    ],
    [
      'vehicles to their sales and buyers',
      'vehicles',
      'sales(first: 5) { nodes { status customer { name } } }',
      { vehicle: 1, sale: 1, customer: 1 },
    ],
    [
      'vehicles to a filtered list of their sales',
      'vehicles',
      'sales(first: 5, filter: { status: APPROVED }, sortBy: { field: TOTAL_AMOUNT }) { nodes { id } }',
      { vehicle: 1, sale: 1 },
    ],
    [
      'vehicles to their history',
      'vehicles',
      'history { to by { username } sale { status } }',
      { vehicle: 2, sale: 1, user: 1 },
    ],
    [
      'customers to their sales, vehicles and accounts',
      'customers',
      `${USERS} sales(first: 5) { nodes { id vehicle { make } } }`,
      { customer: 1, sale: 1, vehicle: 1, user: 1 },
    ],
    [
      'users to their customers and sales',
      'users',
      'customer { name sales(first: 5) { nodes { id } } }',
      { user: 1, customer: 1, sale: 1 },
    ],
    ['users to their sessions', 'users', 'sessions { id current }', { user: 2 }],
  ])('from %s cost the same for a page of 1, 20 and 100', async (_what, list, fields, expected) => {
    const admin = await logIn(graph.url, 'admin', 'admin123');
    for (const first of [1, 20, 100]) {
      // The oldest, which the demo data joins: other tests add records that nothing is joined to.
      const query = `{ ${list}(first: ${first}, sortBy: { field: CREATED_AT }) { nodes { id ${fields} } } }`;
      const reads = await readsOf(query, expected, { as: admin, short: first === 1 });
      const counted = Object.fromEntries(Object.entries(reads).filter(([, count]) => count > 0));
      // A short page may have nothing to join: not every customer has an account.
      const most = first < 100 ? { ...expected, ...counted } : counted;
      expect({ first, ...most }).toEqual({ first, ...expected });
    }
  });

  it('without a total does not count', async () => {
    const bare = await readsOf('{ vehicles(first: 5) { nodes { id } } }', { vehicle: 1 });
    const counted = await readsOf('{ vehicles(first: 5) { nodes { id } totalCount } }', { vehicle: 2 });
    expect([bare.vehicle, counted.vehicle]).toEqual([1, 2]);
  });
});
