import { z } from 'zod';

/** The switch of the fast path. Every process reads it. */
export const fastPathSetting = {
  FAST_PATH: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default('on')
    .describe(
      "`off` executes every operation with Apollo Server, Apollo's executor and Mongoose only: slower, with the same answers.",
    ),
} as const;

/** Whether this process may take the fast path: yes, unless `FAST_PATH` is `off`. */
export function isFastPathOn(
  environment: { readonly FAST_PATH?: string | undefined } = process.env,
): boolean {
  return environment.FAST_PATH !== 'off';
}
