import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RedisServer, redisServer } from '@autograph/events/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { logIn } from '../../src/client.ts';
import { copiedProject } from '../../src/copied-project.ts';
import { type FrontLoad, frontLoad } from '../../src/front-load.ts';
import { HAPROXY, PROXY_ADDRESS, type RunningProxy, startProxy } from '../../src/proxies.ts';
import { packRelease } from '../../src/release-archive.ts';
import { type ReplicatedGraph, startReplicatedGraph } from '../../src/replicated-graph.ts';
import { runScript, temporaryDir } from '../../src/topology.ts';

/** Clients that ask at the same time. */
const CLIENTS = 4;

const HEALTH = 'packages/service/src/process/health-routes.ts';
const LIVE = "({ status: 'UP' })";
const UP = 'const up = Object.values(checks).every(Boolean);';

let project: Awaited<ReturnType<typeof copiedProject>>;
let home: Awaited<ReturnType<typeof temporaryDir>>;
let redis: RedisServer;
let graph: ReplicatedGraph;
let proxy: RunningProxy;
let processes: readonly { readonly name: string; readonly health: string }[];
let [first, broken, good] = ['', '', ''];

beforeAll(async () => {
  [project, home] = [await copiedProject(), await temporaryDir()];
  first = await packRelease(project.path, home.path, []);
  broken = await packRelease(project.path, home.path, [{ file: HEALTH, from: UP, to: 'const up = false;' }]);
  good = await packRelease(project.path, home.path, [
    { file: HEALTH, from: 'const up = false;', to: UP },
    { file: HEALTH, from: LIVE, to: "({ status: 'UP', release: '1.1' })" },
  ]);
  redis = await redisServer();
  await redis.start();
  const settings = {
    REDIS_URL: redis.url,
    TRUSTED_PROXIES: PROXY_ADDRESS,
    QUERY_TIMEOUT: '15000',
    MUTATION_TIMEOUT: '30000',
    SERVICE_TIMEOUT: '10000',
  };
  graph = await startReplicatedGraph(settings, (name) => join(home.path, 'processes', name));
  proxy = await startProxy(HAPROXY, graph.gateways);
  const list = JSON.parse(await readFile(await graph.list({ haproxy: `${proxy.status}/` }), 'utf8'));
  processes = list.processes;
  const target = { ...list, home: '.', graph: `${proxy.at[80]}/graphql`, watchSeconds: 3 };
  delete target.settleSeconds;
  await writeFile(join(home.path, 'target.json'), JSON.stringify(target));
});
afterAll(async () => {
  await proxy?.close();
  await graph?.close();
  await redis?.kill();
  await home?.remove();
  await project?.remove();
});

/** Runs the command, and returns its exit code, what it printed, and how long it took in seconds. */
async function deploy(...args: readonly [string, ...string[]]) {
  const [action, ...others] = args;
  const began = Date.now();
  const script = runScript('cli/src/deploy/main.ts', [action, join(home.path, 'target.json'), ...others], {
    AUTOGRAPH_USERNAME: graph.admin.username,
    AUTOGRAPH_PASSWORD: graph.admin.password,
  });
  const code = await script.exited;
  const seconds = (Date.now() - began) / 1_000;
  console.log(
    `${action}: ended with ${code} after ${seconds.toFixed(1)} s\n${script.stdout()}${script.stderr()}`,
  );
  return { code, seconds, stdout: script.stdout(), stderr: script.stderr() };
}

/** The release that each process says it runs; `undefined` for the first. */
async function releases(): Promise<readonly unknown[]> {
  const answers = processes.map(async ({ health }) => (await fetch(`${health}/health/live`)).json());
  return (await Promise.all(answers)).map((answer) => (answer as { release?: unknown }).release);
}

/** Runs a load while a deployment happens, and returns what came of both. */
async function underLoad<Result>(act: () => Promise<Result>): Promise<{ load: FrontLoad; result: Result }> {
  const token = await logIn(`${proxy.at[80]}/graphql`, graph.admin.username, graph.admin.password);
  const load = await frontLoad({ graph: proxy.at[80], vehicles: proxy.at[8000] }, token, CLIENTS);
  await vi.waitFor(() => expect(load.total()).toBeGreaterThan(100), 30_000);
  const result = await act();
  const before = load.total();
  await vi.waitFor(() => expect(load.total()).toBeGreaterThan(before + 100), 30_000);
  await load.stop();
  console.log(
    `${load.total()} requests answered (${JSON.stringify(load.answered)}), ${load.failures.length} failed`,
    load.failures.slice(0, 10),
  );
  return { load, result };
}

describe('a deployment to two gateways and two of each service behind HAProxy', () => {
  it('starts the first release', async () => {
    const { code, stderr } = await deploy('start', first);
    expect([code, stderr]).toEqual([0, '']);
    expect(await releases()).toEqual(processes.map(() => undefined));
    expect(processes).toHaveLength(12);
  }, 300_000);

  it('goes back by digest from a release that is never ready, in less than two minutes, and fails no request', async () => {
    const { load, result } = await underLoad(() => deploy('start', broken, '--start-limit', '30'));
    expect(result.code).toBe(2);
    expect(result.stdout).toContain('Failed: vehicle1 was not ready within 30 seconds.');
    expect(result.stdout).toContain(`Rolled back to ${first}.`);
    expect(result.seconds).toBeLessThan(120);
    expect(load.failures).toEqual([]);
    expect(await releases()).toEqual(processes.map(() => undefined));
  }, 300_000);

  it('promotes a release that is ready, and fails no request', async () => {
    const { load, result } = await underLoad(() => deploy('start', good));
    expect([result.code, result.stderr]).toEqual([0, '']);
    expect(result.stdout).toContain(`Promoted ${good}.`);
    expect(result.stdout).not.toContain('before its balancer had noticed');
    expect(load.failures).toEqual([]);
    expect(await releases()).toEqual(processes.map(() => '1.1'));
    const journal = JSON.parse(await readFile(join(home.path, 'journal.json'), 'utf8'));
    expect(journal).toMatchObject({ current: good, previous: first, open: null });
  }, 600_000);
});
