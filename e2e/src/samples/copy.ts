import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { temporaryDir } from '../topology.ts';

const root = new URL('../../..', import.meta.url).pathname;
const run = promisify(execFile);

/** A copy of the repository that a reader's commands may change. */
export interface Copy {
  readonly dir: string;
  remove(): Promise<void>;
}

/** Copies what git has or would take in, and links what is installed. */
export async function copyOfRepository(): Promise<Copy> {
  const { path: dir, remove } = await temporaryDir();
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = await run('git', listed, { cwd: root, maxBuffer: 2 ** 24 });
  for (const file of new Set(stdout.split('\0').filter(Boolean))) {
    await cp(join(root, file), join(dir, file)).catch((error: NodeJS.ErrnoException) => {
      // Deleted, but not yet committed.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await mkdir(join(dir, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== '@autograph')
      await symlink(join(root, 'node_modules', name), join(dir, 'node_modules', name));
  }
  for (const workspace of await workspacesOf(dir)) {
    const own = join(root, workspace, 'node_modules');
    await readdir(own).then(
      () => symlink(own, join(dir, workspace, 'node_modules')),
      () => undefined,
    );
  }
  await linkWorkspaces(dir);
  return { dir, remove };
}

/** Links each workspace of a copy under its name, as `npm install` does. */
export async function linkWorkspaces(dir: string): Promise<void> {
  for (const workspace of await workspacesOf(dir)) {
    const { name } = JSON.parse(await readFile(join(dir, workspace, 'package.json'), 'utf8'));
    const link = join(dir, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(relative(dirname(link), join(dir, workspace)), link).catch(() => undefined);
  }
}

async function workspacesOf(dir: string): Promise<string[]> {
  const { workspaces } = JSON.parse(await readFile(join(dir, 'package.json'), 'utf8')) as {
    workspaces: string[];
  };
  const folders = workspaces.map(async (workspace) => {
    if (!workspace.endsWith('/*')) return [workspace];
    const parent = workspace.slice(0, -2);
    return (await readdir(join(dir, parent))).map((name) => join(parent, name));
  });
  return (await Promise.all(folders)).flat();
}
