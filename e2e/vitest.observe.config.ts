import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** A distributed graph that a real Prometheus and a real Alertmanager watch; `.ci/observe --slow` runs it. */
export default defineConfig({
  resolve,
  test: {
    include: ['test/observe/**/*.observe.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
});
