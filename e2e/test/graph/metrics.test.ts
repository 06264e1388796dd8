import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBuyer, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');

const { operations } = JSON.parse(
  readFileSync(new URL('../../../sdk/persisted-queries.json', import.meta.url), 'utf8'),
) as { readonly operations: readonly { readonly name: string; readonly body: string }[] };
const documentOf = (name: string): string => operations.find((one) => one.name === name)?.body ?? '';

/** Where each process of the graph reports its metrics, the gateway's among them. */
const URLS = [...new Set([new URL('/metrics', graph.url).href, ...graph.metricsUrls])];

/** The series of these metrics in all processes of the graph, with their values. */
async function series(...names: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const all = new Map<string, number>();
  for (const url of URLS)
    for (const line of (await (await fetch(url)).text()).split('\n')) {
      const [, name = '', value] = /^(\S+?(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
      if (names.some((one) => name.startsWith(one))) all.set(name, (all.get(name) ?? 0) + Number(value));
    }
  return all;
}

/** The series that grew while something was done. */
async function grownBy<T>(names: readonly string[], act: () => Promise<T>) {
  const before = await series(...names);
  const result = await act();
  const after = await series(...names);
  const grown = [...after].filter(([name, value]) => value > (before.get(name) ?? 0)).map(([name]) => name);
  return { result, grown };
}

const DURATION = 'autograph_gateway_operation_duration_seconds_count';
const measured = (operation: string, type: string, outcome: string) =>
  `${DURATION}{operation="${operation}",type="${type}",outcome="${outcome}"}`;
const ERRORS = 'autograph_errors_total';
const PURCHASES = 'autograph_purchases_total';
const BUY = documentOf('purchaseVehicle');

it(`a purchase moves the series of its operation and of purchases (${graph.topology}, ${graph.fastPath})`, async () => {
  const sales = await logIn(graph.url, 'vendas', 'vendas123');
  const vehicleId = await aVehicle(graph.url, sales);
  const [first, second] = [await aBuyer(graph.url), await aBuyer(graph.url)];
  const buy = (token: string) => () =>
    ask(graph.url, BUY, { token, variables: { input: { vehicleId, paymentMethod: 'PIX' } } });
  const reserved = await grownBy([DURATION, PURCHASES], buy(first.token));
  expect(reserved.grown).toEqual(
    expect.arrayContaining([
      measured('purchaseVehicle', 'mutation', 'ok'),
      `${PURCHASES}{outcome="reserved"}`,
    ]),
  );
  const refused = await grownBy([PURCHASES], buy(second.token));
  expect(refused.grown).toEqual([`${PURCHASES}{outcome="refused"}`]);
});

it(`a purchase by REST moves the series of its endpoint and of purchases (${graph.topology}, ${graph.fastPath})`, async () => {
  const sales = await logIn(graph.url, 'vendas', 'vendas123');
  const vehicleId = await aVehicle(graph.url, sales);
  const { token } = await aBuyer(graph.url);
  const { grown, result } = await grownBy([DURATION, PURCHASES], () =>
    fetch(new URL('/api/sales', graph.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ vehicle_id: vehicleId, payment_method: 'PIX' }),
    }),
  );
  expect(result.status).toBe(201);
  expect(grown).toEqual(
    expect.arrayContaining([measured('openSale', 'rest', 'ok'), `${PURCHASES}{outcome="reserved"}`]),
  );
});

it(`a refused query moves the series of refusals and of its code (${graph.topology}, ${graph.fastPath})`, async () => {
  const { token } = await aBuyer(graph.url);
  const { grown } = await grownBy([DURATION, ERRORS], () => ask(graph.url, documentOf('users'), { token }));
  expect(grown).toEqual(
    expect.arrayContaining([
      measured('users', 'query', 'refused'),
      expect.stringMatching(/^autograph_errors_total\{service="user",code="FORBIDDEN"\}$/),
    ]),
  );
});

it(`a query that is asked again is found in the caches, and each store reports its pool (${graph.topology}, ${graph.fastPath})`, async () => {
  const token = await logIn(graph.url, 'vendas', 'vendas123');
  const again = () => ask(graph.url, documentOf('sales'), { token });
  await again();
  const { grown } = await grownBy(['autograph_cache_requests_total'], again);
  expect(grown).toEqual(
    expect.arrayContaining(['autograph_cache_requests_total{cache="document",result="hit"}']),
  );
  if (graph.fastPath === 'on')
    expect(grown).toContain('autograph_cache_requests_total{cache="plan",result="hit"}');
  const pools = await series('autograph_store_pool_connections');
  for (const service of ['vehicle', 'sale', 'user', 'customer'])
    for (const state of ['in_use', 'available', 'waiting'])
      expect(pools.has(`autograph_store_pool_connections{service="${service}",state="${state}"}`)).toBe(true);
  const calls = await series('autograph_service_calls_in_progress', 'autograph_service_calls_waiting');
  // In one process, services are called without a queue.
  expect(calls.size > 0).toBe(graph.topology === 'distributed');
});

it(`a thousand operation names make no new series (${graph.topology}, ${graph.fastPath})`, async () => {
  const named = (n: number) => ask(graph.url, `query purchaseVehicle${n} { __typename }`);
  await named(1_000);
  const before = (await series('autograph_gateway_operation', ERRORS)).size;
  const { grown } = await grownBy([DURATION], async () => {
    for (let n = 0; n < 1_000; n += 50)
      await Promise.all(Array.from({ length: 50 }, (_, at) => named(n + at)));
  });
  expect((await series('autograph_gateway_operation', ERRORS)).size).toBe(before);
  expect(grown).toEqual([expect.stringContaining('operation="other"')]);
});
