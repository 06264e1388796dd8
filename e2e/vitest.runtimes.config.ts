import { defineConfig } from 'vitest/config';

/** The packed SDK in an empty project, and on other runtimes than ours, which npm brings; for CI, since they are large. */
export default defineConfig({
  test: {
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    include: ['test/runtimes/**/*.test.ts'],
    globalSetup: './src/setup-single.ts',
  },
});
