import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** The graph behind a real nginx; `.ci/nginx` runs it. */
export default defineConfig({
  resolve,
  test: { include: ['test/nginx/**/*.nginx.ts'], testTimeout: 60_000, hookTimeout: 180_000 },
});
