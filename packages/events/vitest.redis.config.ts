import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** The tests that need a real Redis; they fail where there is none. */
export default mergeConfig(base, {
  test: { include: ['test/redis/**/*.redis.ts'], fileParallelism: false },
});
