import type { TestProject } from 'vitest/node';
import { end, freePort, runScript, temporaryDir, untilReady } from './topology.ts';

/** The graph under test: where it is, and where each service tells its metrics. */
export interface GraphUnderTest {
  readonly topology: 'single' | 'distributed';
  readonly url: string;
  readonly metricsUrls: readonly string[];
}

declare module 'vitest' {
  export interface ProvidedContext {
    graph: GraphUnderTest;
  }
}

/** Starts the single topology with its demo data, for all test files of a project. */
export async function startSingle(project: TestProject): Promise<() => Promise<void>> {
  const dir = await temporaryDir();
  const port = await freePort();
  const house = runScript('topologies/src/single.ts', [], {
    PORT: String(port),
    AUTOGRAPH_DATA_DIR: dir.path,
  });
  await untilReady(`http://127.0.0.1:${port}/health/ready`, house);
  project.provide('graph', {
    topology: 'single',
    url: `http://127.0.0.1:${port}/graphql`,
    metricsUrls: [`http://127.0.0.1:${port}/metrics`],
  });
  return async () => {
    const code = await end(house);
    await dir.remove();
    if (code !== 0) throw new Error(`the house did not stop cleanly (${code}):\n${house.stderr()}`);
  };
}
