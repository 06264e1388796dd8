import { join } from 'node:path';
import { type Environment, StartupError } from '@autograph/service/process';
import type { ComposeServices } from './compose-file.ts';

/** A process to run. */
export interface PlannedProcess {
  readonly name: string;
  /** What node is started with. */
  readonly args: readonly string[];
  readonly environment: Environment;
  readonly port: number;
  /** How it shows that it is ready: by /health/ready, or by accepting connections. */
  readonly readiness: 'http' | 'tcp';
  /** Whom it starts after, and whether that one must be ready by then. */
  readonly after: readonly { readonly name: string; readonly ready: boolean }[];
}

/** What a process takes from the environment that it is started in; all else docker-compose.yml says. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TZ',
  'SystemRoot',
  'NODE_OPTIONS',
  'NODE_EXTRA_CA_CERTS',
];

interface PublishedPort {
  readonly target: string;
  readonly published: number;
}

/**
 * The processes that stand for the services of docker-compose.yml on this machine: the same command and environment,
 * with each other's addresses on loopback, and an embedded store for each MongoDB that a service is told to use. Throws a
 * `StartupError` for a service that cannot be run so, or for a port that two would share.
 */
export function planProcesses(
  services: ComposeServices,
  options: { readonly dataDir: string; readonly environment: Environment; readonly portOffset: number },
): readonly PlannedProcess[] {
  const ports = new Map(
    Object.entries(services).map(([name, block]) => [
      name,
      publishedPort(name, block.ports, options.portOffset),
    ]),
  );
  const addresses = new Map(
    [...ports].map(([name, { target, published }]) => [`${name}:${target}`, `127.0.0.1:${published}`]),
  );
  const used = new Set(
    Object.values(services).flatMap(({ environment }) =>
      Object.values(environment).flatMap((value) => [...value.matchAll(ADDRESS)].map(([host]) => host)),
    ),
  );
  const passedOn = Object.fromEntries(
    PASSED_ON.filter((name) => options.environment[name] !== undefined).map((name) => [
      name,
      options.environment[name],
    ]),
  );
  const built = Object.keys(services).filter((name) => services[name]?.build);
  const planned = Object.entries(services).flatMap(([name, block]): PlannedProcess[] => {
    const port = ports.get(name);
    if (!port) return [];
    const callsAll = Object.values(block.environment).some((value) => value.includes(ANY_SERVICE));
    const after = new Map(
      callsAll ? built.filter((other) => other !== name).map((other) => [other, false]) : [],
    );
    for (const [other, { condition }] of Object.entries(block.depends_on))
      after.set(other, condition === 'service_healthy');
    const ordered = [...after].map(([other, ready]) => ({ name: other, ready }));
    if (block.build && block.command[0] === 'node') {
      const args = block.command.slice(1);
      const given = eachService(block.environment, [...addresses.keys()].filter(isOf(built)));
      const environment = { ...passedOn, ...localEnvironment(given, port, addresses) };
      return [{ name, args, environment, port: port.published, readiness: 'http', after: ordered }];
    }
    if (!block.image?.startsWith('mongo:')) {
      throw new StartupError(
        'AG1006',
        `docker-compose.yml: the service ${name} can only be run in a container.`,
      );
    }
    if (!used.has(`${name}:${port.target}`)) return [];
    const args = embeddedMongo(join(options.dataDir, name), port.published);
    return [{ name, args, environment: passedOn, port: port.published, readiness: 'tcp', after: ordered }];
  });
  refuseSharedPorts(planned);
  const names = new Set(planned.map(({ name }) => name));
  return planned.map((one) => ({ ...one, after: one.after.filter(({ name }) => names.has(name)) }));
}

const ADDRESS = /[\w.-]+:\d+/g;

/** Stands for each service in an address that a gateway is given for all of them. */
const ANY_SERVICE = '{name}:{port}';

const isOf = (names: readonly string[]) => (address: string) => names.includes(address.split(':')[0] ?? '');

/** An address for all services, told one by one: on this machine a service's port is not that of the supergraph. */
function eachService(
  environment: Readonly<Record<string, string>>,
  addresses: readonly string[],
): Readonly<Record<string, string>> {
  const told = Object.entries(environment).map(([name, value]) =>
    value.includes(ANY_SERVICE)
      ? addresses.map((address) => [
          `${address.split(':')[0]?.toUpperCase()}_URL`,
          value.replace(ANY_SERVICE, address),
        ])
      : [[name, value]],
  );
  return Object.fromEntries(told.flat());
}

function localEnvironment(
  environment: Readonly<Record<string, string>>,
  { target, published }: PublishedPort,
  addresses: ReadonlyMap<string, string>,
): Environment {
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => {
      if (name === 'HOST') return [name, '127.0.0.1'];
      if (/(^|_)PORT$/.test(name) && value === target) return [name, String(published)];
      return [name, value.replaceAll(ADDRESS, (address) => addresses.get(address) ?? address)];
    }),
  );
}

function embeddedMongo(dataDir: string, port: number): readonly string[] {
  return ['packages/embedded-mongo/src/main.ts', '--data-dir', dataDir, '--port', String(port)];
}

function publishedPort(name: string, ports: readonly string[], offset: number): PublishedPort {
  const [target = '', published = ''] = (ports[0] ?? '').split(':').reverse();
  const port = Number(published || Number.NaN) + offset;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartupError('AG1007', `The port of ${name} must be a number from 1 to 65535.`);
  }
  return { target, published: port };
}

function refuseSharedPorts(planned: readonly PlannedProcess[]): void {
  for (const [index, { name, port }] of planned.entries()) {
    const other = planned.slice(0, index).find((earlier) => earlier.port === port);
    if (other) throw new StartupError('AG1007', `${other.name} and ${name} are both given port ${port}.`);
  }
}
