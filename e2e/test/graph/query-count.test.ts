import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';

const graph = inject('graph');
const TRIES = 5;
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

/**
 * The least reads of each service in several tries: work in the background of a service reads too, now and then, and so
 * does telling the metrics themselves.
 */
async function leastReads(act: () => Promise<void>): Promise<Map<string, number>> {
  const least = new Map<string, number>();
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await storeReads();
    await act();
    for (const [service, count] of await storeReads()) {
      const reads = count - (before.get(service) ?? 0);
      least.set(service, Math.min(reads, least.get(service) ?? reads));
    }
  }
  return least;
}

describe(`store reads of a query (${graph.topology})`, () => {
  let token: string;

  beforeAll(async () => {
    token = await logIn(graph.url, 'vendas', 'vendas123');
  });

  async function readsOf(query: string, as = token): Promise<Record<string, number>> {
    // Once before counting, so that what a process reads only the first time is not taken for the query's.
    await ask(graph.url, query, { token: as });
    const least = await leastReads(async () => {
      const { errors } = await ask(graph.url, query, { token: as });
      expect(errors).toEqual([]);
    });
    const idle = await leastReads(async () => undefined);
    return Object.fromEntries(
      [...least].map(([service, reads]) => [service, reads - (idle.get(service) ?? 0)]),
    );
  }

  it('joining sales, vehicles, customers and users is one for each service', async () => {
    const query =
      '{ sales(first: 20) { nodes { id vehicle { make model } customer { name user { username } } } } }';
    const reads = await readsOf(query);
    expect(reads).toEqual({ user: 1, vehicle: 1, sale: 1, customer: 1 });
  });

  it.each([1, 5, 20])('joining is the same for a page of %i', async (first) => {
    const query = `{ sales(first: ${first}) { nodes { id vehicle { make } customer { name } } } }`;
    const { vehicle, sale, customer } = await readsOf(query);
    expect({ vehicle, sale, customer }).toEqual({ vehicle: 1, sale: 1, customer: 1 });
  });

  it('back from vehicles to their sales is one for each service', async () => {
    const { vehicle, sale } = await readsOf(
      '{ vehicles(first: 20) { nodes { id sales(first: 5) { nodes { id status } } } } }',
    );
    expect({ vehicle, sale }).toEqual({ vehicle: 1, sale: 1 });
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
  ])('from %s cost the same for a page of 1, 20 and 100', async (_what, list, fields, expected) => {
    const admin = await logIn(graph.url, 'admin', 'admin123');
    for (const first of [1, 20, 100]) {
      const reads = await readsOf(`{ ${list}(first: ${first}) { nodes { id ${fields} } } }`, admin);
      const counted = Object.fromEntries(Object.entries(reads).filter(([, count]) => count > 0));
      // One record alone may have nothing to join.
      const most = first === 1 ? { ...expected, ...counted } : counted;
      expect({ first, ...most }).toEqual({ first, ...expected });
    }
  });

  it('without a total does not count', async () => {
    const { vehicle } = await readsOf('{ vehicles(first: 5) { nodes { id } } }');
    const counted = await readsOf('{ vehicles(first: 5) { nodes { id } totalCount } }');
    expect([vehicle, counted.vehicle]).toEqual([1, 2]);
  });
});
