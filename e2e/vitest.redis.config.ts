import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** The graph with a real Redis; `.ci/redis` runs it. */
export default defineConfig({
  resolve,
  test: {
    include: ['test/redis/**/*.redis.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
