import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';

const graph = inject('graph');
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

describe(`store reads of a query (${graph.topology})`, () => {
  let token: string;

  beforeAll(async () => {
    token = await logIn(graph.url, 'vendas', 'vendas123');
  });

  async function readsOf(query: string): Promise<Record<string, number>> {
    // Once before counting, so that what a process reads only the first time is not taken for the query's.
    await ask(graph.url, query, { token });
    const before = await storeReads();
    const { errors } = await ask(graph.url, query, { token });
    expect(errors).toEqual([]);
    const after = await storeReads();
    return Object.fromEntries(
      [...after].map(([service, count]) => [service, count - (before.get(service) ?? 0)]),
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

  it('without a total does not count', async () => {
    const { vehicle } = await readsOf('{ vehicles(first: 5) { nodes { id } } }');
    const counted = await readsOf('{ vehicles(first: 5) { nodes { id } totalCount } }');
    expect([vehicle, counted.vehicle]).toEqual([1, 2]);
  });
});
