import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '@autograph/service/process';
import { readDistributedSettings } from '@autograph/topologies/processes';
import { ROOT } from '@autograph/topologies/root';
import { expect } from 'vitest';
import { parse } from 'yaml';

/** A container, as a file of Compose describes it. */
export interface Block {
  readonly build?: string;
  readonly image?: string;
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly volumes?: readonly string[];
  readonly restart?: string;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly deploy?: { readonly replicas: string };
  readonly healthcheck?: { readonly test: readonly string[] };
}

/** A file of the repository. */
export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Part {
  readonly services: Readonly<Record<string, Omit<Block, 'networks'> & { readonly networks: object }>>;
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly volumes?: object;
}

/** The files that `docker-compose.yml` is made of. */
export const { include } = parse(read('docker-compose.yml')) as {
  readonly include: readonly { readonly path: string; readonly project_directory: string }[];
};
export const parts = include.map(({ path }) => read(path));
export const parsed = parts.map((part) => parse(part, { merge: true }) as Part);
/** All of them together. */
export const compose = {
  services: Object.assign({}, ...parsed.map(({ services }) => services)) as Part['services'],
  networks: Object.assign({}, ...parsed.map(({ networks }) => networks)) as Record<string, unknown>,
  volumes: Object.assign({}, ...parsed.map(({ volumes }) => volumes)) as object,
};
/** What publishes services and stores on this machine. */
export const development = parse(read('deploy/compose/development.yml')) as {
  readonly services: Readonly<Record<string, { readonly ports: readonly string[] }>>;
};
/** A container that has an address of its own on a network has an object in place of a list. */
export const blocks = Object.entries(compose.services).map(
  ([name, { networks, ...others }]): [string, Block] => [
    name,
    { ...others, networks: Array.isArray(networks) ? networks : Object.keys(networks) },
  ],
);
/** The containers of our own image. */
export const built = blocks.filter(([, { build }]) => build);
/** The gateway answers its own part of the graph itself. */
export const subgraphs = Object.keys(parse(read('schema/supergraph.yaml')).subgraphs).filter(
  (name) => name !== 'gateway',
);
/** Where a container of the graph listens: the balancer and the gateways find it there. */
export const portOf = (name: string): string =>
  name === 'gateway'
    ? '4000'
    : String((development.services[name] ?? expect.unreachable(name)).ports[0]?.split(':').at(-1));
export const block = (name: string): Block =>
  new Map(blocks).get(name) ?? expect.unreachable(`no service ${name}`);

/** A value with the environment put in, as `docker compose` does it: the innermost variable first. */
export function put(value: string, environment: Environment): string {
  const INNERMOST = /\$\{(\w+)(?::([-?+])([^${}]*))?\}/;
  let text = value;
  for (let found = INNERMOST.exec(text); found; found = INNERMOST.exec(text)) {
    const [whole, name = '', kind, unlessGiven = ''] = found;
    const given = environment[name];
    if (!given && kind === '?') throw new Error(`${name} must be given`);
    text = text.replace(whole, () => (kind === '+' ? given && unlessGiven : given || unlessGiven) ?? '');
  }
  return text;
}

/** The containers that no profile starts, with development's settings put in. */
export async function configured() {
  const dataDir = mkdtempSync(join(tmpdir(), 'autograph-compose-'));
  const { environment } = await readDistributedSettings({ AUTOGRAPH_DATA_DIR: dataDir });
  rmSync(dataDir, { recursive: true });
  return Object.fromEntries(
    blocks
      .filter(([, { profiles }]) => !profiles)
      .map(([name, { environment: given = {}, ports = [] }]) => [
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
