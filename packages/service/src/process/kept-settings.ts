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
