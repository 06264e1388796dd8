import { createServer } from 'node:net';
import type { Service } from '@autograph/service';
import type { Environment } from '@autograph/service/process';
import { planProcesses } from '@autograph/topologies/processes';
import type { Finding } from './finding.ts';

/** A port that a way to start listens on. */
export interface WantedPort {
  readonly name: string;
  readonly setting: string;
  readonly port: number;
  /** Where the process on it answers operators. Default: on the port itself. */
  readonly adminPort?: number | undefined;
}

/** How long the process on a port may take to say that it belongs to the graph, in milliseconds. */
const PATIENCE = 1_000;
const LAST_PORT = 65_535;

/** The ports of `npm run start:distributed`; throws a `StartupError` where it could not plan its processes. */
export function distributedPorts(services: readonly Service[], environment: Environment): WantedPort[] {
  const plan = planProcesses(services, { dataDir: '', environment, portOffset: 0 });
  return plan.flatMap(({ name, port, adminPort }) => {
    const prefix = name === 'gateway' ? '' : `${name.replaceAll('-', '_').toUpperCase()}_`;
    const own = { name, port, adminPort, setting: `${prefix}PORT` };
    if (adminPort === undefined) return [own];
    return [own, { name: `${name}${FOR_OPERATORS}`, port: adminPort, setting: `${prefix}ADMIN_PORT` }];
  });
}

/** What the name of a port ends with where operators ask a process. */
export const FOR_OPERATORS = ', for operators';

/**
 * Whether the ports are free. One that a process of the graph has counts as free, unless a start failed over it. Each
 * that is taken is named with one that is not.
 */
export async function portFindings(
  wanted: readonly WantedPort[],
  { starting, verdict }: { readonly starting: boolean; readonly verdict: 'note' | 'wrong' },
): Promise<Finding[]> {
  const offered = new Set(wanted.map(({ port }) => port));
  const findings: Finding[] = [];
  for (const { name, setting, port, adminPort } of wanted) {
    const check = `Port ${port}`;
    if (await isFree(port)) {
      findings.push({ check, verdict: 'ok', says: `free for the ${name}` });
      continue;
    }
    const ours = await isOurs(adminPort ?? port);
    if (ours && !starting) {
      findings.push({ check, verdict: 'ok', says: `the ${name} runs there` });
      continue;
    }
    const free = await freePort(port, offered);
    offered.add(free);
    const says = `the ${name} cannot have it: ${ours ? 'one runs there already' : 'another program has it'}`;
    findings.push({ check, verdict, says, fix: `${setting}=${free} is free` });
  }
  return findings;
}

async function isFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen({ host: '127.0.0.1', port }, () => server.close(() => resolve(true)));
  return promise;
}

async function isOurs(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/health/live`, {
      signal: AbortSignal.timeout(PATIENCE),
    });
    return ((await response.json()) as { status?: unknown }).status === 'UP';
  } catch {
    return false;
  }
}

async function freePort(above: number, offered: ReadonlySet<number>): Promise<number> {
  for (let port = above + 1; port <= LAST_PORT; port += 1) {
    if (!offered.has(port) && (await isFree(port))) return port;
  }
  // The system takes a free one then.
  return 0;
}
