import { defineConfig } from 'vitest/config';
import { resolve } from '../vitest.config.ts';

/** Sessions of browsers, by HTTP and in Chromium, where a real Keycloak is the identity provider; `.ci/keycloak` runs it. */
export default defineConfig({
  resolve,
  test: {
    include: ['test/graph/browser-sessions.test.ts', 'test/browser/sessions.test.ts'],
    fileParallelism: false,
    globalSetup: './src/setup-keycloak.ts',
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
