import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The assets of a build that was replaced, compressed ones too, and when it was. */
interface OlderRelease {
  readonly replacedAt: string;
  readonly files: readonly string[];
}

/** What a build says of its assets: its own, and those that it keeps of the builds before. */
interface Releases {
  readonly files: readonly string[];
  readonly older: readonly OlderRelease[];
}

/** The name of the file in `dist` that has this. Servers leave out names with a dot in front. */
const RECORD = '.releases.json';

/** For how many milliseconds after its replacement a tab of a release finds its parts. */
export const KEPT = 7 * 24 * 3_600_000;

/** How many older releases are kept at most, for those who build often. */
const MOST = 10;

/**
 * Copies the assets of the build in `dist`, and of those that it keeps, into the build in `next`, for tabs that were opened before.
 * A release is kept for 7 days after its replacement, the newest ten at most. Without a build in `dist`, nothing is copied.
 */
export async function keepOlderReleases(dist: string, next: string, now: Date): Promise<void> {
  const own = await assetsOf(next);
  const before = await recordOf(dist);
  const older = [{ replacedAt: now.toISOString(), files: before.files }, ...before.older]
    .filter(({ files, replacedAt }) => files.length > 0 && now.getTime() - Date.parse(replacedAt) < KEPT)
    .slice(0, MOST);
  const present = new Set(await assetsOf(dist));
  await mkdir(join(next, 'assets'), { recursive: true });
  for (const file of new Set(older.flatMap(({ files }) => files))) {
    if (own.includes(file) || !present.has(file)) continue;
    await copyFile(join(dist, 'assets', file), join(next, 'assets', file));
  }
  await writeFile(join(next, RECORD), JSON.stringify({ files: own, older } satisfies Releases));
}

/** A build without a record has only assets of its own. */
async function recordOf(dist: string): Promise<Releases> {
  try {
    return JSON.parse(await readFile(join(dist, RECORD), 'utf8')) as Releases;
  } catch {
    return { files: await assetsOf(dist), older: [] };
  }
}

async function assetsOf(dist: string): Promise<readonly string[]> {
  return readdir(join(dist, 'assets')).catch(() => []);
}
