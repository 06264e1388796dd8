import { readFileSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { loadServices, settingOf } from '@autograph/service';
import { type Environment, mongoUri, readSettings, SettingsError } from '@autograph/service/process';
import { ROOT } from '@autograph/topologies/root';
import { z } from 'zod';
import { KEY_BYTES } from './sealed-stream.ts';

/** The settings of `backup` and `restore` alone. */
export const backupSettings = {
  BACKUP_KEY: z
    .string()
    .refine((text) => keyOf(text) !== null, 'must be 32 bytes in base64')
    .optional()
    .describe('Key that backups are encrypted with: 32 bytes in base64. Keep a copy apart from the backups.'),
  BACKUP_KEY_FILE: z
    .string()
    .optional()
    .describe('File with the key of backups, in place of BACKUP_KEY. It contains 32 bytes in base64.'),
} as const;

/** What a backup copies, and how it is encrypted. */
export interface BackupSettings {
  readonly key: Buffer | null;
  readonly dataDir: string;
  /** Directory of photos, where it is not in the data directory; else `null`. */
  readonly filesDir: string | null;
  /** Whether an S3 store keeps the photos: they are then no part of a backup. */
  readonly hasS3: boolean;
  /** The MongoDB of each service that a setting names one for. */
  readonly mongoUris: Readonly<Record<string, string>>;
}

/** Reads the settings of `backup` and `restore`. Throws a `SettingsError` that names every wrong one, never its value. */
export async function readBackupSettings(environment: Environment): Promise<BackupSettings> {
  const stored = (await loadServices()).filter(({ hasStore }) => hasStore).map(({ name }) => name);
  const given = readSettings(
    {
      ...backupSettings,
      AUTOGRAPH_DATA_DIR: z.string().default('.data'),
      FILES_DIR: z.string().optional(),
      S3_ENDPOINT: z.string().optional(),
      MONGODB_URI: mongoUri.optional(),
      ...Object.fromEntries(stored.map((name) => [settingOf(name, 'MONGODB_URI'), mongoUri.optional()])),
    },
    environment,
  ) as Readonly<Record<string, string | undefined>>;
  const dataDir = resolve(ROOT, given.AUTOGRAPH_DATA_DIR ?? '.data');
  const filesDir = given.FILES_DIR ? resolve(ROOT, given.FILES_DIR) : null;
  return {
    key: givenKey(given.BACKUP_KEY, given.BACKUP_KEY_FILE),
    dataDir,
    filesDir: filesDir && isWithin(dataDir, filesDir) ? null : filesDir,
    hasS3: given.S3_ENDPOINT !== undefined,
    mongoUris: Object.fromEntries(
      stored.flatMap((name) => {
        const uri = given[settingOf(name, 'MONGODB_URI')] ?? given.MONGODB_URI;
        return uri ? [[name, uri]] : [];
      }),
    ),
  };
}

function givenKey(text: string | undefined, file: string | undefined): Buffer | null {
  if (text && file) throw new SettingsError(['BACKUP_KEY, BACKUP_KEY_FILE: set only one of them']);
  if (text) return keyOf(text);
  return file ? keyIn(file) : null;
}

function keyIn(file: string): Buffer {
  let text: string;
  try {
    text = readFileSync(resolve(ROOT, file), 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new SettingsError([`BACKUP_KEY_FILE: the file could not be read: ${code}`]);
  }
  const key = keyOf(text.trim());
  if (!key) throw new SettingsError(['BACKUP_KEY_FILE: the file must contain 32 bytes in base64']);
  return key;
}

/** The key that a text in base64 is; `null` where it is not one. */
export function keyOf(text: string): Buffer | null {
  const key = Buffer.from(text, 'base64');
  return key.length === KEY_BYTES && key.toString('base64') === text ? key : null;
}

/** Whether a path is a directory, or below it. */
export function isWithin(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return !way.startsWith('..') && !isAbsolute(way);
}
