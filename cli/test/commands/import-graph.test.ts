import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DEMO_ADMIN } from '@autograph/topologies/first-admin';
import {
  type InProcessGraph,
  readInProcessSettings,
  startInProcessGraph,
} from '@autograph/topologies/in-process';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { accepted, logIn, mutate, mutation } from '../../src/graph/mutation.ts';
import { makeList } from '../../src/import/testing/make-list.ts';

const MAIN = fileURLToPath(new URL('../../src/import/main.ts', import.meta.url));
const MANY = 400;

/** Each test starts processes one after the other. */
const PATIENCE = 120_000;

let directory: string;
let graph: InProcessGraph;
let token: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'autograph-import-'));
  const limits = {
    RATE_LIMIT_GENERAL: '0',
    RATE_LIMIT_LISTING: '0',
    RATE_LIMIT_AUTH: '0',
    RATE_LIMIT_ADMIN: '0',
  };
  const settings = await readInProcessSettings({
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...limits,
  });
  graph = await startInProcessGraph({ ...settings, dataDir: join(directory, 'graph'), demo: false });
});
afterAll(async () => {
  await graph?.close();
  await rm(directory, { recursive: true, force: true });
});

// To log in costs more than to count, and counting is what a test does all the time.
beforeEach(async () => {
  token = await logIn(graph.client, DEMO_ADMIN);
});

async function total(filter: object = {}): Promise<number> {
  const query = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount } }';
  const { vehicles } = await graph.client.request<{ vehicles: { totalCount: number } }>(
    query,
    { filter },
    token,
  );
  return vehicles.totalCount;
}

function start(
  path: string,
  password: string = DEMO_ADMIN.password,
  ...more: readonly string[]
): ChildProcess & { done: Promise<unknown> } {
  // The address is the one that this setting describes.
  const environment = {
    ...process.env,
    AUTOGRAPH_URL: '',
    PORT: new URL(graph.url).port,
    AUTOGRAPH_PASSWORD: password,
  };
  const child = spawn(process.execPath, [MAIN, path, '--username', DEMO_ADMIN.username, ...more], {
    env: environment,
  });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const done = Promise.all([text(child.stdout), text(child.stderr), exit]).then(([stdout, stderr, code]) => ({
    stdout,
    stderr,
    code,
  }));
  return Object.assign(child, { done });
}

it('an import into the whole graph is killed, goes on, and has each vehicle once', {
  timeout: PATIENCE,
}, async () => {
  const path = join(directory, 'stock.csv');
  await writeFile(path, makeList(MANY));
  for (const signal of ['SIGKILL', 'SIGINT'] as const) {
    const had = await total();
    const child = start(path);
    while ((await total()) < had + 30) await setTimeout(20);
    child.kill(signal);
    const { code } = (await child.done) as { code: number | null };
    expect(code).toBe(signal === 'SIGINT' ? 130 : null);
  }
  const before = await total();
  expect(before).toBeLessThan(MANY);
  expect(await start(path).done).toMatchObject({ code: 0, stderr: '' });
  expect(await total()).toBe(MANY);
  expect(await total({ plate: 'iaa-0a11', search: 'toro 2016' })).toBe(0);
  expect(await total({ plate: 'iaa-0a11', search: 'toro' })).toBe(1);
  const again = (await start(path).done) as { stdout: string };
  expect(again.stdout).toContain(
    `0 created, ${MANY} there already, 0 rejected, 0 passed over: ${MANY} lines.`,
  );
});

it('rejected lines are reported with their place, field and reason, and kept for fixing', {
  timeout: PATIENCE,
}, async () => {
  const path = join(directory, 'bad.csv');
  const ok = 'Fiat,Rejected One,2020,"R$ 10.000,00",,';
  await writeFile(
    path,
    `make,model,year,price,vin,plate\n${ok}\nFiat,,1800,0,1HGCM82633A004353,12\nFiat,Uno,?,1,,\n${ok}\n`,
  );
  const { stdout, code } = (await start(path).done) as { stdout: string; code: number };
  expect(code).toBe(2);
  expect(stdout).toMatch(
    /line 3 {2}model: .*; year: Must be a year from 1886.*; price.amount: .*; vin: .*; plate: /,
  );
  expect(stdout).toMatch(/line 4 {2}year: Must be a year such as 2024/);
  expect(stdout).toContain('2 created, 0 there already, 2 rejected, 0 passed over: 4 lines.');
  const rejected = await readFile(join(directory, 'bad.rejected.csv'), 'utf8');
  expect(rejected.split('\n')).toHaveLength(4);
  expect(await start(path, 'wrong').done).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('to log in'),
  });
});

it('vehicles are imported into the branches that the list or --branch names', {
  timeout: PATIENCE,
}, async () => {
  const token = await logIn(graph.client, DEMO_ADMIN);
  const create = mutation('createBranch', 'branch { id }');
  const ids = await Promise.all(
    ['Filial Manaus', 'Filial Rio Branco'].map(async (name) => {
      const made = await mutate<{ id: string }>(graph.client, create, { input: { name } }, token);
      return accepted(made, name).id;
    }),
  );
  const path = join(directory, 'branches.csv');
  const rows = [
    'Fiat;Placed One;2020;10000;Filial Manaus',
    'Fiat;Placed Two;2020;10000;',
    'Fiat;Placed Three;2020;10000;Nowhere',
  ];
  await writeFile(path, ['marca;modelo;ano;preço;loja', ...rows].join('\n'));
  const first = await start(path, DEMO_ADMIN.password, '--branch', 'filial rio branco').done;
  expect(first).toMatchObject({
    code: 2,
    stdout: expect.stringContaining('line 4  branch: No open branch is "Nowhere". There are '),
  });
  expect(await Promise.all(ids.map((branchId) => total({ branchId, search: 'Placed' })))).toEqual([1, 1]);
  const again = await start(path, DEMO_ADMIN.password, '--branch', 'Filial Rio Branco').done;
  expect(again).toMatchObject({ stdout: expect.stringContaining('0 created, 2 there already, 1 rejected') });
  const unknown = await start(path, DEMO_ADMIN.password, '--branch', 'Nowhere').done;
  expect(unknown).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--branch: No open branch is "Nowhere"'),
  });
});
