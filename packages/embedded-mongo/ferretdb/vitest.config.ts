import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vitest/config';
import shared from '../../../vitest.config.ts';

/** What a repository's suite runs with against FerretDB. */
export default mergeConfig(shared, {
  // It answers several times slower than MongoDB.
  test: {
    testTimeout: 300_000,
    setupFiles: [fileURLToPath(new URL('leave-out-indexes.ts', import.meta.url))],
  },
});
