import { randomUUID } from 'node:crypto';
import { serviceContracts } from '@autograph/schema/services';
import type { TestProject } from 'vitest/node';
import { end, freePort, freePortOffset, runScript, temporaryDir, untilPrinted } from './topology.ts';

/** Whether the graph under test takes the fast path: unless `FAST_PATH` is `off`. */
const FAST_PATH = process.env.FAST_PATH === 'off' ? 'off' : 'on';

/** The graph under test: where it is, and where each service tells its metrics. */
export interface GraphUnderTest {
  readonly topology: 'single' | 'distributed';
  readonly fastPath: 'on' | 'off';
  /** Whether people who are not logged in can read the stock. */
  readonly publicStock: boolean;
  readonly url: string;
  readonly metricsUrls: readonly string[];
  /** Each service's own graph, and what to sign a credential for it with, where they are processes of their own. */
  readonly serviceUrls?: Readonly<Record<string, string>>;
  readonly serviceSecret?: string;
  /** Where the store and the keys are kept. */
  readonly dataDir: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    graph: GraphUnderTest;
  }
}

/** Starts the single topology with its demo data and these settings, for all test files of a project. */
export async function startSingle(
  project: TestProject,
  settings: Readonly<Record<string, string>> = {},
): Promise<() => Promise<void>> {
  const [port, dir] = [await freePort(), await temporaryDir()];
  project.provide('graph', {
    topology: 'single',
    publicStock: true,
    fastPath: FAST_PATH,
    dataDir: dir.path,
    url: `http://127.0.0.1:${port}/graphql`,
    metricsUrls: [`http://127.0.0.1:${port}/metrics`],
  });
  return start('cli/src/start/main.ts', [], dir, { ...settings, PORT: String(port) });
}

/** The port of each service, as schema/supergraph.yaml has it. */
const PORTS = Object.fromEntries(
  serviceContracts()
    .filter(({ isGateways }) => !isGateways)
    .map(({ name, url }) => [name, Number(new URL(url).port)]),
);

/** Starts the distributed topology with demo data: each service its own process. */
export async function startDistributed(project: TestProject): Promise<() => Promise<void>> {
  const [serviceSecret, dir] = [randomUUID() + randomUUID(), await temporaryDir()];
  const offset = await freePortOffset();
  project.provide('graph', {
    topology: 'distributed',
    publicStock: false,
    fastPath: FAST_PATH,
    dataDir: dir.path,
    url: `http://127.0.0.1:${4000 + offset}/graphql`,
    metricsUrls: Object.values(PORTS).map((port) => `http://127.0.0.1:${port + offset}/metrics`),
    serviceUrls: Object.fromEntries(
      Object.entries(PORTS).map(([name, port]) => [name, `http://127.0.0.1:${port + offset}/graphql`]),
    ),
    serviceSecret,
  });
  return start('cli/src/start-distributed/main.ts', ['--seed', '--port-offset', String(offset)], dir, {
    SERVICE_SECRET: serviceSecret,
    PUBLIC_STOCK: 'off',
  });
}

async function start(
  script: string,
  args: readonly string[],
  dir: Awaited<ReturnType<typeof temporaryDir>>,
  env: Record<string, string>,
): Promise<() => Promise<void>> {
  const started = runScript(script, args, { ...env, FAST_PATH, AUTOGRAPH_DATA_DIR: dir.path });
  try {
    await untilPrinted(started, ' is up');
  } catch (error) {
    await end(started, 'SIGKILL');
    await dir.remove();
    throw error;
  }
  return async () => {
    const code = await end(started);
    await dir.remove();
    if (code !== 0) throw new Error(`the graph did not stop cleanly (${code}):\n${started.stderr()}`);
  };
}
