import { defineConfig } from 'vitest/config';

/** What every workspace's tests run with. */
export default defineConfig({
  // As Node itself resolves: otherwise `graphql` would be loaded twice, once as a module and once as CommonJS.
  resolve: { mainFields: ['main'] },
  test: { maxWorkers: 2, testTimeout: 20_000, hookTimeout: 30_000 },
});
