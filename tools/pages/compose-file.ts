import { readFileSync } from 'node:fs';
import { remoteGatewaySettings } from '@autograph/gateway/config';
import { type Service, serviceSettings, settingOf } from '@autograph/service';
import { dataDirsOf, processSettings } from '@autograph/service/process';
import { REQUIRED_ADMIN } from '@autograph/topologies/first-admin';
import { type PlannedProcess, planProcesses } from '@autograph/topologies/processes';
import type { z } from 'zod';
import { isRequired } from '../settings.ts';

const TEMPLATE = new URL('../../deploy/compose/graph.template.yml', import.meta.url);

/** The container by which processes call the services: deploy/compose/front.yml has it. */
const BALANCER = 'balancer';

/** Set in the template. */
const COMMON = [
  ...Object.keys(processSettings),
  'SERVICE_SECRET',
  'SERVICE_ADDRESS',
  'PORT',
  'FAULT_POINTS',
  'TRUSTED_PROXIES',
  'CORS_ORIGINS',
  // A path of this machine is none of the container's; the image has the web client where it is looked for.
  'WEB_DIR',
];

/** Where a container keeps files, on a volume; the image has an empty directory there. */
const FILES = '/data';

/** Where a MongoDB listens in its container. */
const STORE_PORT = 27_017;

const DEVELOPMENT_HEAD = `# Written by \`npm run pages\` from what each service declares.
# Ports of the services and stores on this machine, for development:
# \`docker compose -f docker-compose.yml -f deploy/compose/development.yml up --build --wait\`
`;

/** An address within the network of the containers is by SERVICE_ADDRESS. */
const ADDRESS = /^[A-Z_]+_URL$/;

/** `deploy/compose/graph.yml`: the template, with the services of schema/supergraph.yaml and a MongoDB for each that keeps something. */
export function composeFile(services: readonly Service[]): string {
  const plan = planOf(services);
  const blocks: Readonly<Record<string, string>> = {
    'gateway environment': settingLines(remoteGatewaySettings(), services),
    'gateway depends_on': dependencies(planned(plan, 'gateway')),
    services: services.map((service) => serviceBlock(service, plan, services)).join('\n'),
    stores: services
      .filter(({ hasStore }) => hasStore)
      .map(({ name }) => storeBlock(planned(plan, `${name}-mongo`), name))
      .join('\n'),
    networks: stored(services, (name) => `  ${name}-store:\n`),
    volumes: stored(services, (name) => `  ${name}-data:\n`) + services.map(filesVolume).join(''),
  };
  return readFileSync(TEMPLATE, 'utf8').replace(
    /^ *# \{\{(.+)\}\}\n/gm,
    (_, name: string) => blocks[name] ?? '',
  );
}

/**
 * `deploy/compose/development.yml`: ports of services and stores on this machine alone. Where a service has several processes, only one
 * of them gets its port.
 */
export function developmentFile(services: readonly Service[]): string {
  const plan = planOf(services);
  const block = (name: string, ...ports: (readonly [setting: string, outside: number, inside: number])[]) => {
    const lines = ports.map(
      ([setting, outside, inside]) => `"127.0.0.1:\${${setting}:-${outside}}:${inside}"`,
    );
    return `  ${name}:\n    ports: [${lines.join(', ')}]\n`;
  };
  const admin = adminPortOf(plan, 'gateway');
  const blocks = [block('gateway', ['ADMIN_PORT', admin, admin])];
  for (const { name, hasStore } of services) {
    const [port, adminPort] = [planned(plan, name).port, adminPortOf(plan, name)];
    const ownPort = [settingOf(name, 'PORT'), port, port] as const;
    blocks.push(block(name, ownPort, [settingOf(name, 'ADMIN_PORT'), adminPort, adminPort]));
    const store = `${name}-mongo`;
    if (hasStore)
      blocks.push(block(store, [settingOf(name, 'MONGO_PORT'), planned(plan, store).port, STORE_PORT]));
  }
  return `${DEVELOPMENT_HEAD}services:\n${blocks.join('')}`;
}

function adminPortOf(plan: readonly PlannedProcess[], name: string): number {
  const { adminPort } = planned(plan, name);
  if (adminPort === undefined) throw new Error(`${name} has no port for operators.`);
  return adminPort;
}

function planOf(services: readonly Service[]): readonly PlannedProcess[] {
  return planProcesses(services, { dataDir: '', environment: {}, portOffset: 0 });
}

function serviceBlock(
  service: Service,
  plan: readonly PlannedProcess[],
  services: readonly Service[],
): string {
  const { name, hasStore } = service;
  const { port, adminPort, args, ...process } = planned(plan, name);
  const portSetting = settingOf(name, 'PORT');
  const uriSetting = settingOf(name, 'MONGODB_URI');
  const uri = `      ${uriSetting}: "\${${uriSetting}:-\${MONGODB_URI:-mongodb://${name}-mongo:27017/${name}}}"\n`;
  const { [portSetting]: _port, [uriSetting]: _uri, ...others } = serviceSettings(service, {});
  const folders = Object.entries(dataDirsOf(others));
  const settings = Object.fromEntries(Object.entries(others).filter(([key]) => !dataDirsOf(others)[key]));
  const dirs = folders.map(([setting, folder]) => `      ${setting}: "${FILES}/${folder}"\n`).join('');
  const volumes = folders.length > 0 ? `    volumes: ["${name}-files:${FILES}"]\n` : '';
  return `  ${name}:
    <<: *service
    command: ${JSON.stringify(['node', ...args]).replaceAll(',', ', ')}
    environment:
      <<: *environment
      ${portSetting}: ${port}
      ADMIN_PORT: ${adminPort}
${hasStore ? uri : ''}${dirs}${settingLines(settings, services)}    networks: [${hasStore ? `graph, ${name}-store` : 'graph'}]
${volumes}${dependencies({ ...process })}    healthcheck:
      <<: *health
      test: ["CMD", "node", "-e", "fetch('http://127.0.0.1:${adminPort}/health/ready').then(r=>process.exit(r.ok?0:1))"]
`;
}

/** The volume of a service that keeps files of its own. */
function filesVolume(service: Service): string {
  return Object.keys(dataDirsOf(service.settings({}))).length > 0 ? `  ${service.name}-files:\n` : '';
}

function storeBlock({ name }: PlannedProcess, service: string): string {
  return `  ${name}:
    <<: *mongo
    networks: [${service}-store]
    volumes: ["${service}-data:/data/db"]
`;
}

/** Each setting as the environment of `docker compose` gives it; without one that is required, nothing is started. */
function settingLines(shape: z.ZodRawShape, services: readonly Service[]): string {
  const isAddress = (name: string) => services.some((service) => settingOf(service.name, 'URL') === name);
  return Object.entries(shape)
    .filter(([name]) => !COMMON.includes(name) && !(ADDRESS.test(name) && isAddress(name)))
    .map(([name, definition]) => {
      const required = isRequired(definition) || REQUIRED_ADMIN.includes(name);
      return `      ${name}: "\${${name}${required ? ':?set it; .env.example says how' : ':-'}}"\n`;
    })
    .join('');
}

function dependencies({ after }: Pick<PlannedProcess, 'after'>): string {
  const lines = [...after, { name: BALANCER, ready: false }].map(
    ({ name, ready }) => `      ${name}: { condition: ${ready ? 'service_healthy' : 'service_started'} }\n`,
  );
  return `    depends_on:\n${lines.join('')}`;
}

function stored(services: readonly Service[], line: (name: string) => string): string {
  return services.flatMap(({ name, hasStore }) => (hasStore ? [line(name)] : [])).join('');
}

function planned(plan: readonly PlannedProcess[], name: string): PlannedProcess {
  const found = plan.find((one) => one.name === name);
  if (!found) throw new Error(`The plan has no ${name}.`);
  return found;
}
