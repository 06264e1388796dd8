import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { ask, logIn, type UserErrors } from '../../src/client.ts';
import { aCustomer, aVehicle } from '../../src/fixtures.ts';
import { end, freePort, runScript, temporaryDir, untilReady } from '../../src/topology.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** A file system of this size in memory. `null` where this user may not mount one. */
async function tinyDisk(megabytes: number): Promise<string | null> {
  const { path, remove } = await temporaryDir();
  undo.push(remove);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  undo.push(() => execFileSync('umount', ['-l', path]));
  return path;
}

function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, Buffer.alloc(4_096));
  } catch {
    // Full.
  }
}

const BUY = `mutation ($input: PurchaseVehicleInput!) {
  purchaseVehicle(input: $input) { sale { id } userErrors { code message } }
}`;
const LISTS = '{ vehicles(first: 5) { nodes { id } } sales { totalCount } me { id } }';

it('on a full disk, whatever writes is unavailable, lists answer, and the log has a line for each service', async ({
  skip,
}) => {
  const disk = await tinyDisk(24);
  if (!disk) return skip('Only an administrator may mount a file system.');
  const port = await freePort();
  const graph = runScript('cli/src/start/main.ts', [], {
    PORT: String(port),
    AUTOGRAPH_DATA_DIR: join(disk, 'data'),
    LOG_LEVEL: 'warn',
  });
  undo.push(() => end(graph, 'SIGKILL'));
  const address = `http://127.0.0.1:${port}`;
  const url = `${address}/graphql`;
  await untilReady(`${address}/health/ready`, graph);
  const token = await logIn(url, 'admin', 'admin123');
  const { customerId } = await aCustomer(url, token);
  const vehicleId = await aVehicle(url, token);
  const filler = join(disk, 'filler');
  const outcomes = new Map<string, number>();
  const note = (what: string, code = 'ok') =>
    outcomes.set(`${what} ${code}`, (outcomes.get(`${what} ${code}`) ?? 0) + 1);
  const buy = async () => {
    const input = { vehicleId, customerId, paymentMethod: 'PIX' };
    const { data, errors } = await ask<{ purchaseVehicle: (UserErrors & { sale: object | null }) | null }>(
      url,
      BUY,
      { variables: { input }, token },
    );
    note('buy', errors[0]?.extensions.code ?? data?.purchaseVehicle?.userErrors[0]?.code);
  };
  const look = async () => note('look', (await ask(url, LISTS, { token })).errors[0]?.extensions.code);
  const logInAgain = async () => {
    const mutation =
      'mutation { login(input: { username: "vendas", password: "vendas123" }) { accessToken } }';
    note('log in', (await ask(url, mutation)).errors[0]?.extensions.code);
  };
  const until = Date.now() + 5_000;
  // Whatever a commit gives back is taken at once.
  const filling = setInterval(() => fill(filler), 5);
  fill(filler);
  await Promise.all(
    [buy, look, logInAgain].map(async (trial) => {
      while (Date.now() < until) await trial();
    }),
  );
  clearInterval(filling);
  // A write may have found the room that the log of the store had left.
  for (const what of ['buy', 'log in']) expect(outcomes.get(`${what} UNAVAILABLE`)).toBeGreaterThan(20);
  expect([...outcomes.keys()].filter((key) => !/ (ok|UNAVAILABLE|VEHICLE_NOT_AVAILABLE)$/.test(key))).toEqual(
    [],
  );
  expect(outcomes.has('look UNAVAILABLE')).toBe(false);
  const metrics = await (await fetch(`${address}/metrics`)).text();
  expect(metrics).toMatch(/autograph_store_unavailable_total\{service="sale",reason="disk full"\} \d/);
  const lines = graph.stderr().split('\n').filter(Boolean);
  expect(lines.filter((line) => line.includes('the disk of the store is full')).length).toBeGreaterThan(1);
  expect(lines.length).toBeLessThan(15);

  rmSync(filler);
  await expect
    .poll(
      async () =>
        (
          await ask(url, BUY, {
            variables: { input: { vehicleId: await aVehicle(url, token), customerId, paymentMethod: 'PIX' } },
            token,
          })
        ).errors,
      { timeout: 10_000 },
    )
    .toEqual([]);
  expect(await end(graph)).toBe(0);
});
