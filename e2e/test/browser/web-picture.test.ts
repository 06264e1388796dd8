import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { differenceOf } from '../../src/picture.ts';
import { buyAsCustomer, enterAsCustomer, openPage } from '../../src/web.ts';

/** Whether every picture on the screen is there. */
const LOADED = `[...document.images].filter((image) => {
  const { top, bottom, left, right } = image.getBoundingClientRect();
  return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
}).every(({ complete, naturalWidth }) => complete && naturalWidth > 0)`;

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

/** Cars by price: the demo data is made by several at once, so that which of them is newest differs from run to run. */
const BY_PRICE = '/veiculos?tipo=CAR&ordem=menor-preco';

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly screen?: BrowserContextOptions;
  readonly customer?: boolean;
  readonly act?: (page: Page) => Promise<unknown>;
}

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 1.5,
};

/** Brings the heading to the top of the screen, below what stays there. */
const scrollTo = (name: string) => async (page: Page) => {
  const heading = page.getByRole('heading', { name, exact: true });
  await heading.waitFor();
  const { y = 0 } = (await heading.boundingBox()) ?? {};
  await page.mouse.wheel(0, y - 110);
  await page.waitForTimeout(500);
};

const SHOTS: readonly Shot[] = [
  { name: 'showroom', path: BY_PRICE },
  { name: 'showroom-phone', path: BY_PRICE, screen: PHONE },
  { name: 'vehicle', path: 'car' },
  {
    name: 'financing-dark',
    path: 'car',
    screen: { colorScheme: 'dark' },
    act: scrollTo('Simule o financiamento'),
  },
  {
    name: 'purchase',
    path: 'car/comprar?forma=FINANCING&entrada=30000&meses=48',
    customer: true,
    act: scrollTo('Forma de pagamento'),
  },
  { name: 'purchases', path: '/compras', customer: true },
];

/** The cheapest cars for sale from 100,000 reais, which are the same in each run. */
async function cars(first: number): Promise<readonly string[]> {
  const { data } = await ask<{ vehicles: { nodes: { id: string }[] } }>(
    graph,
    `{ vehicles(filter: { status: [AVAILABLE], type: [CAR], price: { min: "100000.00" } }
        sortBy: { field: PRICE, direction: ASC }, first: ${first}) { nodes { id } } }`,
  );
  return data.vehicles.nodes.map(({ id }) => id);
}

/** Two purchases of the demo customer: one that the shop has refused, and one that it has not decided. */
async function twoPurchases(): Promise<void> {
  const [refused] = await buyAsCustomer(graph, await cars(2));
  const token = await logIn(graph, 'admin', 'admin123');
  const reject =
    'mutation ($id: ID!) { rejectSale(id: $id, input: { reason: "Documento vencido." }) { sale { id } } }';
  await ask(graph, reject, { token, variables: { id: refused } });
}

describe('the web client', () => {
  it.each(SHOTS)('looks as it does in the README: $name', async ({ name, path, screen, customer, act }) => {
    if (name === 'purchases') await twoPurchases();
    const address = origin + path.replace(/^car/, `/veiculos/${(await cars(1))[0]}`);
    const { page } = await openPage(browser, address, { reducedMotion: 'reduce', ...screen });
    if (customer) {
      await enterAsCustomer(page);
      if (page.url() !== address) await page.goto(address);
    }
    await page.getByRole('heading').first().waitFor();
    await expect.poll(() => page.locator('.skeleton').count(), { timeout: 10_000 }).toBe(0);
    await act?.(page);
    // Pictures are drawn when they are first asked for.
    await expect.poll(() => page.evaluate(LOADED), { timeout: 20_000 }).toBe(true);
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const file = new URL(`../../../docs/images/${name}.webp`, import.meta.url);
    if (process.env.UPDATE_SCREENSHOTS)
      await writeFile(file, await sharp(now).webp({ quality: 82, effort: 6 }).toBuffer());
    const kept = await readFile(file);
    expect(kept.byteLength).toBeLessThan(150_000);
    const difference = await differenceOf(page, await sharp(kept).png().toBuffer(), now);
    expect(difference, 'run `npm run screenshot`, look at it, and commit it').toBeLessThan(0.01);
    await page.context().close();
  });
});
