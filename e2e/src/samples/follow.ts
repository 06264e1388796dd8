import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Copy, linkWorkspaces } from './copy.ts';
import { markOf, pathOf, type Sample, samplesOf } from './samples.ts';
import { runShell } from './shell.ts';

/** The blocks of one chapter of a page. */
export async function chapterOf(dir: string, page: string, title: string): Promise<Sample[]> {
  const text = await readFile(join(dir, page), 'utf8');
  const chapter = text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0];
  if (chapter === undefined) throw new Error(`${page} has no chapter "${title}".`);
  return samplesOf(page, chapter);
}

/**
 * Does in a copy of the repository what a block asks for: write a file, put an entry under a key of one, add lines behind
 * others, or run commands. Returns the path of the file.
 */
export async function follow(step: Sample, copy: Copy): Promise<string | undefined> {
  const path = pathOf(step);
  if (path === undefined) {
    // Nothing is fetched: what a new service needs is here. npm writes the lockfile, and the links are made by hand.
    const offline = { npm_config_offline: 'true', npm_config_package_lock_only: 'true' };
    await runShell(step.text, { ...copy, set: offline });
    await linkWorkspaces(copy.dir);
    return undefined;
  }
  const file = join(copy.dir, path);
  const key = markOf(step, 'under');
  if (step.language === 'diff')
    await writeFile(file, withLines(await readFile(file, 'utf8'), step.text, path));
  else if (key !== undefined)
    await writeFile(file, withEntry(await readFile(file, 'utf8'), key, step.text, path));
  else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, step.text);
  }
  return path;
}

function withEntry(text: string, key: string, entry: string, path: string): string {
  const indented = entry.replace(/^(?=.)/gm, '  ');
  const added = text.replace(`\n${key}:\n`, (line) => `${line}${indented}`);
  if (added === text) throw new Error(`${path} has no ${key}:`);
  return added;
}

/** Each line with a `+` goes behind the line above it, which is the next of its kind in the file. */
function withLines(text: string, diff: string, path: string): string {
  const lines = text.split('\n');
  let at = 0;
  for (const line of diff.split('\n').filter(Boolean)) {
    if (line.startsWith('+')) {
      lines.splice(at, 0, line.slice(1));
      at += 1;
      continue;
    }
    const found = lines.indexOf(line.slice(1), at);
    if (found < 0) throw new Error(`${path} has not, or not there: ${line}`);
    at = found + 1;
  }
  return lines.join('\n');
}
