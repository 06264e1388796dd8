import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryDir } from './topology.ts';

const root = new URL('../..', import.meta.url).pathname;

/** A copy of the repository to change files in: its own workspaces, the packages of others by links. */
export async function copiedProject(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const dir = await temporaryDir();
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
  for (const file of files) {
    mkdirSync(dirname(join(dir.path, file)), { recursive: true });
    cpSync(join(root, file), join(dir.path, file));
  }
  const folders = new Set(
    files.map((file) => dirname(file)).filter((folder) => existsSync(join(root, folder, 'node_modules'))),
  );
  for (const folder of folders)
    linkPackages(join(root, folder, 'node_modules'), join(dir.path, folder, 'node_modules'));
  return dir;
}

function linkPackages(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from)) {
    // Links to workspaces are relative, and lead to those of the copy.
    if (entry === '@autograph')
      cpSync(join(from, entry), join(to, entry), { recursive: true, verbatimSymlinks: true });
    else symlinkSync(join(from, entry), join(to, entry));
  }
}
