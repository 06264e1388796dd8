import { defineConfig } from 'vitest/config';

/** Real processes that die at every point: three rounds; `-t "round 1"` is one. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
