import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** What the documents show, followed to the letter; it installs into copies of the repository. `.ci/run` runs it. */
export default defineConfig({
  resolve,
  test: {
    include: ['test/samples/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
