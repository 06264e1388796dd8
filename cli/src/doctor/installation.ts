import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Finding } from './finding.ts';

/** How many copies of `graphql` the installation under `root` has: types of one are strangers to another. */
export function graphqlFinding(root: string): Finding {
  const copies = packagesNamed('graphql', root);
  const [only] = copies;
  if (copies.length === 1 && only)
    return { check: 'graphql', verdict: 'ok', says: `one copy, ${only.version}` };
  if (!only) return { check: 'graphql', verdict: 'wrong', says: 'not installed', fix: 'npm ci' };
  const where = copies.map(({ path, version }) => `${relative(root, path)} (${version})`).join(', ');
  return {
    check: 'graphql',
    verdict: 'wrong',
    says: `${copies.length} copies where one is needed: ${where}`,
    fix: 'npm ci; if they stay, `npm explain graphql` says who asks for them',
  };
}

/** The copies of a package that are installed for the workspaces under `root`, each once. */
function packagesNamed(name: string, root: string): { path: string; version: string }[] {
  const found = new Map<string, string>();
  const seen = new Set<string>();
  const look = (folder: string): void => {
    const modules = join(folder, 'node_modules');
    for (const [path, id] of installedIn(modules)) {
      const real = realpathSync(path);
      if (seen.has(real)) continue;
      seen.add(real);
      if (id === name) found.set(real, versionOf(real));
      look(real);
    }
  };
  look(root);
  return [...found].map(([path, version]) => ({ path, version }));
}

function installedIn(modules: string): [path: string, name: string][] {
  return entries(modules).flatMap((entry): [string, string][] =>
    entry.startsWith('@')
      ? entries(join(modules, entry)).map((part) => [join(modules, entry, part), `${entry}/${part}`])
      : [[join(modules, entry), entry]],
  );
}

function entries(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || entry.isSymbolicLink()))
    .map(({ name }) => name)
    .filter((name) => existsSync(join(folder, name)));
}

function versionOf(path: string): string {
  try {
    return String(JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).version);
  } catch {
    return 'without a package.json';
  }
}

/** Whether the data directory can be written to, or made where it is not there. It is tried, and nothing stays behind. */
export function dataDirFinding(dataDir: string): Finding {
  const check = 'Data';
  let there = resolve(dataDir);
  while (!existsSync(there)) there = dirname(there);
  try {
    rmdirSync(mkdtempSync(join(there, '.doctor-')));
    return { check, verdict: 'ok', says: `${dataDir} can be written to` };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const says = `${dataDir} cannot be written to: ${code === 'ENOTDIR' ? `${there} is a file` : `${there}, ${code}`}`;
    return { check, verdict: 'wrong', says, fix: 'set AUTOGRAPH_DATA_DIR to a directory of your own' };
  }
}
