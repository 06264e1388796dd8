import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Drawn } from './draw.ts';

/** Where the server finds the first page as it is before there is data. Servers leave out names with a dot in front. */
const FILE = '.first-page.json';

/**
 * Draws the first page before there is data, in each language, for people who are logged in and others, and writes it beside
 * `index.html` in `dist`: it is shown while the scripts load. `configFile` is that of the application.
 */
export async function drawFirstPage(dist: string, configFile: string): Promise<void> {
  const made = await mkdtemp(join(dist, '.prerender-'));
  try {
    await build({
      configFile,
      logLevel: 'warn',
      build: { ssr: 'src/prerender.tsx', outDir: made, manifest: false, copyPublicDir: false },
    });
    const script = pathToFileURL(join(made, 'prerender.js')).href;
    const [some, others] = await Promise.all([drawn(script, true), drawn(script, false)]);
    const index = await readFile(join(dist, 'index.html'), 'utf8');
    const pages = Object.entries(others.pages).map(([locale, html]) => [
      locale,
      { loggedIn: within(index, locale, some.pages[locale] ?? html), others: within(index, locale, html) },
    ]);
    const { queries } = others;
    await writeFile(join(dist, FILE), JSON.stringify({ queries, pages: Object.fromEntries(pages) }));
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/**
 * The page with this in its root. Nothing of it can be used before the application takes its place. The code of the application is
 * asked for once the page is on the screen (`src/start.ts`): loaded at the same time, it would take the pictures' share of the network.
 */
function within(index: string, locale: string, html: string): string {
  return index
    .replace(/ *<link rel="modulepreload"[^>]* fetchpriority="low"[^>]*>\n/g, '')
    .replace('<html lang="pt-BR">', `<html lang="${locale}">`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root"><div inert aria-hidden="true">${html}</div></div>`,
    );
}

async function drawn(script: string, loggedIn: boolean): Promise<Drawn> {
  const worker = new Worker(new URL('draw.ts', import.meta.url), { workerData: { script, loggedIn } });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}
