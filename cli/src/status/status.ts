import { MOST_AT_START } from '@autograph/service';
import type { Environment } from '@autograph/service/process';
import { type InProcessSettings, readInProcessSettings } from '@autograph/topologies/in-process';
import type { Finding } from '../doctor/finding.ts';
import { optionalServiceFindings } from '../doctor/optional-services.ts';
import { distributedPorts } from '../doctor/ports.ts';
import { eachServiceStore, pendingIn } from '../migrate/service-stores.ts';
import { probe } from './probe.ts';

/** One part of a graph: whether it answers as it should, and where it is. */
export interface Part {
  readonly name: string;
  readonly state: 'up' | 'down';
  readonly where: string;
}

export interface Status {
  readonly ready: boolean;
  readonly parts: readonly Part[];
}

/** What of the graph answers that these settings describe, or that is at `origin`. Throws a `SettingsError`. */
export async function statusOf(environment: Environment, origin?: string): Promise<Status> {
  const settings = await readInProcessSettings(environment);
  const door = origin ?? `http://localhost:${settings.port}`;
  const gateway = (await probe(door)) ?? (origin ? null : await probe(adminOriginOf(settings)));
  const parts: Part[] = [{ name: 'graph', state: stateOf(gateway?.ready), where: `${door}/graphql` }];
  if (!gateway) return { ready: false, parts };
  const own = origin ? [] : await ownProcesses(settings, environment);
  for (const [name, up] of Object.entries(gateway.checks)) {
    const process = own.find((one) => one.name === name);
    parts.push({ name, state: stateOf(up), where: process?.where ?? 'behind the gateway' });
    if (process) parts.push(...process.parts);
  }
  if (own.length === 0) parts.push(...storeOf(gateway.checks, origin ? null : settings.dataDir));
  const optional = origin ? [] : await optionalServiceFindings(settings, environment);
  parts.push(...optional.map(asPart));
  if (!origin) parts.push(...(await pendingMigrations(settings)));
  return { ready: parts.every(({ state }) => state === 'up'), parts };
}

/** The services that answer on a port of their own, each with what it needs. */
async function ownProcesses({ services }: InProcessSettings, environment: Environment) {
  const ports = distributedPorts(services, { ...environment, PORT: '' }).filter(
    ({ name, adminPort }) => name !== 'gateway' && adminPort !== undefined,
  );
  const probed = ports.map(async ({ name, port, adminPort }) => {
    const where = `http://127.0.0.1:${port}`;
    const health = await probe(`http://127.0.0.1:${adminPort}`);
    const needs = Object.entries(health?.checks ?? {});
    const parts = needs.map(([need, up]) => ({ name: `${name} ${need}`, state: stateOf(up), where: '' }));
    return health ? [{ name, where, parts }] : [];
  });
  return (await Promise.all(probed)).flat();
}

/** Where the gateway answers operators when its own port does not: as set, else as `start:distributed` has it. */
function adminOriginOf({ admins, port }: InProcessSettings): string {
  return `http://localhost:${admins.ADMIN_PORT ?? port + 1}`;
}

// A service is ready while its store is; in one process they say so together.
function storeOf(checks: Readonly<Record<string, boolean>>, dataDir: string | null): Part[] {
  if (dataDir === null) return [];
  return [{ name: 'store', state: stateOf(Object.values(checks).every(Boolean)), where: dataDir }];
}

/** What the stores still have of earlier releases; it does not keep the graph from answering. */
async function pendingMigrations(settings: InProcessSettings): Promise<Part[]> {
  const parts: Part[] = [];
  const look = eachServiceStore(settings, async (service, migrations, where) => {
    const pending = await pendingIn(migrations, MOST_AT_START);
    if (pending)
      parts.push({
        name: `${service} migrations`,
        state: 'up',
        where: `${where}: ${pending}. Run: npm run migrate`,
      });
  });
  // A store that does not answer has a part of its own above.
  await look.catch(() => undefined);
  return parts;
}

function asPart({ check, verdict, says }: Finding): Part {
  return { name: check, state: stateOf(verdict === 'ok'), where: says };
}

function stateOf(up: boolean | undefined): Part['state'] {
  return up ? 'up' : 'down';
}
