import { defineConfig } from 'vitest/config';

/** What a person sees in a browser; needs Chromium, which CHROMIUM names, or which is `chromium` on the path. */
export default defineConfig({
  test: {
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    include: ['test/browser/**/*.test.ts'],
    globalSetup: './src/setup-single.ts',
  },
});
