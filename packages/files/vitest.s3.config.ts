import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** What needs an S3-compatible store: `.ci/s3` starts one and runs it. */
export default mergeConfig(base, { test: { include: ['test/s3/**/*.s3.ts'], testTimeout: 60_000 } });
