import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const { resolve } = createRequire(import.meta.url);

/** What every workspace's tests run with. */
export default defineConfig({
  // As Node itself resolves it: otherwise `graphql` would be loaded twice, once as a module and once as CommonJS.
  resolve: { alias: [{ find: /^graphql$/, replacement: resolve('graphql') }] },
  test: { maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 },
});
