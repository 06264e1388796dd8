import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

// Tests start the product's commands hundreds of times: each start but the first takes compiled code from here.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/compile', import.meta.url));

/** Has `graphql` resolved as Node itself does: otherwise it would be loaded twice, once as a module and once as CommonJS. */
export const resolve = { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] };

/** What every workspace's tests run with: two workers that load a module once, for all of their files. */
export default defineConfig({
  resolve,
  test: {
    isolate: false,
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Other suites may keep the machine busy meanwhile.
    expect: { poll: { timeout: 10_000 } },
  },
});
