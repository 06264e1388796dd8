import { join } from 'node:path';
import { remoteGatewaySettings } from '@autograph/gateway/config';
import { contractOf, type Service, serviceSettings, settingOf } from '@autograph/service';
import { type Environment, StartupError } from '@autograph/service/process';

/** A process to run. */
export interface PlannedProcess {
  readonly name: string;
  /** What node is started with. */
  readonly args: readonly string[];
  readonly environment: Environment;
  readonly port: number;
  /** The port where it answers `/metrics` and `/health/*` to operators; only processes of the graph have one. */
  readonly adminPort?: number;
  /** How it shows that it is ready: by /health/ready, or by accepting connections. */
  readonly readiness: 'http' | 'tcp';
  /** The processes that it starts after, and whether they must be ready by then. */
  readonly after: readonly { readonly name: string; readonly ready: boolean }[];
}

/** What a process takes from the environment beside its own settings. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'TMPDIR',
  'TEMP',
  'TZ',
  'SystemRoot',
  'NODE_OPTIONS',
  'NODE_COMPILE_CACHE',
  'NODE_EXTRA_CA_CERTS',
];

const GATEWAY_PORT = 4_000;

/** What is added to the port of the gateway, and to those of services, for their ports for operators. */
const GATEWAY_ADMIN = 1;
const SERVICE_ADMIN = 100;

/** The first service's own port, and the port of its store: the others follow in step. */
const FIRST_PORT = 18_000;
const FIRST_STORE_PORT = 27_019;

interface PlanOptions {
  readonly dataDir: string;
  readonly environment: Environment;
  /** Added to every port. */
  readonly portOffset: number;
}

/**
 * The processes of the distributed topology on this machine: a gateway, each service, and an embedded store for each service
 * that no setting names a MongoDB for. Throws a `StartupError` for a port that is not one, or that two would share.
 */
export function planProcesses(services: readonly Service[], options: PlanOptions): readonly PlannedProcess[] {
  const ports = new Map(services.map(({ name }) => [name, portOf(name, options)]));
  const addresses = Object.fromEntries(
    [...ports].map(([name, port]) => [settingOf(name, 'URL'), `http://127.0.0.1:${port}/graphql`]),
  );
  const planned = [
    ...services.flatMap((service) => storeOf(service, options) ?? []),
    ...services.map((service) => processOf(service, ports.get(service.name) ?? 0, addresses, options)),
    gatewayOf(services, addresses, options),
  ];
  refuseSharedPorts(planned);
  return planned;
}

/** Port of a service's store on this machine, unless a setting says otherwise. */
export function storePortOf(service: string): number {
  return FIRST_STORE_PORT + defaultPortOf(service) - FIRST_PORT;
}

function processOf(
  service: Service,
  port: number,
  addresses: Readonly<Record<string, string>>,
  options: PlanOptions,
): PlannedProcess {
  const { name, calls } = service;
  const store = storeOf(service, options);
  const adminPort = adminPortOf(settingOf(name, 'ADMIN_PORT'), port + SERVICE_ADMIN, options);
  const uri = store && `mongodb://127.0.0.1:${store.port}/${name}?directConnection=true`;
  return {
    name,
    args: ['packages/service/src/serve.ts', name],
    environment: {
      ...given(Object.keys(serviceSettings(service, options.environment)), options.environment),
      ...addresses,
      HOST: '127.0.0.1',
      ADMIN_HOST: '127.0.0.1',
      ADMIN_PORT: String(adminPort),
      [settingOf(name, 'PORT')]: String(port),
      ...(service.hasStore && {
        [settingOf(name, 'MONGODB_URI')]: uri ?? givenStore(name, options.environment),
      }),
    },
    port,
    adminPort,
    readiness: 'http',
    after: [
      ...(store ? [{ name: store.name, ready: true }] : []),
      // Services call each other in circles: they are started, and answer when the others do.
      ...calls.flatMap((called) => (startsBefore(called, name) ? [{ name: called, ready: false }] : [])),
    ],
  };
}

/** Of two services that call each other, the one that starts first. */
function startsBefore(one: string, other: string): boolean {
  return defaultPortOf(one) < defaultPortOf(other);
}

function gatewayOf(
  services: readonly Service[],
  addresses: Readonly<Record<string, string>>,
  options: PlanOptions,
): PlannedProcess {
  const { environment, portOffset } = options;
  const port = validPort('PORT', Number(environment.PORT || GATEWAY_PORT) + portOffset);
  const adminPort = adminPortOf('ADMIN_PORT', port + GATEWAY_ADMIN, options);
  return {
    name: 'gateway',
    args: ['gateway/src/main.ts'],
    environment: {
      ...given(Object.keys(remoteGatewaySettings(environment)), environment),
      ...addresses,
      HOST: '127.0.0.1',
      ADMIN_HOST: '127.0.0.1',
      ADMIN_PORT: String(adminPort),
      PORT: String(port),
    },
    port,
    adminPort,
    readiness: 'http',
    after: services.map(({ name }) => ({ name, ready: false })),
  };
}

/** The embedded store of a service; `null` where it keeps nothing, or a setting names a MongoDB. */
function storeOf({ name, hasStore }: Service, options: PlanOptions): PlannedProcess | null {
  const { environment, dataDir, portOffset } = options;
  if (!hasStore || givenStore(name, environment)) return null;
  const setting = settingOf(name, 'MONGO_PORT');
  const port = validPort(setting, Number(environment[setting] || storePortOf(name)) + portOffset);
  return {
    name: `${name}-mongo`,
    args: [
      'packages/embedded-mongo/src/main.ts',
      '--data-dir',
      join(dataDir, `${name}-mongo`),
      '--port',
      String(port),
    ],
    environment: given([], environment),
    port,
    readiness: 'tcp',
    after: [],
  };
}

function givenStore(service: string, environment: Environment): string | undefined {
  return environment[settingOf(service, 'MONGODB_URI')] || environment.MONGODB_URI || undefined;
}

function portOf(service: string, { environment, portOffset }: PlanOptions): number {
  const setting = settingOf(service, 'PORT');
  return validPort(setting, Number(environment[setting] || defaultPortOf(service)) + portOffset);
}

/** The port for operators as a setting has it, with the offset, else `byDefault`. */
function adminPortOf(setting: string, byDefault: number, { environment, portOffset }: PlanOptions): number {
  const given = environment[setting];
  return validPort(setting, given ? Number(given) + portOffset : byDefault);
}

function defaultPortOf(service: string): number {
  return Number(new URL(contractOf(service).url).port);
}

function validPort(setting: string, port: number): number {
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new StartupError('AG1007', `${setting}: the port must be a number from 1 to 65535.`);
}

function given(names: readonly string[], environment: Environment): Environment {
  return Object.fromEntries(
    [...PASSED_ON, ...names].flatMap((name) =>
      environment[name] === undefined ? [] : [[name, environment[name]]],
    ),
  );
}

function refuseSharedPorts(planned: readonly PlannedProcess[]): void {
  const owners = new Map<number, string>();
  for (const { name, port, adminPort } of planned) {
    if (port === adminPort) {
      const setting = (what: 'PORT' | 'ADMIN_PORT') => (name === 'gateway' ? what : settingOf(name, what));
      const both = `${setting('PORT')} and ${setting('ADMIN_PORT')}`;
      throw new StartupError('AG1007', `${both} must be different ports, not both ${port}.`);
    }
    for (const one of adminPort === undefined ? [port] : [port, adminPort]) {
      const other = owners.get(one);
      if (other) throw new StartupError('AG1007', `${other} and ${name} have the same port ${one}.`);
      owners.set(one, name);
    }
  }
}
