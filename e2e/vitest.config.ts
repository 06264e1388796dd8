import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** The whole graph, once in each topology, and with data of earlier releases. */
export default defineConfig({
  resolve,
  test: {
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'single',
          // The REST services are in the gateway. The examples of their documents run in each topology.
          include: ['test/graph/**/*.test.ts', 'test/rest/**/*.test.ts', 'test/sdk/**/*.test.ts'],
          globalSetup: './src/setup-single.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'distributed',
          include: ['test/graph/**/*.test.ts', 'test/distributed/**/*.test.ts'],
          globalSetup: './src/setup-distributed.ts',
        },
      },
      { extends: true, test: { name: 'releases', include: ['test/releases/**/*.test.ts'] } },
    ],
  },
});
