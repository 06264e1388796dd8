import { mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/** What needs a Redis; each file starts one of its own. `.ci/redis` runs it. */
export default mergeConfig(base, { test: { include: ['test/redis/**/*.redis.ts'], testTimeout: 60_000 } });
