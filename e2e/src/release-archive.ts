import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../cli/src/deploy/releases.ts';

/** What a release is started from. */
const PARTS = [
  'package.json',
  'node_modules',
  'packages',
  'subgraphs',
  'gateway',
  'schema',
  'explorer/dist',
  'sdk/persisted-queries.json',
  'docs/reference.md',
];

/** A change of a file of a release: the text that is there, and what replaces it. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Packs a copy of the project as a release, with changes that stay in the copy, into the directory that a target looks in. Returns its
 * digest. Throws an error where a text that a change replaces is missing.
 */
export async function packRelease(
  project: string,
  home: string,
  changes: readonly Change[],
): Promise<string> {
  for (const { file, from, to } of changes) {
    const text = readFileSync(join(project, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(project, file), text.replace(from, to));
  }
  const releases = join(home, 'releases');
  mkdirSync(releases, { recursive: true });
  const packed = join(releases, 'new.tgz');
  execFileSync('tar', ['-czf', packed, '-C', project, ...PARTS]);
  const digest = await digestOf(packed);
  renameSync(packed, join(releases, `${digest.slice('sha256:'.length)}.tgz`));
  return digest;
}
