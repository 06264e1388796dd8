import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** Backups and restores of real graphs, and kills in the middle of them. `.ci/run` runs a part of it, `.ci/slow` all. */
export default defineConfig({
  resolve,
  test: {
    include: ['test/backup/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 200_000,
    hookTimeout: 240_000,
  },
});
