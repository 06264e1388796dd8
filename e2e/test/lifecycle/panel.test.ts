import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { ROLES } from '@autograph/kernel';
import { DEMO_USERS } from '@autograph/service/demo-users';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

const root = new URL('../../..', import.meta.url).pathname;
let graph: ScriptProcess;
let dir: Awaited<ReturnType<typeof temporaryDir>>;
let env: Record<string, string>;

beforeAll(async () => {
  dir = await temporaryDir();
  const [port, adminPort] = [await freePort(), await freePort()];
  env = { PORT: String(port), ADMIN_PORT: String(adminPort), AUTOGRAPH_DATA_DIR: dir.path };
  graph = runScript('cli/src/start/main.ts', [], env);
  await untilPrinted(graph, 'Ctrl-C stops it.');
});

afterAll(async () => {
  await end(graph);
  await dir.remove();
});

/** The lines that the panel has below a heading, as they would be pasted. */
function below(heading: string): string {
  const [, block = ''] = new RegExp(`${heading}.*\\n\\n([^]*?)\\n\\n`).exec(graph.stdout()) ?? [];
  return block.replaceAll(/^ {2}/gm, '');
}

function run(
  command: string,
  args: readonly string[],
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { promise, resolve } = Promise.withResolvers<{ code: number; stdout: string; stderr: string }>();
  const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;
  const options = { cwd: root, env: { HOME: process.env.HOME, PATH, ...env } };
  execFile(command, [...args], options, (error, stdout, stderr) =>
    resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
  );
  return promise;
}

const status = (...args: string[]) => run(process.execPath, ['cli/src/status/main.ts', ...args]);

it('prints where operators ask for health and metrics', async () => {
  for (const [name, path] of [
    ['Health', '/health/ready'],
    ['Metrics', '/metrics'],
  ] as const) {
    const [, url] = new RegExp(`^ +${name} +(\\S+)$`, 'm').exec(graph.stdout()) ?? [];
    expect(url).toBe(`http://localhost:${env.ADMIN_PORT}${path}`);
    expect((await fetch(String(url))).status).toBe(200);
  }
});

it('prints a log-in for each role that is good', async () => {
  const url = `http://localhost:${env.PORT}/graphql`;
  const logIns = [...graph.stdout().matchAll(/(\w+) \/ (\w+) +([A-Z]+)$/gm)];
  expect(new Set(logIns.map(([, , , role]) => role))).toEqual(new Set(ROLES));
  expect(logIns.map(([, username]) => username)).toEqual(DEMO_USERS.map(({ username }) => username));
  for (const [, name = '', password = '', role] of logIns) {
    const token = await logIn(url, name, password);
    const { data } = await ask<{ me: { role: string } }>(url, '{ me { role } }', { token });
    expect(data.me.role).toBe(role);
  }
});

it('prints a purchase of a car with curl that can be pasted again and again', async () => {
  // A buyer may have three undecided purchases, and cliente begins with one.
  for (const _time of [1, 2, 3]) {
    const { stdout, stderr } = await run('sh', ['-c', below('Buy a car with curl')]);
    expect(stderr).toBe('');
    const [bought, cancelled] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).data);
    expect(bought.purchaseVehicle).toMatchObject({
      sale: { status: 'PENDING', vehicle: { type: 'CAR', status: 'RESERVED' } },
      userErrors: [],
    });
    expect(cancelled.cancelSale).toEqual({ sale: { status: 'CANCELLED' }, userErrors: [] });
  }
});

it('prints a purchase of a car with the SDK that can be pasted again and again', async () => {
  const url = `http://localhost:${env.PORT}/graphql`;
  const token = await logIn(url, 'vendas', 'vendas123');
  const cars = await ask<{ vehicles: { nodes: { make: string; model: string }[] } }>(
    url,
    '{ vehicles(filter: { type: [CAR] }, first: 100) { nodes { make model } } }',
    { token },
  );
  const names = cars.data.vehicles.nodes.map(({ make, model }) => `${make} ${model}`);
  for (const _time of [1, 2, 3]) {
    const { code, stdout } = await run('sh', ['-c', below('Buy a car with the SDK')]);
    const [, name, status] = /^(.*) ([A-Z]+)\nCANCELLED\n$/.exec(stdout) ?? [stdout];
    expect([code, status]).toEqual([0, 'PENDING']);
    expect(names).toContain(name);
  }
});

it('is said to be up, part by part, while it is, and to be down when it is not', async () => {
  const { code, stdout } = await status('--json');
  const parts = ['graph', 'user', 'vehicle', 'sale', 'customer', 'store'];
  expect(JSON.parse(stdout)).toMatchObject({
    ready: true,
    parts: expect.arrayContaining(parts.map((name) => expect.objectContaining({ name, state: 'up' }))),
    versions: { node: process.versions.node },
  });
  expect(code).toBe(0);
  expect((await status()).stdout).toMatch(/^ {2}up +sale +/m);
  const other = await status('--url', `http://localhost:${await freePort()}/graphql`);
  expect([other.code, other.stdout]).toEqual([1, expect.stringMatching(/^ {2}down +graph /m)]);
});
