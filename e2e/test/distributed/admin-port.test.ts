import { serviceContracts } from '@autograph/schema/services';
import { storePortOf } from '@autograph/topologies/processes';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilReady,
} from '../../src/topology.ts';

const graph = inject('graph');
const SERVICES = serviceContracts().flatMap(({ name, isGateways }) => (isGateways ? [] : [name]));
const PATHS = ['/metrics', '/health/live', '/health/ready', '/health/accepting'];

interface Place {
  readonly clients: string;
  readonly operators: string;
}

const started: ScriptProcess[] = [];
let gateway: Place;
let vehicle: Place;
let dir: Awaited<ReturnType<typeof temporaryDir>>;

/** A gateway and a service as in production, beside the others of the graph under test. */
beforeAll(async () => {
  dir = await temporaryDir();
  const own = new URL(graph.serviceUrls?.vehicle ?? '');
  const storePort = storePortOf('vehicle') + Number(own.port) - 18_000;
  const settings = { NODE_ENV: 'production', SERVICE_SECRET: graph.serviceSecret ?? '', LOG_LEVEL: 'warn' };
  const start = async (script: string, args: string[], port: string, more: Record<string, string>) => {
    const [clients, operators] = [await freePort(), await freePort()];
    const ports = { [port]: String(clients), ADMIN_PORT: String(operators) };
    started.push(runScript(script, args, { ...settings, ...ports, ...more }));
    return { clients: `http://127.0.0.1:${clients}`, operators: `http://127.0.0.1:${operators}` };
  };
  vehicle = await start('packages/service/src/serve.ts', ['vehicle'], 'VEHICLE_PORT', {
    VEHICLE_MONGODB_URI: `mongodb://127.0.0.1:${storePort}/vehicle?directConnection=true`,
    FILES_DIR: dir.path,
    SALE_URL: graph.serviceUrls?.sale ?? '',
    USER_URL: graph.serviceUrls?.user ?? '',
  });
  const urls = Object.entries(graph.serviceUrls ?? {}).map(([name, url]) => [
    `${name.toUpperCase()}_URL`,
    url,
  ]);
  gateway = await start('gateway/src/main.ts', [], 'PORT', {
    ...Object.fromEntries(urls),
    VEHICLE_URL: `${vehicle.clients}/graphql`,
  });
  for (const [at, { operators }] of [vehicle, gateway].entries())
    await untilReady(`${operators}/health/ready`, started[at] as ScriptProcess);
});

afterAll(async () => {
  for (const script of started.toReversed()) await end(script);
  await dir.remove();
});

const statusesAt = (origin: string) =>
  Promise.all(PATHS.map(async (path) => (await fetch(`${origin}${path}`)).status));

it('has metrics and health on the port for operators alone in production', async () => {
  for (const { clients, operators } of [gateway, vehicle])
    expect([await statusesAt(operators), await statusesAt(clients)]).toEqual([
      [200, 200, 200, 200],
      [404, 404, 404, 404],
    ]);
  // The documented endpoint of the REST services stays.
  expect(await (await fetch(`${gateway.clients}/api/health`)).json()).toEqual({ status: 'UP' });
});

it('lets the gateway ask a service in production whether it is ready', async () => {
  const { checks } = (await (await fetch(`${gateway.operators}/health/ready`)).json()) as { checks: object };
  expect(checks).toMatchObject(Object.fromEntries(SERVICES.map((name) => [name, true])));
  const refused = await fetch(`${vehicle.clients}/health/ready`, { headers: { authorization: 'Bearer x' } });
  expect(refused.status).toBe(404);
});

it('gives each process of start:distributed a port for operators beside its own', async () => {
  const ports = [graph.url, ...Object.values(graph.serviceUrls ?? {})].map((url) =>
    Number(new URL(url).port),
  );
  for (const [at, port] of ports.entries()) {
    const text = await (await fetch(`http://127.0.0.1:${port + (at === 0 ? 1 : 100)}/metrics`)).text();
    expect(text).toContain('process_cpu_seconds_total');
  }
});
