import { defineConfig } from 'vitest/config';

/** The tests that need a real Kafka; they fail where there is none. */
export default defineConfig({
  test: {
    include: ['test/kafka/**/*.kafka.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
