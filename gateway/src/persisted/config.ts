import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The operations of the SDK. */
const SDK_MANIFEST = fileURLToPath(new URL('../../../sdk/persisted-queries.json', import.meta.url));

/** Settings of persisted queries. */
export const persistedSettings = {
  PERSISTED_QUERIES: z
    .enum(['automatic', 'only', 'off'], { error: 'must be automatic, only or off' })
    .default('automatic')
    .describe(
      '`automatic`: clients register documents; `only`: none but those of the file are carried out; `off`.',
    ),
  PERSISTED_QUERIES_FILE: z
    .string()
    .default(SDK_MANIFEST)
    .describe("Apollo's persisted-query manifest for `only`; the SDK's unless given."),
} as const;

export type PersistedSettings = {
  readonly PERSISTED_QUERIES: 'automatic' | 'only' | 'off';
  readonly PERSISTED_QUERIES_FILE: string;
};
