import { mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** Photos in an S3-compatible store, which `.ci/s3` starts: the same tests as in a directory. */
export default mergeConfig(base, { test: { include: ['test/photos.test.ts'], testTimeout: 120_000 } });
