import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { person } from '@autograph/kernel/testing';
import { openTestService } from '@autograph/service/testing';
import { Command } from 'commander';
import type { Connection } from 'mongoose';
import { ANA } from '../subgraphs/sale/src/testing/builders.ts';
import { PURCHASE, sales as seller, startGraph } from '../subgraphs/sale/src/testing/graph.ts';
import vehicleService from '../subgraphs/vehicle/src/service.ts';
import { median } from './median.ts';
import { whole } from './whole.ts';

/**
 * What claims to unique values cost a new vehicle and a purchase: the operation in its service, on an embedded store, with its
 * claims and without. Rounds of both take turns. Without, the command that inserts claims is answered and not sent.
 */

const { rounds, requests } = new Command('npm run bench:claims --')
  .description('Compares a new vehicle and a purchase with their claims and without.')
  .option('--rounds <n>', 'rounds of each; the result is the median over them', whole, 15)
  .option('--requests <n>', 'operations in a round', whole, 200)
  .parse()
  .opts<Record<'rounds' | 'requests', number>>();

const CREATE =
  'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id } userErrors { code } } }';

const before = loadavg()[0] ?? 0;
const vehicle = await openTestService(vehicleService);
const sale = await startGraph();
let made = 0;
try {
  await compare('createVehicle', vehicle.store, async () => {
    made += 1;
    const number = String(made).padStart(6, '0');
    const input = {
      make: 'Fiat',
      model: 'Pulse',
      year: 2025,
      price: { amount: '99990.00' },
      plate: `ABC${made % 10}${letter(made / 1_000)}${String(Math.floor(made / 10) % 100).padStart(2, '0')}`,
      vin: `9BWZZZ377VT${number}`,
    };
    const { data } = await vehicle.ask(person('SALES'), CREATE, { input });
    if (!(data?.createVehicle as { vehicle: unknown } | undefined)?.vehicle) throw new Error('not created');
  });
  await compare('purchaseVehicle', sale.opened.store, async () => {
    made += 1;
    sale.vehicles.stock(`car-${made}`);
    const bought = { vehicleId: `car-${made}`, customerId: ANA.customerId, paymentMethod: 'PIX' };
    const input = { ...bought, idempotencyKey: randomUUID() };
    const { data } = await sale.ask(PURCHASE, seller, { input });
    if (!(data?.purchaseVehicle as { sale: unknown } | undefined)?.sale) throw new Error('not bought');
  });
  console.log(`load before: ${before.toFixed(2)}`);
} finally {
  await vehicle.close();
  await sale.close();
}

function letter(n: number): string {
  return String.fromCharCode(65 + (Math.floor(n) % 26));
}

async function compare(name: string, connection: Connection | null, act: () => Promise<void>): Promise<void> {
  const claims = switchOf(connection);
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= 2 * rounds; round += 1) {
    const isOn = round % 4 === 1 || round % 4 === 2;
    claims.isOn = isOn;
    const start = performance.now();
    for (let request = 0; request < requests; request += 1) await act();
    // The first warms up.
    if (round > 0) times[isOn ? 1 : 0].push((performance.now() - start) / requests);
  }
  claims.isOn = true;
  const [without, withClaims] = [median(times[0]), median(times[1])];
  const ratio = (withClaims / without).toFixed(3);
  console.log(
    `${name}: ${without.toFixed(2)} ms without, ${withClaims.toFixed(2)} ms with claims (× ${ratio})`,
  );
}

/** Lets the command that inserts claims through, or answers it. */
function switchOf(connection: Connection | null): { isOn: boolean } {
  const { db } = connection ?? {};
  if (!db) throw new Error('the store is not connected');
  const state = { isOn: true };
  const send = db.command.bind(db);
  db.command = async (command, options) =>
    !state.isOn && command.insert === 'claims' ? { ok: 1, n: 1 } : send(command, options);
  return state;
}
