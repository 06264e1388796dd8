/** Builds `dist`: what the sources say, as plain JavaScript with types. */
import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const dist = join(import.meta.dirname, 'dist');
await rm(dist, { recursive: true, force: true });
execFileSync('tsc', ['--project', join(import.meta.dirname, 'tsconfig.build.json')], { stdio: 'inherit' });

// The compiler gives the imports of JavaScript the names that their files have now, and leaves those of the types, which
// Deno and older compilers then cannot follow.
for (const file of await readdir(dist, { recursive: true })) {
  if (!file.endsWith('.d.ts')) continue;
  const text = await readFile(join(dist, file), 'utf8');
  await writeFile(join(dist, file), text.replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'"));
}
