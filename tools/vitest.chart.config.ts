import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** The chart as `helm` renders it; `.ci/chart` runs it. */
export default defineConfig({
  resolve,
  test: { include: ['test/chart/**/*.chart.ts'], testTimeout: 60_000 },
});
