import { z } from 'zod';

/** The switch of the fast path. Every process reads it. */
export const fastPathSetting = {
  FAST_PATH: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default('on')
    .describe(
      "`off` executes every operation with Apollo Server and Apollo's executor, and reads and writes records through Mongoose: slower, with the same answers. RESPONSE_CACHE needs `on`.",
    ),
} as const;

/** Whether this process may take the fast path: yes, unless `FAST_PATH` is `off`. */
export function isFastPathOn(
  environment: { readonly FAST_PATH?: string | undefined } = process.env,
): boolean {
  return environment.FAST_PATH !== 'off';
}
