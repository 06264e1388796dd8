/** Writes the pages that are made of definitions in the code. `--check` writes nothing and fails when one is stale. */
import { readFile, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { envExample } from './pages/env-example.ts';
import { errorsPage } from './pages/errors.ts';
import { referencePage } from './pages/reference.ts';
import { settingsPage } from './pages/settings.ts';

const PAGES: Readonly<Record<string, () => string>> = {
  '.env.example': envExample,
  'docs/errors.md': errorsPage,
  'docs/reference.md': referencePage,
  'docs/settings.md': settingsPage,
};

const { check } = new Command('npm run pages --')
  .description('Writes the pages that are made of definitions in the code.')
  .option('--check', 'write nothing, and exit with 1 when one is stale')
  .parse()
  .opts<{ check?: true }>();
const stale: string[] = [];
for (const [file, page] of Object.entries(PAGES)) {
  const text = page();
  const at = new URL(`../${file}`, import.meta.url);
  if ((await readFile(at, 'utf8').catch(() => null)) === text) continue;
  stale.push(file);
  if (!check) await writeFile(at, text);
}
if (!check) console.log(stale.length > 0 ? `Wrote ${stale.join(', ')}` : 'Up to date');
else if (stale.length > 0) {
  console.error(`Stale: ${stale.join(', ')}. Run \`npm run pages\` and commit the result.`);
  process.exitCode = 1;
}
