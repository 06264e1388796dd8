import { execFileSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { CDPSession, Page } from 'playwright-core';
import { launch } from '../e2e/src/browser.ts';
import { openPanel } from '../e2e/src/panel.ts';
import { end, freePort, runScript, temporaryDir, untilPrinted } from '../e2e/src/topology.ts';
import { fillStore } from './panel-store.ts';
import { whole } from './whole.ts';

/** How long staff wait for each page of the panel where the store is full, and what a tab keeps in memory over a day. */

const { vehicles, sales, navigations } = new Command('npm run bench:panel --')
  .description('Measures the panel over a graph in one process, in Chromium.')
  .option('--vehicles <n>', 'vehicles in the store', whole, 10_000)
  .option('--sales <n>', 'sales in the store', whole, 2_000)
  .option('--navigations <n>', 'pages that one tab opens', whole, 200)
  .parse()
  .opts<{ readonly vehicles: number; readonly sales: number; readonly navigations: number }>();

/** How often the tab's memory is looked at. */
const LOOKS = 8;

const load = loadavg()[0] ?? 0;
const web = fileURLToPath(new URL('../web/dist', import.meta.url));
execFileSync(process.execPath, [fileURLToPath(new URL('../web/build/main.ts', import.meta.url))]);
const [port, dir] = [await freePort(), await temporaryDir()];
const origin = `http://127.0.0.1:${port}`;
const graph = runScript('cli/src/start/main.ts', [], {
  PORT: String(port),
  HOST: '127.0.0.1',
  WEB_DIR: web,
  AUTOGRAPH_DATA_DIR: dir.path,
  RATE_LIMIT_GENERAL: '1000000',
  RATE_LIMIT_LISTING: '1000000',
  RATE_LIMIT_ADMIN: '1000000',
  RATE_LIMIT_WEB: '1000000',
});
const browser = await launch();
try {
  await untilPrinted(graph, ' is up');
  await fillStore(`${origin}/graphql`, { vehicles, sales });
  const { page } = await openPanel(browser, `${origin}/painel`, 'admin');
  const links = page.getByRole('navigation', { name: 'Menu do painel' }).getByRole('link');
  await links.first().waitFor();
  const names = await links.allInnerTexts();
  const devtools = await page.context().newCDPSession(page);
  const open = async (name: string): Promise<number> => {
    const began = performance.now();
    await links.filter({ hasText: name }).first().click();
    await ready(page);
    return performance.now() - began;
  };

  const rows: (readonly unknown[])[] = [];
  for (const name of names) {
    const first = await open(name);
    const cells = await page.locator('main [data-row], main article, main tbody tr').count();
    await open(names.find((other) => other !== name) ?? name);
    rows.push([name.split('\n')[0], first.toFixed(0), (await open(name)).toFixed(0), cells]);
  }
  table(['page', 'first time, ms', 'again, ms', 'rows shown'], rows);

  const heap: string[] = [];
  for (let at = 0; at < navigations; at += 1) {
    await open(names[at % names.length] ?? '');
    if ((at + 1) % Math.ceil(navigations / LOOKS) === 0) heap.push((await heapOf(devtools)).toFixed(1));
  }
  table(
    ['memory of the tab, MB', 'after each eighth of the pages'],
    [[`${navigations} pages`, heap.join(', ')]],
  );
  console.log(
    `${vehicles} vehicles and ${sales} sales beside the demo, load average ${load.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after, Node ${process.version}.`,
  );
} finally {
  await browser.close();
  await end(graph);
  await dir.remove();
}

/** Waits until a page has its heading, and nothing of it is on its way. */
async function ready(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('main .skeleton, main [aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** What the page keeps after its garbage is collected, in MB. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

function table(head: readonly string[], rows: readonly (readonly unknown[])[]): void {
  const row = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  const marks = head.map((_, at) => (at === 0 ? '---' : '---:'));
  console.log([row(head), row(marks), ...rows.map(row), ''].join('\n'));
}
