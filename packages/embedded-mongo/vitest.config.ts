import { defineConfig } from 'vitest/config';

// The limits only end what hangs: a loaded machine must not fail a test.
export default defineConfig({
  test: { passWithNoTests: false, maxWorkers: 2, testTimeout: 60_000, hookTimeout: 120_000 },
});
