import { type ChildProcess, spawn } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest';
import { launch } from '../../src/browser.ts';
import { ask, logIn as graphLogIn } from '../../src/client.ts';

const example = new URL('../../../examples/react/', import.meta.url).pathname;
/** The port whose pages the graph allows. */
const SHOP = 'http://localhost:5173';
let vite: ChildProcess;
let browser: Browser;

beforeAll(async () => {
  const env = { ...process.env, VITE_GRAPH_URL: inject('graph').url };
  vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js'], { cwd: example, env });
  let printed = '';
  for (const stream of [vite.stdout, vite.stderr])
    stream?.on('data', (chunk) => {
      printed += chunk;
    });
  await vi.waitFor(() => expect(printed).toContain('ready in'), { timeout: 60_000, interval: 100 });
  browser = await launch();
});

/** A buyer may have three undecided purchases: those of cliente are cancelled, so that no test depends on another. */
async function cancelPurchases(): Promise<void> {
  const { url } = inject('graph');
  const token = await graphLogIn(url, 'cliente', 'cliente123');
  const { data } = await ask<{ sales: { nodes: { id: string }[] } }>(
    url,
    '{ sales(filter: { status: [PENDING] }) { nodes { id } } }',
    { token },
  );
  const cancel = 'mutation ($id: ID!) { cancelSale(id: $id, input: { reason: "A test" }) { sale { id } } }';
  for (const { id } of data.sales.nodes) await ask(url, cancel, { token, variables: { id } });
}

beforeEach(cancelPurchases);
afterEach(cancelPurchases);

afterAll(async () => {
  await browser?.close();
  vite?.kill('SIGTERM');
});

/** A page of the shop, and everything that its console complained about. */
async function shop(width: number): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(SHOP);
  return { page, complaints };
}

async function logIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

it.each([1280, 360])('buys a car from log-in to purchase, on a screen of %i px', async (width) => {
  const { page, complaints } = await shop(width);
  await logIn(page, 'cliente123');
  const purchases = page.getByRole('region', { name: 'Your purchases' });
  await purchases.getByText('APPROVED').first().waitFor();
  expect(await purchases.getByText('PENDING').count()).toBe(0);

  const offer = page.getByRole('region', { name: 'Cars for sale' }).getByRole('listitem').first();
  const name = await offer.getByRole('heading').innerText();
  await offer.getByRole('button', { name: 'Buy' }).dblclick();
  await offer.getByRole('button', { name: 'Reserved for you' }).waitFor();
  await expect.poll(() => purchases.getByText('PENDING').count()).toBe(1);
  expect(await purchases.getByRole('listitem').first().innerText()).toContain(name);
  if (process.env.EXAMPLE_SCREENSHOTS)
    await page.screenshot({ path: `${process.env.EXAMPLE_SCREENSHOTS}-${width}.png`, fullPage: width < 500 });

  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  await page.getByRole('button', { name: 'Log out' }).click();
  await page.getByRole('heading', { name: 'Log in' }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

it('shows more cars, and why a log-in was refused', async () => {
  const { page, complaints } = await shop(1280);
  await logIn(page, 'wrong');
  await page.getByRole('alert').filter({ hasText: /\w/ }).waitFor();
  await logIn(page, 'cliente123');
  const offers = page.getByRole('region', { name: 'Cars for sale' }).getByRole('listitem');
  await expect.poll(() => offers.count()).toBe(12);
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect.poll(() => offers.count()).toBeGreaterThan(12);
  expect(complaints).toEqual([]);
  await page.close();
});
