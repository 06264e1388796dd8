import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { phonePhoto } from '@autograph/files/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { createClient } from '../../../sdk/src/index.ts';
import { ask, logIn } from '../../src/client.ts';
import { aVehicle } from '../../src/fixtures.ts';
import { allSales, disagreements, openShopFloor } from '../../src/shop-floor.ts';
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

const BACKUP_KEY = randomBytes(32).toString('base64');
const SERVICES = ['USER', 'VEHICLE', 'SALE', 'CUSTOMER'];

/** How a shop is started, always on the same ports and data. */
interface Shop {
  readonly url: string;
  readonly dataDir: string;
  readonly backups: string;
  start(): Promise<ScriptProcess>;
  /** Runs a command to its end and returns what it printed. */
  run(script: string, ...args: string[]): Promise<string>;
}

async function aShop(script: string): Promise<Shop> {
  const dir = await temporaryDir();
  undo.push(dir.remove);
  const dataDir = join(dir.path, 'data');
  const env: Record<string, string> = {
    AUTOGRAPH_DATA_DIR: dataDir,
    BACKUP_KEY,
    // Attempts that were under way are given up soon.
    SERVICE_TIMEOUT: '500',
    RECOVERY_INTERVAL: '200',
  };
  for (const name of ['', ...SERVICES.flatMap((service) => [service, `${service}_MONGO`])])
    env[name ? `${name}_PORT` : 'PORT'] = String(await freePort());
  const isDistributed = script.includes('distributed');
  return {
    url: `http://127.0.0.1:${env.PORT}/graphql`,
    dataDir,
    backups: join(dir.path, 'backups'),
    start: async () => {
      const graph = runScript(script, isDistributed ? ['--seed'] : [], env);
      undo.push(() => end(graph, 'SIGKILL'));
      await untilPrinted(graph, ' is up');
      return graph;
    },
    run: async (command, ...args) => {
      const { exited, stdout, stderr } = runScript(command, args, env);
      expect([await exited, stderr()]).toEqual([0, '']);
      return stdout();
    },
  };
}

/** Ends a graph as a failed machine does, its stores included. */
async function lose(graph: ScriptProcess, { dataDir }: Shop): Promise<void> {
  await end(graph, 'SIGKILL');
  // Processes of the distributed topology leave with their parent.
  const isGone = async (): Promise<boolean> => {
    await rm(dataDir, { recursive: true, force: true });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return (await readdir(dataDir).catch(() => [])).length === 0;
  };
  while (!(await isGone()));
}

async function photoOf(url: string, id: string, token: string): Promise<Buffer | null> {
  const { data } = await ask<{ vehicle: { photos: { status: string; url: string | null }[] } }>(
    url,
    'query ($id: ID!) { vehicle(id: $id) { photos { status url(width: 400) } } }',
    { variables: { id }, token },
  );
  const [photo] = data.vehicle.photos;
  if (photo?.status !== 'READY') return null;
  const response = await fetch(new URL(photo.url ?? '', url));
  return response.ok ? Buffer.from(await response.arrayBuffer()) : null;
}

async function aPhoto(url: string, token: string): Promise<{ readonly id: string; readonly bytes: Buffer }> {
  const id = await aVehicle(url, token);
  const client = createClient({ url, credentials: { username: 'admin', password: 'admin123' } });
  const file = new Blob([new Uint8Array(await phonePhoto(120, [400, 300]))], { type: 'image/jpeg' });
  expect(await client.uploadVehiclePhotos({ id, files: [file], alt: 'front' })).toMatchObject({ ok: true });
  await expect.poll(() => photoOf(url, id, token), { timeout: 30_000, interval: 100 }).not.toBeNull();
  return { id, bytes: (await photoOf(url, id, token)) ?? Buffer.of() };
}

describe.each([
  ['single', 'cli/src/start/main.ts'],
  ['distributed', 'cli/src/start-distributed/main.ts'],
])('a shop of the %s topology that loses its data', (_topology, script) => {
  it('has every sale again that was acknowledged before the backup began', async () => {
    const shop = await aShop(script);
    const { url } = shop;
    const graph = await shop.start();
    const token = await logIn(url, 'admin', 'admin123');
    const photo = await aPhoto(url, token);

    const floor = openShopFloor(url, token, 6);
    while (floor.acknowledged().length < 60) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = floor.acknowledged();
    const backup = await shop.run('cli/src/backup/main.ts', shop.backups);
    const during = floor.acknowledged().length - before.length;
    await Promise.all([lose(graph, shop), floor.stop()]);
    expect(during).toBeGreaterThan(0);

    const began = performance.now();
    const [name = ''] = await readdir(shop.backups);
    const restored = await shop.run('cli/src/restore/main.ts', join(shop.backups, name));
    await shop.start();
    console.log(
      `${backup.trim()}\n${restored.trim()}\nsold meanwhile: ${during}, up again after ${(performance.now() - began).toFixed(0)} ms`,
    );

    // The token is still good: the signing key is in the backup.
    const sales = await allSales(url, token);
    expect(before.map(({ id }) => ({ id, status: sales.get(id)?.status }))).toEqual(before);
    await expect.poll(() => disagreements(url, token), { timeout: 30_000, interval: 500 }).toEqual([]);
    expect((await photoOf(url, photo.id, token))?.equals(photo.bytes)).toBe(true);
  }, 240_000);
});
