import { defineConfig } from 'vitest/config';

/**
 * What a person sees in a browser; needs Chromium, which CHROMIUM names, or which is `chromium` on the path. Each project has a
 * graph of its own: what the tests of one buy and change does not show in another.
 */
export default defineConfig({
  test: {
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    // What a page shows in the end. Other suites may keep the machine busy meanwhile.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'developers',
          include: ['test/browser/**/*.test.ts'],
          exclude: ['test/browser/{web,panel}-*.test.ts'],
          globalSetup: './src/setup-single.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'web',
          include: ['test/browser/web-*.test.ts'],
          exclude: ['test/browser/web-picture.test.ts'],
          globalSetup: './src/setup-web.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'panel',
          include: ['test/browser/panel-*.test.ts'],
          globalSetup: './src/setup-web.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'picture',
          include: ['test/browser/web-picture.test.ts'],
          globalSetup: './src/setup-web.ts',
        },
      },
    ],
  },
});
