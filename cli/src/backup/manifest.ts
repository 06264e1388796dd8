import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EntrySum } from './archive.ts';

/** The first entry of a backup: what it is, so that another release refuses it before it has written anything. */
export const ABOUT_PATH = 'about.json';
/** The last entry of a backup: what is in it. */
export const MANIFEST_PATH = 'manifest.json';

export const aboutSchema = z.object({
  release: z.string(),
  node: z.string(),
  takenAt: z.iso.datetime(),
});

/** What made a backup, and when it began. */
export type About = z.output<typeof aboutSchema>;

const storeSchema = z.object({
  /** Its directory in the backup, such as `data/store`. */
  path: z.string(),
  kind: z.enum(['embedded', 'mongodb']),
  takenAt: z.iso.datetime(),
  /** Documents by `database.collection`. */
  collections: z.record(z.string(), z.int().min(0)),
});

/** A store of a backup. */
export type StoreCopy = z.output<typeof storeSchema>;

export const manifestSchema = z.object({
  stores: z.array(storeSchema),
  files: z.int().min(0),
  bytes: z.int().min(0),
  /** SHA-256 of the paths and checksums of all files, in their order. */
  sha256: z.string(),
});

/** What is in a backup. */
export type Manifest = z.output<typeof manifestSchema>;

/** The manifest of these stores and files. */
export function manifestOf(stores: readonly StoreCopy[], sums: readonly EntrySum[]): Manifest {
  const own = sums.filter(({ path }) => path !== ABOUT_PATH && path !== MANIFEST_PATH);
  const hash = createHash('sha256');
  for (const { path, sha256 } of own) hash.update(`${path}\n${sha256}\n`);
  return {
    stores: [...stores],
    files: own.length,
    bytes: own.reduce((sum, { bytes }) => sum + bytes, 0),
    sha256: hash.digest('hex'),
  };
}

/** How what was restored differs from what was copied, in words; empty where it does not. */
export function differences(copied: Manifest, restored: Manifest): string[] {
  const found: string[] = [];
  if (copied.files !== restored.files) found.push(`${restored.files} files instead of ${copied.files}`);
  if (copied.bytes !== restored.bytes) found.push(`${restored.bytes} bytes instead of ${copied.bytes}`);
  if (copied.sha256 !== restored.sha256) found.push('the checksum of the files differs');
  const paths = new Set([...copied.stores, ...restored.stores].map(({ path }) => path));
  for (const path of paths) {
    const [before, after] = [collectionsOf(copied, path), collectionsOf(restored, path)];
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
      if (before[name] !== after[name])
        found.push(`${path}: ${after[name] ?? 0} documents of ${name} instead of ${before[name] ?? 0}`);
  }
  return found;
}

/** How many documents the stores have. */
export function documentsOf({ stores }: Pick<Manifest, 'stores'>): number {
  return stores.reduce(
    (sum, { collections }) => sum + Object.values(collections).reduce((a, b) => a + b, 0),
    0,
  );
}

function collectionsOf({ stores }: Manifest, path: string): Readonly<Record<string, number>> {
  return stores.find((store) => store.path === path)?.collections ?? {};
}
