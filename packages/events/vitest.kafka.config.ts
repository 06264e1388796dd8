import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** The tests that need a real Kafka; they fail where there is none. */
export default mergeConfig(base, {
  test: {
    include: ['test/kafka/**/*.kafka.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
