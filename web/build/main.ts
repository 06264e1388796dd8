/** Builds `dist`, unless what is there was made of the sources as they are. `--force` builds in any case. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compress } from './compress.ts';
import { FINGERPRINT, fingerprint, isFresh } from './fingerprint.ts';
import { keepOlderReleases } from './older-releases.ts';
import { writeManifest } from './persisted-queries.ts';

const web = join(import.meta.dirname, '..');
const dist = join(web, 'dist');
const lock = join(web, '.dist-lock');

/** Whether a process with this id runs, as far as can be seen. */
function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Takes the lock, also that of a build that was killed, whose remains it removes. Returns false while another process builds. */
async function locked(): Promise<boolean> {
  const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
  if (owner && isAlive(owner)) return false;
  if (owner) {
    await rm(lock, { force: true });
    await rm(join(web, `.dist-${owner}`), { recursive: true, force: true });
  }
  return writeFile(lock, String(process.pid), { flag: 'wx' }).then(
    () => true,
    () => false,
  );
}

async function made(): Promise<void> {
  // Tests and development tools set this to another value, with which React would be built for development.
  // biome-ignore lint/style/noProcessEnv: it is how React and Vite are configured
  process.env.NODE_ENV = 'production';
  // Loaded only now: to see that there is nothing to do takes no bundler.
  const { build } = await import('vite');
  const { drawFirstPage } = await import('./first-page.ts');
  // What the build is made of is noted before: a source that changes meanwhile makes it stale.
  const sources = fingerprint();
  const next = join(web, `.dist-${process.pid}`);
  try {
    await build({
      configFile: join(web, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: next, emptyOutDir: true },
    });
    await drawFirstPage(next, join(web, 'vite.config.ts'));
    await compress(next);
    const now = new Date();
    await keepOlderReleases(dist, next, now);
    await writeManifest(dist, next, now);
    await rm(dist, { recursive: true, force: true });
    await rename(next, dist);
    await writeFile(FINGERPRINT, sources);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
}

if (isFresh() && !process.argv.includes('--force')) {
  console.log('web/dist is up to date.');
} else if (await locked()) {
  const began = performance.now();
  try {
    await made();
    console.log(`Built web/dist in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  } finally {
    await rm(lock, { force: true });
  }
} else {
  console.log('web/dist is being built by another process.');
}
