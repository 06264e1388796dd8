import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { StartupError } from '@autograph/service/process';
import { syncDirectory } from '../backup/read-backup.ts';

/** A directory that was restored, and where it belongs. */
export interface Place {
  /** On the same disk as `target`. */
  readonly from: string;
  readonly target: string;
  /** Folders of the directory that is replaced that stay at their path, because programs may be using them. */
  readonly keep: readonly string[];
}

/**
 * Throws a `StartupError` for a directory that is not empty, unless it is to be replaced, and for one that cannot be renamed
 * because it is a disk of its own.
 */
export async function checkTarget(target: string, replace: boolean): Promise<void> {
  const state = await lstat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!state) return;
  if (state.dev !== (await stat(dirname(resolve(target)))).dev)
    throw new StartupError(
      'AG1409',
      `${target} is where a disk is mounted, so it cannot be renamed. Restore into a directory on that disk.`,
    );
  if (!replace && (await readdir(target)).length > 0)
    throw new StartupError(
      'AG1406',
      `${target} is not empty. Give --replace to move it away, or another directory with --data-dir.`,
    );
}

/** A directory beside another, so on the same disk, that only its owner can read. */
export async function temporaryBeside(target: string): Promise<string> {
  const parent = dirname(resolve(target));
  await mkdir(parent, { recursive: true });
  return mkdtemp(join(parent, `${basename(target)}.restoring-`));
}

/**
 * Renames directories to their places, all of them or none. A directory that is there gets another name beside it. Returns those
 * names, and gives them to `changed` as soon as all directories are in place. Throws a `StartupError` that says what state the
 * directories are in: as they were, unless undoing a rename failed as well.
 */
export async function putInPlace(
  places: readonly Place[],
  changed: (state: string) => void,
): Promise<string[]> {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-');
  const replaced = places
    .filter(({ target }) => existsSync(target))
    .map((place) => ({ ...place, away: `${place.target}.replaced-${time}Z` }));
  await renameAll([
    ...replaced.map(({ target, away }) => ({ from: target, to: away })),
    ...places.map(({ from, target }) => ({ from, to: target })),
  ]);
  const names = replaced.map(({ away }) => away);
  changed(
    ['The backup was restored.', ...names.map((away) => `What was there before is in ${away}.`)].join(' '),
  );
  const movedAway: string[] = [];
  for (const { target, away, keep } of replaced) {
    for (const name of keep.filter((kept) => existsSync(join(away, kept)))) {
      await rm(join(target, name), { recursive: true, force: true });
      await rename(join(away, name), join(target, name));
    }
    // Only an empty directory is removed.
    await rmdir(away).catch(() => movedAway.push(away));
  }
  for (const { target } of places) await syncDirectory(dirname(resolve(target)));
  return movedAway;
}

async function renameAll(renames: readonly { readonly from: string; readonly to: string }[]): Promise<void> {
  const done: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const one of renames) {
      await rename(one.from, one.to);
      done.push(one);
    }
  } catch (error) {
    const left: string[] = [];
    for (const { from, to } of done.toReversed())
      await rename(to, from).catch(() => left.push(`${from} has the name ${to}.`));
    const { code, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
    throw new StartupError(
      'AG1409',
      `${path} could not be renamed to ${dest}: ${code}. ${left.join(' ') || 'The directories are as they were.'}`,
    );
  }
}
