import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** The logs of the graph in a real OpenSearch; `.ci/logs` runs it. */
export default defineConfig({
  resolve,
  test: { include: ['test/logs/**/*.logs.ts'], testTimeout: 180_000, hookTimeout: 500_000 },
});
