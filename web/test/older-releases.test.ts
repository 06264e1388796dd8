import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepOlderReleases } from '../build/older-releases.ts';

let dir = '';
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-releases-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const START = Date.parse('2026-03-01T12:00:00Z');
const DAY = 24 * 3_600_000;

/** Puts a build with these assets in place, as the build does. Returns the assets that are there then. */
async function release(day: number, ...files: readonly string[]): Promise<readonly string[]> {
  const [dist, next] = [join(dir, 'dist'), join(dir, 'next')];
  await mkdir(join(next, 'assets'), { recursive: true });
  for (const file of files) await writeFile(join(next, 'assets', file), `${file} of day ${day}`);
  await keepOlderReleases(dist, next, new Date(START + day * DAY));
  await rm(dist, { recursive: true, force: true });
  await rename(next, dist);
  return (await readdir(join(dist, 'assets'))).sort();
}

describe('the assets of a build', () => {
  it('are kept for 7 days after the next build, with their compressed twins', async () => {
    expect(await release(0, 'a-1.js', 'a-1.js.br', 'font-1.woff2')).toEqual([
      'a-1.js',
      'a-1.js.br',
      'font-1.woff2',
    ]);
    // It stood for 30 days: its tabs may be as young as its replacement.
    expect(await release(30, 'a-2.js', 'font-1.woff2')).toEqual([
      'a-1.js',
      'a-1.js.br',
      'a-2.js',
      'font-1.woff2',
    ]);
    expect(await readFile(join(dir, 'dist/assets/a-1.js'), 'utf8')).toBe('a-1.js of day 0');
    expect(await readFile(join(dir, 'dist/assets/font-1.woff2'), 'utf8')).toBe('font-1.woff2 of day 30');
    expect(await release(36.9, 'a-3.js')).toEqual([
      'a-1.js',
      'a-1.js.br',
      'a-2.js',
      'a-3.js',
      'font-1.woff2',
    ]);
    expect(await release(37.1, 'a-4.js')).toEqual(['a-2.js', 'a-3.js', 'a-4.js', 'font-1.woff2']);
  });

  it('are those of ten older builds at most', async () => {
    for (let at = 0; at < 20; at += 1) await release(at / 100, `a-${at}.js`);
    expect(await release(1, 'a-20.js')).toHaveLength(11);
  });

  it('are kept where the build before says nothing of its assets', async () => {
    await release(0, 'a-1.js');
    await rm(join(dir, 'dist/.releases.json'));
    expect(await release(1, 'a-2.js')).toEqual(['a-1.js', 'a-2.js']);
  });
});
