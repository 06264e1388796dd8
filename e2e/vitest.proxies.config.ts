import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** The graph behind a real nginx and a real HAProxy; `.ci/proxies` runs it. */
export default defineConfig({
  resolve,
  test: { include: ['test/proxies/**/*.proxy.ts'], testTimeout: 60_000, hookTimeout: 180_000 },
});
