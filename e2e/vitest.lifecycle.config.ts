import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** The life of the processes themselves: how they start, follow saves, stop and come back; and the traces that they send. `.ci/run` runs it. */
export default defineConfig({
  resolve,
  test: {
    include: ['test/lifecycle/**/*.test.ts', 'test/traces/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
