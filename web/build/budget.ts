/** Fails when the first load of the showroom is larger than it may be, or contains what only staff need. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../dist');

/** Bytes of a first load at most, compressed by gzip. */
const LIMITS = { js: 160_000, css: 20_000 };

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** The files that a chunk needs before it runs. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const file of chunk.css ?? []) seen.add(file);
  for (const one of chunk.imports ?? []) filesOf(one, seen);
  return seen;
}

const sizeOf = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

// The page asks for the application by itself, as soon as it is on the screen.
const files = [...filesOf('src/main.tsx', filesOf('index.html'))];
for (const [kind, limit] of Object.entries(LIMITS)) {
  const parts = files.filter((file) => file.endsWith(`.${kind}`));
  const size = parts.reduce((sum, file) => sum + sizeOf(file), 0);
  console.log(`${kind}: ${size} of ${limit} bytes in ${parts.length} files, compressed by gzip`);
  if (size > limit) process.exitCode = 1;
}
const staff = files.filter(
  (file) => /painel|panel/.test(file) || /\/painel\/vendas/.test(readFileSync(join(dist, file), 'latin1')),
);
if (staff.length > 0) {
  console.error(`The first load contains the panel: ${staff.join(', ')}.`);
  process.exitCode = 1;
}
