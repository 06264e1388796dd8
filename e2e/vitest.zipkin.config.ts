import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** Traces in a real Zipkin; `.ci/zipkin` runs it. */
export default defineConfig({
  resolve,
  test: {
    include: ['test/zipkin/**/*.zipkin.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 300_000,
  },
});
