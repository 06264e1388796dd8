import { defineConfig } from 'vitest/config';

/** The graph with a real Kafka, which needs a JDK and Maven; `.ci/kafka` runs it. */
export default defineConfig({
  test: {
    include: ['test/kafka/**/*.kafka.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
