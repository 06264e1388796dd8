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

/** What FAST_PATH may be. */
export type FastPathSetting = 'on' | 'off';

let isOn = true;

/** Sets whether this process takes the fast path. A start does so, by its settings, before it opens anything. */
export function useFastPath(setting: FastPathSetting): void {
  isOn = setting === 'on';
}

/** Whether this process takes the fast path. */
export function isFastPathOn(): boolean {
  return isOn;
}
