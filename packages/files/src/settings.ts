import { z } from 'zod';
import { type DiskStore, diskStore } from './disk/disk-store.ts';
import type { FileStore } from './file-store.ts';
import { s3Store } from './s3/s3-store.ts';

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

/** Where files are kept. */
export const fileSettings = {
  FILES_DIR: z
    .string()
    .default('.data/files')
    .describe(
      'Directory of uploaded photos, where no S3 store is set. Default: `files` in AUTOGRAPH_DATA_DIR where a command starts all services, and `.data/files` for a vehicle process of its own.',
    ),
  S3_ENDPOINT: httpUrl
    .optional()
    .describe('Address of an S3-compatible store that keeps the photos. Clients upload to it directly.'),
  S3_BUCKET: z.string().min(1).optional().describe('Bucket of the S3 store. Required with S3_ENDPOINT.'),
  S3_REGION: z.string().default('us-east-1').describe('Region of the S3 store.'),
  S3_ACCESS_KEY_ID: z.string().optional().describe('Access key of the S3 store. Required with S3_ENDPOINT.'),
  S3_SECRET_ACCESS_KEY: z
    .string()
    .optional()
    .describe('Secret access key of the S3 store. Required with S3_ENDPOINT.'),
  S3_PUBLIC_URL: httpUrl
    .optional()
    .describe(
      'Address from which clients read the files of the bucket. Default: the gateway serves them from the bucket.',
    ),
  PUBLIC_URL: httpUrl
    .optional()
    .describe(
      'Address of the gateway as clients see it. Addresses of photos, of vehicles and of links to quotes are absolute if it is set, and paths of the gateway otherwise. Its pages may begin sessions.',
    ),
} as const;

export type FileSettings = z.output<z.ZodObject<typeof fileSettings>>;

/** The settings of a store that is only half described, in words; `null` where nothing is missing. */
export function missingFileSettings(settings: FileSettings): string | null {
  if (!settings.S3_ENDPOINT) return null;
  const needed = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
  const missing = needed.filter((name) => !settings[name]);
  return missing.length > 0 ? `${missing.join(', ')}: required with S3_ENDPOINT.` : null;
}

/** The store that the settings describe. `disk` is the same store where it is a directory, which receives uploads itself. */
export async function openFileStore(
  settings: FileSettings,
): Promise<{ readonly store: FileStore; readonly disk: DiskStore | null }> {
  const { S3_ENDPOINT, S3_BUCKET = '', S3_REGION, S3_PUBLIC_URL, PUBLIC_URL = '' } = settings;
  if (!S3_ENDPOINT) {
    const disk = await diskStore(settings.FILES_DIR, PUBLIC_URL);
    return { store: disk, disk };
  }
  const store = s3Store({
    endpoint: S3_ENDPOINT,
    bucket: S3_BUCKET,
    region: S3_REGION,
    accessKeyId: settings.S3_ACCESS_KEY_ID ?? '',
    secretAccessKey: settings.S3_SECRET_ACCESS_KEY ?? '',
    publicUrl: S3_PUBLIC_URL ?? null,
    gatewayUrl: PUBLIC_URL,
  });
  return { store, disk: null };
}
