import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SettingsError } from '@autograph/service/process';
import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

/** Settings of the web client that the gateway serves. */
export const webSettings = {
  WEB_DIR: z
    .string()
    .optional()
    .describe(
      'Directory of the built web client, which the gateway serves at `/`. `off`: it serves none. Default: `web/dist`, where that is built.',
    ),
  S3_ENDPOINT: httpUrl
    .optional()
    .describe('Address of an S3-compatible store that keeps the photos. Clients upload to it directly.'),
  S3_PUBLIC_URL: httpUrl
    .optional()
    .describe(
      'Address from which clients read the files of the bucket. Default: the gateway serves them from the bucket.',
    ),
} as const;

/** What `npm run build` makes of `web/`. */
const BUILT = new URL('../../../web/dist', import.meta.url).pathname;

/**
 * The directory of the web client that `WEB_DIR` names; `null` where there is none to serve. Throws a `SettingsError` for a
 * directory without an `index.html`.
 */
export function webDir(given: string | undefined): string | null {
  if (given === 'off') return null;
  if (given === undefined) return isBuilt(BUILT) ? BUILT : null;
  if (!isBuilt(given)) throw new SettingsError(['WEB_DIR: the directory has no index.html']);
  return resolve(given);
}

function isBuilt(dir: string): boolean {
  return existsSync(join(dir, 'index.html'));
}
