import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** The graph with services in trouble, and under requests of any kind. `.ci/run` runs it. */
export default defineConfig({
  resolve,
  test: {
    include: ['test/resilience/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
