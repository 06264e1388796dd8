import { mergeConfig } from 'vitest/config';
import base from '../vitest.config.ts';

/** What shows that memory levels off: minutes of requests, by `npm run test:memory`. */
export default mergeConfig(base, {
  test: { include: ['test/memory/**/*.memory.ts'], testTimeout: 900_000, execArgv: ['--expose-gc'] },
});
