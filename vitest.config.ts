import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { passWithNoTests: false, maxWorkers: 2, testTimeout: 20_000, hookTimeout: 30_000 },
});
