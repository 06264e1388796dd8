/**
 * Keeps in `dist/fingerprint` which sources it was built from. Without `--write` it fails when they have changed since,
 * which can be computed without the tools of a build.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const kept = join(here, 'dist/fingerprint');

/** SHA-256 over the names and the contents of all that the build is made of. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['src/**/*', 'index.html', 'package-lock.json', '*.ts', 'tsconfig.json'], {
    cwd: here,
  })
    .filter((name) => /\.\w+$/.test(name))
    .sort()) {
    hash
      .update(file.replaceAll('\\', '/'))
      .update('\0')
      .update(readFileSync(join(here, file), 'utf8'))
      .update('\0');
  }
  return hash.digest('hex');
}

if (process.argv[2] === '--write') {
  writeFileSync(kept, `${fingerprint()}\n`);
} else if (readFileSync(kept, 'utf8').trim() !== fingerprint()) {
  console.error('Stale: explorer/dist. Run `npm run explorer:build` and commit the result.');
  process.exitCode = 1;
}
