import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { logIn } from '../../src/client.ts';
import { aCustomer } from '../../src/fixtures.ts';
import { loadOf } from '../../src/load.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

const CLIENTS = 20;
const PORTS = [
  '',
  'USER',
  'VEHICLE',
  'SALE',
  'CUSTOMER',
  'USER_MONGO',
  'VEHICLE_MONGO',
  'SALE_MONGO',
  'CUSTOMER_MONGO',
];

/** Everything that a shop does at a time: reads of one service and of several, and writes. */
const asked = [
  { query: '{ vehicles(first: 5) { nodes { id make price { amount } } totalCount } }' },
  { query: '{ sales(first: 3) { nodes { id vehicle { make } customer { name } } } me { id } }' },
  {
    query:
      'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id } userErrors { code } } }',
    variables: () => ({
      input: { make: 'Fiat', model: 'Pulse', year: 2025, price: { amount: '99990.00' }, mileage: 10 },
    }),
  },
];

async function graph(script: string): Promise<{ process: ScriptProcess; url: string }> {
  const dir = await temporaryDir();
  undo.push(dir.remove);
  const env: Record<string, string> = { AUTOGRAPH_DATA_DIR: dir.path };
  for (const name of PORTS) env[name ? `${name}_PORT` : 'PORT'] = String(await freePort());
  for (const limit of ['AUTH', 'GENERAL', 'LISTING', 'ADMIN']) env[`RATE_LIMIT_${limit}`] = '0';
  const process = runScript(script, [], env);
  undo.push(() => end(process, 'SIGKILL'));
  await untilPrinted(process, ' is up');
  return { process, url: `http://127.0.0.1:${env.PORT}/graphql` };
}

it.each([
  ['single', 'cli/src/start/main.ts'],
  ['distributed', 'cli/src/start-distributed/main.ts'],
])('SIGTERM under load fails no request of the %s topology', async (_topology, script) => {
  const { process, url } = await graph(script);
  const token = await logIn(url, 'admin', 'admin123');
  await aCustomer(url, token);
  const load = loadOf(url, token, asked, CLIENTS);
  while (load.answered() < 300) await pause(5);
  const code = await end(process, 'SIGTERM');
  await load.over;
  console.log(`${load.answered()} requests answered, ${load.failures.length} failed`);
  expect(load.failures).toEqual([]);
  expect(code).toBe(0);
});
