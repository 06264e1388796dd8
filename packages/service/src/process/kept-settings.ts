import { join } from 'node:path';
import { z } from 'zod';
import { keep, keptSecret, keptText } from './data-dir.ts';
import type { Environment } from './settings.ts';
import { StartupError } from './startup-errors.ts';

/** How a setting is kept in the data directory where nobody gives it. */
interface Kept {
  /** Name of its file. */
  readonly file: string;
  /** Makes it once. Without this, it is only read. */
  readonly make?: () => string | Promise<string>;
  /** Where a value that is replaced lives on, and as what: such as the public half of a key. */
  readonly retired?: { readonly file: string; readonly as: (value: string) => string };
}

const kept = new WeakMap<object, Kept>();

/** Marks a setting that development makes and keeps in the data directory; in production it must be given. */
export function keptSetting<Schema extends z.ZodType>(schema: Schema, how: Kept): Schema {
  kept.set(schema, how);
  return schema;
}

/** How a setting is kept; `undefined` where it is not. */
export function keptBy(schema: z.core.$ZodType): Kept | undefined {
  return kept.get(schema);
}

const folders = new WeakMap<object, string>();

/** Marks a setting of a directory: unless given, it is the folder of this name in the data directory. */
export function dataDirSetting<Schema extends z.ZodType>(schema: Schema, folder: string): Schema {
  folders.set(schema, folder);
  return schema;
}

/** The settings of this shape that are directories, by the folders that they are unless given. */
export function dataDirsOf(shape: z.ZodRawShape): Readonly<Record<string, string>> {
  const found = Object.entries(shape).flatMap(([name, schema]) => {
    const folder = folders.get(schema);
    return folder === undefined ? [] : [[name, folder] as const];
  });
  return Object.fromEntries(found);
}

/** The environment with the directories that nobody gives put into the data directory. */
export function withDataDirs(environment: Environment, shape: z.ZodRawShape, dataDir: string): Environment {
  const added = Object.entries(dataDirsOf(shape)).filter(([name]) => !environment[name]);
  return {
    ...environment,
    ...Object.fromEntries(added.map(([name, folder]) => [name, join(dataDir, folder)])),
  };
}

/** Replaces a kept value by a new one, its file written whole or not at all. Throws a `StartupError` where there is none. */
export async function replaceKept({ file, make, retired }: Kept, dataDir: string): Promise<void> {
  const current = await keptText(dataDir, file);
  if (current === '' || !make)
    throw new StartupError('AG1107', `The file ${file} does not exist in ${dataDir}.`);
  // The retired value comes first: cut off here, it only stands there twice.
  if (retired) await keep(dataDir, retired.file, retired.as(current));
  await keep(dataDir, file, await make());
}

/**
 * The environment with what is kept in the data directory put in, made where it is not there yet. Throws a `StartupError`
 * that names the file of a value that its setting does not take.
 */
export async function withKeptSettings(
  environment: Environment,
  shape: z.ZodRawShape,
  dataDir: string,
): Promise<Environment> {
  const added: Record<string, string> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const how = keptBy(schema);
    if (!how || environment[name]) continue;
    const value = how.make
      ? await keptSecret(dataDir, how.file, how.make)
      : await keptText(dataDir, how.file);
    if (value === '') continue;
    if (!z.safeParse(schema, value.trim()).success)
      throw new StartupError(
        'AG1107',
        `${join(dataDir, how.file)} is not a valid ${name}. Restore the original file.`,
      );
    added[name] = value.trim();
  }
  return { ...environment, ...added };
}
