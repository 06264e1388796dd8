import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

/** Has `graphql` resolved as Node itself does: otherwise it would be loaded twice, once as a module and once as CommonJS. */
export const resolve = { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] };

/** What every workspace's tests run with. */
export default defineConfig({
  resolve,
  test: { maxWorkers: 2, testTimeout: 60_000, hookTimeout: 60_000 },
});
