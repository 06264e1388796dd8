import { setTimeout as pause } from 'node:timers/promises';
import { type RedisServer, redisServer } from '@autograph/events/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aVehicle } from '../../src/fixtures.ts';
import { type FrontLoad, frontLoad, type Purchase } from '../../src/front-load.ts';
import { type KeptStream, keepStream } from '../../src/kept-stream.ts';
import { HAPROXY, NGINX, PROXY_ADDRESS, type RunningProxy, startProxy } from '../../src/proxies.ts';
import { type ReplicatedGraph, startReplicatedGraph } from '../../src/replicated-graph.ts';
import { runScript } from '../../src/topology.ts';

/** Clients that ask at the same time. */
const CLIENTS = 12;

/** How long a balancer may take to send requests to a gateway that is ready again, in milliseconds. */
const BALANCED = 3_000;

/** `all`: every process is restarted behind each proxy, which takes minutes. Else the gateways, and behind one proxy also the services. */
const RESTARTS = process.env.ROLLING_RESTARTS ?? 'some';

let redis: RedisServer;
let graph: ReplicatedGraph;
beforeAll(async () => {
  redis = await redisServer();
  await redis.start();
  graph = await startReplicatedGraph({
    REDIS_URL: redis.url,
    TRUSTED_PROXIES: PROXY_ADDRESS,
    STREAMS_PER_ADDRESS: '0',
    STREAMS_PER_USER: '0',
    // A machine that is busy with the other lane must not look like a process that was lost.
    QUERY_TIMEOUT: '15000',
    MUTATION_TIMEOUT: '30000',
    SERVICE_TIMEOUT: '10000',
  });
});
afterAll(async () => {
  await graph?.close();
  await redis?.kill();
});

describe.each([
  [HAPROXY, RESTARTS === 'all' ? undefined : ['sale1', 'sale2', 'gateway1', 'gateway2']],
  [NGINX, RESTARTS === 'all' ? undefined : ['gateway1', 'gateway2']],
])('two gateways behind $name, and two of each service', (program, restarted) => {
  let proxy: RunningProxy;
  let url: string;
  let token: string;
  let load: FrontLoad;
  let stream: KeptStream;
  let salesBefore: number;

  beforeAll(async () => {
    proxy = await startProxy(program, graph.gateways);
    url = `${proxy.at[80]}/graphql`;
    // A balancer has found both gateways by then.
    await vi.waitFor(async () => expect((await fetch(`${proxy.at[80]}/health`)).status).toBe(200), 20_000);
    token = await logIn(url, graph.admin.username, graph.admin.password);
  });
  afterAll(() => proxy?.close());

  /** Runs a load with an open stream while something happens, and reports both. */
  async function during(happening: () => Promise<unknown>): Promise<void> {
    const vehicleId = await aVehicle(url, token);
    salesBefore = await salesInAll();
    load = await frontLoad({ graph: proxy.at[80], vehicles: proxy.at[8000] }, token, CLIENTS);
    stream = keepStream(
      url,
      token,
      'subscription ($ids: [ID!]!) { vehicleChanged(ids: $ids) { id price { amount } } }',
      { ids: [vehicleId] },
    );
    await vi.waitFor(() => expect(load.total()).toBeGreaterThan(100), 30_000);
    await happening();
    const before = load.total();
    await vi.waitFor(() => expect(load.total()).toBeGreaterThan(before + 100), 30_000);
    await load.stop();
    await vi.waitFor(() => expect(stream.messages()).toBeGreaterThan(0), 10_000);
    await stream.close();
    console.log(
      `${program.name}: ${load.total()} requests answered (${JSON.stringify(load.answered)}), ${load.failures.length} failed; the stream was opened ${stream.opened()} times`,
      load.failures.slice(0, 10),
    );
  }

  async function salesInAll(): Promise<number> {
    const { data } = await ask<{ sales: { totalCount: number } }>(url, '{ sales(first: 1) { totalCount } }', {
      token,
    });
    return data.sales.totalCount;
  }

  /** Repeats the purchases that failed, and expects one sale of each vehicle, and the one that was answered. */
  async function expectSoldOnce(): Promise<void> {
    const { purchases } = load;
    expect(purchases.length).toBeGreaterThan(5);
    const sold = new Map<string, string>();
    for (const { input, saleId } of purchases) sold.set(input.vehicleId, saleId ?? (await repeat(input)));
    expect(new Set(sold.values()).size).toBe(purchases.length);
    expect((await salesInAll()) - salesBefore).toBe(purchases.length);
  }

  async function repeat(input: Purchase['input']): Promise<string> {
    const { data } = await ask<{ purchaseVehicle: { sale: { id: string } | null } }>(
      url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }',
      { variables: { input }, token },
    );
    return data.purchaseVehicle.sale?.id ?? expect.unreachable(JSON.stringify(data));
  }

  it('fail no request when one of the gateways gets SIGTERM, and none when it is back', async () => {
    await during(async () => {
      await graph.stop('gateway1', 'SIGTERM');
      await graph.start('gateway1');
      await pause(BALANCED);
    });
    expect(load.failures).toEqual([]);
    expect(stream.refusals).toEqual([]);
    await expectSoldOnce();
  }, 120_000);

  it('fail only what a gateway had in hand when it is killed, and sell no vehicle twice', async () => {
    let killedAt = 0;
    await during(async () => {
      killedAt = Date.now();
      await graph.stop('gateway2', 'SIGKILL');
      await graph.start('gateway2');
      await pause(BALANCED);
    });
    expect(load.failures.length).toBeLessThanOrEqual(CLIENTS);
    expect(load.failures.filter(({ sentAt }) => sentAt > killedAt + 100)).toEqual([]);
    await expectSoldOnce();
  }, 120_000);

  it('fail no request while they and the services are restarted one after the other', async () => {
    const haproxy = program === HAPROXY ? `${proxy.status}/` : undefined;
    const list = await graph.list({ haproxy, ...(restarted && { names: restarted }) });
    let said = '';
    await during(async () => {
      const script = runScript('cli/src/rolling-restart/main.ts', [list], {});
      expect([await script.exited, script.stderr()]).toEqual([0, '']);
      said = script.stdout();
    });
    console.log(said);
    expect(load.failures).toEqual([]);
    expect(stream.refusals).toEqual([]);
    expect(stream.opened()).toBeGreaterThan(1);
    expect(said).toContain(`Restarted ${restarted?.length ?? 10} processes.`);
    expect(said).not.toContain('before its balancer had noticed');
    await expectSoldOnce();
  }, 300_000);
});
