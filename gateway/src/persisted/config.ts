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
      '`automatic`: clients register documents. `only`: only documents of PERSISTED_QUERIES_FILE are executed. `off`: no documents are stored.',
    ),
  PERSISTED_QUERIES_FILE: z
    .string()
    .default(SDK_MANIFEST)
    .describe(
      'Apollo persisted-query manifests for `only`, separated by commas. The operations of the web client in WEB_DIR are added. Default: the manifest of the SDK.',
    ),
} as const;

export type PersistedSettings = {
  readonly PERSISTED_QUERIES: 'automatic' | 'only' | 'off';
  readonly PERSISTED_QUERIES_FILE: string;
};
