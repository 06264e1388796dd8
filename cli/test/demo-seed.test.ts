import type { GraphClient } from '@autograph/topologies/graph-client';
import { describe, expect, it } from 'vitest';
import { CUSTOMERS } from '../src/demo/data/customers.ts';
import { SALES } from '../src/demo/data/sales.ts';
import { VEHICLES } from '../src/demo/data/vehicles.ts';
import { each } from '../src/demo/each.ts';
import { seedDemoData } from '../src/demo/seed.ts';
import { type StubGraph, stubGraph } from '../src/demo/testing/stub-graph.ts';

const admin = { username: 'admin', password: 'admin123' };

/** A client whose n-th and later requests fail, the n-th before or after the graph has done it. */
function cutOff(graph: StubGraph, at: number, when: 'before' | 'after'): GraphClient {
  let requests = 0;
  return {
    request: async <Data>(...request: Parameters<GraphClient['request']>) => {
      requests += 1;
      if (requests > at || (requests === at && when === 'before')) throw new Error('cut off');
      const data = await graph.request<Data>(...request);
      if (requests >= at && when === 'after') throw new Error('cut off');
      return data;
    },
  };
}

function expectWhole(graph: StubGraph): void {
  expect(graph.users.map(({ username }) => username).sort()).toEqual(['admin', 'cliente', 'vendas']);
  expect(graph.vehicles).toHaveLength(VEHICLES.length);
  expect(graph.customers).toHaveLength(CUSTOMERS.length + 1);
  const statusOf = new Map(graph.sales.map(({ idempotencyKey, status }) => [idempotencyKey, status]));
  expect(graph.sales).toHaveLength(SALES.length);
  for (const { idempotencyKey, end } of SALES) expect(statusOf.get(idempotencyKey)).toBe(end.status);
}

describe('seeding the demo data', () => {
  it('makes all of it, and tells of each record', async () => {
    const graph = stubGraph();
    const told: number[] = [];
    let all = 0;
    await seedDemoData({
      client: graph,
      admin,
      onProgress: (done, total) => {
        told.push(done);
        all = total;
      },
    });
    expectWhole(graph);
    expect(told).toEqual(Array.from({ length: all }, (_, at) => at + 1));
  });

  it('sells through the salesperson, and to the customer with an account through themself', async () => {
    const graph = stubGraph();
    await seedDemoData({ client: graph, admin });
    const opened = (username: string) => {
      const user = graph.users.find((candidate) => candidate.username === username);
      return graph.sales.filter(({ openedBy }) => openedBy === user?.id).length;
    };
    expect(opened('cliente')).toBe(2);
    expect(opened('vendas')).toBe(SALES.length - 2);
  });

  it('changes nothing when it is complete', async () => {
    const graph = stubGraph();
    await seedDemoData({ client: graph, admin });
    const before = structuredClone([graph.users, graph.customers, graph.vehicles, graph.sales]);
    await seedDemoData({ client: graph, admin });
    expect([graph.users, graph.customers, graph.vehicles, graph.sales]).toEqual(before);
  });

  it('is completed by the next one wherever it is cut off, before or after a request was done', async () => {
    const whole = stubGraph();
    await seedDemoData({ client: whole, admin });
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; at <= whole.requests; at += 1) {
        const graph = stubGraph();
        const first = seedDemoData({ client: cutOff(graph, at, when), admin });
        await expect(first).rejects.toThrow('cut off');
        await seedDemoData({ client: graph, admin });
        expectWhole(graph);
      }
    }
  });

  it('leaves a sale as it is that someone else decided meanwhile', async () => {
    const graph = stubGraph();
    const client: GraphClient = {
      request: async (document, ...rest) => {
        if (/payload: (approve|reject|cancel)Sale/.test(document)) await graph.request(document, ...rest);
        return graph.request(document, ...rest);
      },
    };
    await seedDemoData({ client, admin });
    expectWhole(graph);
  });

  it('tells what the graph refused', async () => {
    const seeding = seedDemoData({ client: stubGraph(), admin: { ...admin, password: 'another' } });
    await expect(seeding).rejects.toThrow(
      'The graph refused to log in admin. password: Not with this password. (INVALID_CREDENTIALS)',
    );
  });

  it('does not take the customer record of another for the one of `cliente`', async () => {
    const graph = stubGraph();
    await seedDemoData({ client: graph, admin });
    const own = graph.customers.findIndex(({ email }) => email === 'cliente@example.com');
    graph.customers[own] = { ...graph.customers[own], id: 'other', userId: 'another' };
    await expect(seedDemoData({ client: graph, admin })).rejects.toThrow('the customer record of cliente');
  });
});

describe('each', () => {
  it('has no more under way at once than it may', async () => {
    let [now, most] = [0, 0];
    await each(Array.from({ length: 20 }), 3, async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
    });
    expect(most).toBe(3);
  });

  it('begins nothing after a failure, and throws it once nothing is under way', async () => {
    const [begun, ended]: [number[], number[]] = [[], []];
    const work = each([1, 2, 3, 4, 5, 6], 2, async (item) => {
      begun.push(item);
      if (item === 1) throw new Error('one');
      await new Promise(setImmediate);
      ended.push(item);
    });
    await expect(work).rejects.toThrow('one');
    expect(begun).toEqual([1, 2]);
    expect(ended).toEqual([2]);
  });
});
