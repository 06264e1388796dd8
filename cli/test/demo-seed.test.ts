import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { DEMO_USERS } from '@autograph/service/demo-users';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { describe, expect, it } from 'vitest';
import { BRANCHES } from '../src/demo/data/branches.ts';
import { CUSTOMERS } from '../src/demo/data/customers.ts';
import { SALES } from '../src/demo/data/sales.ts';
import { STAFF } from '../src/demo/data/users.ts';
import { VEHICLES } from '../src/demo/data/vehicles.ts';
import { PARTS, SERVICES, WORK } from '../src/demo/data/workshop.ts';
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
  expect(graph.users.map(({ username }) => username).sort()).toEqual(
    DEMO_USERS.map(({ username }) => username).sort(),
  );
  const branchOf = new Map(graph.branches.map(({ id, name }) => [id, name]));
  expect([...branchOf.values()].sort()).toEqual(BRANCHES.map(({ name }) => name).sort());
  for (const { user, memberships } of STAFF) {
    const given = graph.users.find(({ username }) => username === user.username)?.memberships;
    const named = (given as { branchId: string; manages: boolean }[]).map(({ branchId, manages }) => ({
      branch: branchOf.get(branchId),
      manages,
    }));
    expect(named).toEqual(memberships);
  }
  expect(graph.vehicles).toHaveLength(VEHICLES.length);
  const stood = new Map(graph.vehicles.map(({ plate, branchId }) => [plate, branchOf.get(`${branchId}`)]));
  for (const { plate, branch } of VEHICLES) expect(stood.get(plate)).toBe(branch);
  expect(graph.customers).toHaveLength(CUSTOMERS.length + 1);
  const statusOf = new Map(graph.sales.map(({ idempotencyKey, status }) => [idempotencyKey, status]));
  expect(graph.sales).toHaveLength(SALES.length);
  for (const { idempotencyKey, end } of SALES) expect(statusOf.get(idempotencyKey)).toBe(end.status);
  const { parts, services, orders } = graph.workshop;
  expect([parts.length, services.length]).toEqual([PARTS.length, SERVICES.length]);
  // The stub has all parts.
  const ends = WORK.map(({ status }) => (status === 'AWAITING_PARTS' ? 'APPROVED' : status));
  expect(orders.map(({ status }) => status).toSorted()).toEqual(ends.toSorted());
}

const recordsOf = ({ users, branches, customers, vehicles, sales, workshop }: StubGraph) => [
  users,
  branches,
  customers,
  vehicles,
  sales,
  workshop.parts,
  workshop.services,
  workshop.orders,
];

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
    const before = structuredClone(recordsOf(graph));
    await seedDemoData({ client: graph, admin });
    expect(recordsOf(graph)).toEqual(before);
  });

  it('leaves branches and memberships as somebody has changed them', async () => {
    const graph = stubGraph();
    await seedDemoData({ client: graph, admin });
    const own = [{ branchId: `${graph.branches[1]?.id}`, manages: true }];
    const at = graph.users.findIndex(({ username }) => username === 'vendas2');
    graph.users[at] = { ...(graph.users[at] as StubGraph['users'][number]), memberships: own };
    graph.branches[0] = { ...(graph.branches[0] as StubGraph['branches'][number]), city: 'Santos' };
    await seedDemoData({ client: graph, admin });
    expect(graph.users[at]).toMatchObject({ memberships: own });
    expect(graph.branches).toMatchObject([{ city: 'Santos' }, {}, {}]);
  });

  it('leaves another person alone who has the name of a demo user, in another role', async () => {
    const graph = stubGraph();
    const other = { id: 'u1', username: 'oficina', password: 'own', role: 'CUSTOMER' };
    graph.users.push(other);
    await seedDemoData({ client: graph, admin });
    expect(graph.users[1]).toEqual(other);
  });

  it('keeps what an earlier release made, with its vehicles where they are', async () => {
    const graph = stubGraph();
    await seedDemoData({ client: graph, admin });
    const isOld = ({ username }: { username: string }) => !['vendas2', 'oficina'].includes(username);
    const old = graph.users
      .filter(isOld)
      .map(({ memberships, ...user }) => user as (typeof graph.users)[number]);
    graph.users.splice(0, graph.users.length, ...old);
    graph.branches.splice(0, graph.branches.length, {
      id: DEFAULT_BRANCH_ID,
      name: 'Matriz',
      cnpj: null,
      version: 1,
    });
    for (const [at, { branchId, ...vehicle }] of graph.vehicles.entries())
      graph.vehicles[at] = vehicle as StubGraph['vehicles'][number];
    const before = structuredClone([graph.customers, graph.vehicles, graph.sales]);
    await seedDemoData({ client: graph, admin });
    expect([graph.customers, graph.vehicles, graph.sales]).toEqual(before);
    const salesperson = graph.users.find(({ username }) => username === 'vendas');
    expect(salesperson?.memberships).toHaveLength(BRANCHES.length);
    expect(graph.branches).toHaveLength(BRANCHES.length);
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
