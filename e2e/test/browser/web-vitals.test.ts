import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launch } from '../../src/browser.ts';
import { availableCars, openPage } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

/** How often each web vital was reported of a page. */
async function reported(page: string): Promise<Record<string, number>> {
  const text = await (await fetch(new URL('/metrics', graph))).text();
  const lines = text.matchAll(
    /^autograph_web_vital_(?:seconds|cls)_count\{(?:name="(\w+)",)?page="([^"]+)"\} (\d+)$/gm,
  );
  const counts = [...lines].flatMap(([, name = 'CLS', of, count]) =>
    of === page ? [[name, Number(count)]] : [],
  );
  return Object.fromEntries(counts);
}

/** The script that measures is loaded once the page has nothing else to do. */
const MEASURES = `performance.getEntriesByType('resource').some(({ name }) => name.includes('web-vitals'))`;

it('reports to the gateway once what a page took to appear, without the id in its address', async () => {
  const [car] = await availableCars(graph, 1);
  const pattern = '/veiculos/:id';
  const before = await reported(pattern);
  const { page, complaints } = await openPage(browser, `${origin}/veiculos/${car?.id}`);
  const bodies: (string | null)[] = [];
  page.on('request', (request) => {
    if (request.url() === `${origin}/web-vitals`) bodies.push(request.postData());
  });
  await expect.poll(() => page.evaluate(MEASURES)).toBe(true);
  await page.getByRole('heading', { level: 1 }).first().click();
  await page.goto('about:blank');
  await expect.poll(async () => (await reported(pattern)).LCP).toBe((before.LCP ?? 0) + 1);
  const after = await reported(pattern);
  for (const name of ['FCP', 'TTFB', 'CLS']) expect(after[name], name).toBe((before[name] ?? 0) + 1);
  expect(complaints).toEqual([]);
  expect(bodies.join()).not.toContain(String(car?.id));
  await page.close();
});

it('measures nothing for a person who asked not to be followed', async () => {
  const before = await reported('/privacidade');
  const context = await browser.newContext();
  await context.addInitScript(`Object.defineProperty(navigator, 'doNotTrack', { value: '1' })`);
  const page = await context.newPage();
  await page.goto(`${origin}/privacidade`, { waitUntil: 'networkidle' });
  expect(await page.evaluate(MEASURES)).toBe(false);
  await page.goto('about:blank');
  expect(await reported('/privacidade')).toEqual(before);
  await context.close();
});
