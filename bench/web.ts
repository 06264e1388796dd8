import { execFileSync } from 'node:child_process';
import { get } from 'node:http';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { launch } from '../e2e/src/browser.ts';
import { end, freePort, runScript, temporaryDir, untilPrinted } from '../e2e/src/topology.ts';
import { purchaseSeconds } from './web-journey.ts';
import { vitalsOf } from './web-vitals.ts';
import { whole } from './whole.ts';

/** What a visitor of the web client waits for: bytes and requests of the first load, LCP and CLS on a phone, and a purchase. */

const { runs } = new Command('npm run bench:web --')
  .description('Measures the web client, served by a graph in one process with demo data, in Chromium.')
  .option('--runs <n>', 'how often Lighthouse loads the showroom, and the demo customer buys', whole, 5)
  .parse()
  .opts<{ readonly runs: number }>();

const started = loadavg()[0] ?? 0;
const web = fileURLToPath(new URL('../web/dist', import.meta.url));
execFileSync(process.execPath, [fileURLToPath(new URL('../web/build/main.ts', import.meta.url))]);
const [port, dir] = [await freePort(), await temporaryDir()];
const origin = `http://127.0.0.1:${port}`;
const graph = runScript('cli/src/start/main.ts', [], {
  PORT: String(port),
  HOST: '127.0.0.1',
  WEB_DIR: web,
  AUTOGRAPH_DATA_DIR: dir.path,
});
try {
  await untilPrinted(graph, ' is up');
  await firstLoad();
  table(['showroom by Lighthouse', 'median', 'all'], await vitalsOf(origin, runs));
  const seconds = await purchaseSeconds(origin, runs);
  table(
    ['purchase, from address to "reservado"', 'median', 'all'],
    [['seconds', median(seconds).toFixed(1), seconds.map((one) => one.toFixed(1)).join(', ')]],
  );
  const cores = `load average ${started.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after`;
  console.log(`${runs} runs, ${cores}, Node ${process.version}.`);
} finally {
  await end(graph);
  await dir.remove();
}

/** Bytes on the way, compressed by gzip where the gateway compresses, and requests until the network is quiet. */
async function firstLoad(): Promise<void> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 }, locale: 'pt-BR' });
    const found: { readonly kind: string; readonly url: string }[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('data:'))
        found.push({ kind: kindOf(request.resourceType(), request.url()), url: request.url() });
    });
    await page.goto(origin);
    await page.getByRole('article').first().waitFor();
    // The stream of live changes stays open, so that the network is never quiet.
    await page.waitForTimeout(3_000);
    const rows = [];
    for (const kind of [...new Set(found.map((one) => one.kind))].sort()) {
      const urls = found.filter((one) => one.kind === kind).map(({ url }) => url);
      // Data is asked for by POST: its answers are not counted in bytes.
      const sizes = kind === 'data' ? [] : await Promise.all([...new Set(urls)].map(bytesOf));
      const bytes = sizes.reduce((sum, size) => sum + size, 0);
      rows.push([kind, urls.length, kind === 'data' ? '' : bytes]);
    }
    table(['first load', 'requests', 'bytes, gzip'], [...rows, ['all', found.length, '']]);
  } finally {
    await browser.close();
  }
}

function kindOf(type: string, url: string): string {
  if (type === 'document') return 'HTML';
  if (type === 'script') return 'JavaScript';
  if (type === 'stylesheet') return 'CSS';
  if (type === 'font' || url.endsWith('.woff2')) return 'font';
  return type === 'image' ? 'pictures' : 'data';
}

/** Bytes of the body as it travels to a client that reads gzip and nothing newer. */
function bytesOf(url: string): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  get(url, { headers: { 'accept-encoding': 'gzip', accept: 'text/html,*/*' } }, (response) => {
    let bytes = 0;
    response.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    response.on('end', () => resolve(bytes)).on('error', reject);
  }).on('error', reject);
  return promise;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function table(head: readonly string[], rows: readonly (readonly unknown[])[]): void {
  const row = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  const marks = head.map((_, at) => (at === 0 ? '---' : '---:'));
  console.log([row(head), row(marks), ...rows.map(row), ''].join('\n'));
}
