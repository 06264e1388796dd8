import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logIn } from '../../src/client.ts';
import { type StartedGraph, startDistributedWith } from '../../src/distributed-graph.ts';
import { aCustomer, aVehicle } from '../../src/fixtures.ts';
import {
  type OpenSearch,
  type StartedProgram,
  startOpenSearch,
  startRsyslog,
} from '../../src/logs/log-shipping.ts';
import { temporaryDir } from '../../src/topology.ts';

/** How long a line may take to be found, in milliseconds. */
const FOUND_WITHIN = 30_000;

const PURCHASE = /* GraphQL */ `
  mutation BuyForCustomer($input: PurchaseVehicleInput!) {
    purchaseVehicle(input: $input) { sale { id status vehicle { id status } customer { id name } } userErrors { code } }
  }
`;

let dir: Awaited<ReturnType<typeof temporaryDir>>;
let openSearch: OpenSearch;
let rsyslog: StartedProgram;
let graph: StartedGraph;

beforeAll(async () => {
  dir = await temporaryDir();
  const logs = join(dir.path, 'logs');
  openSearch = await startOpenSearch(join(dir.path, 'opensearch'));
  graph = await startDistributedWith({ LOG_LEVEL: 'info', LOG_FILE: join(logs, '{name}.log') });
  rsyslog = await startRsyslog(dir.path, logs, openSearch.url);
  expect((await readdir(logs)).sort()).toEqual([
    'customer.log',
    'gateway.log',
    'sale.log',
    'user.log',
    'vehicle.log',
  ]);
});
afterAll(async () => {
  await graph?.close();
  await rsyslog?.stop();
  await openSearch?.stop();
  await dir?.remove();
});

it('a purchase is found in OpenSearch by the trace id of its answer, with a line of each service that took part', async () => {
  const token = await logIn(graph.url, 'vendas', 'vendas123');
  const vehicleId = await aVehicle(graph.url, token);
  const { customerId } = await aCustomer(graph.url, token);
  const answer = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      query: PURCHASE,
      variables: { input: { vehicleId, customerId, paymentMethod: 'PIX' } },
    }),
  });
  const answered = performance.now();
  expect(await answer.json()).toMatchObject({
    data: { purchaseVehicle: { sale: { status: 'PENDING' }, userErrors: [] } },
  });
  const traceId = answer.headers.get('x-trace-id') ?? '';
  const requestId = answer.headers.get('x-request-id') ?? '';
  expect(traceId).toMatch(/^[\da-f]{32}$/);

  const tookPart = ['gateway', 'sale', 'customer', 'vehicle'];
  const found = async () => {
    const lines = await openSearch.linesOf(traceId);
    return { lines, services: new Set(lines.map(({ service }) => service)) };
  };
  let { lines, services } = await found();
  while (!tookPart.every((service) => services.has(service)) && performance.now() - answered < FOUND_WITHIN) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    ({ lines, services } = await found());
  }
  const seconds = ((performance.now() - answered) / 1_000).toFixed(1);
  console.log(`found ${lines.length} lines of ${[...services].join(', ')} after ${seconds} s`);
  expect([...services]).toEqual(expect.arrayContaining(tookPart));
  for (const line of lines) expect(line).toMatchObject({ requestId });
  expect(lines.filter(({ service }) => service === 'gateway')).toMatchObject([
    { msg: 'answered', method: 'POST', route: '/graphql', operation: 'BuyForCustomer', status: 200 },
  ]);
});
