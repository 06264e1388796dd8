import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, type WatchedPage, watched } from '../../src/browser.ts';
import { ask } from '../../src/client.ts';
import { aBuyer } from '../../src/fixtures.ts';
import { differenceOf } from '../../src/picture.ts';

const { origin } = new URL(inject('graph').url);
const PICTURE = new URL('../../../docs/images/explorer.png', import.meta.url);
let browser: Browser;
let open: WatchedPage | undefined;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

afterEach(async () => {
  await open?.page.close();
  open = undefined;
});

async function explorer(): Promise<WatchedPage> {
  open = await watched(browser, `${origin}/explorer`);
  return open;
}

async function logIn(page: Page, who: string): Promise<void> {
  const button = page.getByRole('button', { name: new RegExp(`^${who}\\b`) });
  await button.click();
  await page.waitForSelector(`.log-in button[aria-pressed="true"]:has-text("${who}")`);
}

/** Runs a tab, and returns what the graph answered. */
async function run(page: Page, tab: string): Promise<{ data?: never; errors?: unknown }> {
  await page.getByRole('tab', { name: tab }).click();
  const answer = page.waitForResponse(
    (response) =>
      response.url() === `${origin}/graphql` &&
      /(query|mutation) (\w+)/.exec(response.request().postData() ?? '')?.[2] === tab,
  );
  await page.getByRole('button', { name: 'Execute query' }).click();
  return (await answer).json();
}

/** Opens the documentation of `purchaseVehicle`. */
async function readUp(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  const pane = page.locator('.graphiql-doc-explorer');
  await pane.getByText('Mutation', { exact: true }).click();
  await pane.getByText('purchaseVehicle', { exact: true }).click();
  await pane.getByText('Reserves a vehicle and opens a PENDING sale.').waitFor();
}

const shown = (page: Page, text: string) =>
  page.locator('.result-window .view-line', { hasText: text }).first().waitFor();

describe('the explorer, without a network', () => {
  it('sells a vehicle: log in, browse, buy, approve, and see it joined from four services', async () => {
    const { page, complaints } = await explorer();
    await logIn(page, 'cliente');
    const cars = Array.from({ length: 5 }, () => ({ type: 'CAR' }));
    expect(await run(page, 'Browse')).toMatchObject({ data: { vehicles: { nodes: cars } } });
    expect(await run(page, 'Buy')).toMatchObject({
      data: {
        purchaseVehicle: { sale: { status: 'PENDING', vehicle: { status: 'RESERVED' } }, userErrors: [] },
      },
    });
    await shown(page, '"PENDING"');
    await logIn(page, 'vendas');
    expect(await run(page, 'Approve')).toMatchObject({
      data: { approveSale: { sale: { status: 'APPROVED', vehicle: { status: 'SOLD' } } } },
    });
    await shown(page, '"APPROVED"');
    const joined = {
      vehicle: {},
      customer: { user: { username: 'cliente' } },
      history: [{}, { to: 'APPROVED' }],
    };
    expect(await run(page, 'Joined')).toMatchObject({ data: { sales: { nodes: [joined, {}, {}] } } });
    expect(complaints).toEqual([]);
  });

  it('follows a vehicle by a subscription, and shows each change as it arrives', async () => {
    const { page, complaints } = await explorer();
    await logIn(page, 'cliente');
    const { data } = (await run(page, 'Browse')) as { data?: { vehicles: { nodes: { id: string }[] } } };
    const [car] = data?.vehicles.nodes ?? [];
    await page.getByRole('tab', { name: 'Follow' }).click();
    await page.getByRole('button', { name: 'Execute query' }).click();
    await shown(page, '"AVAILABLE"');
    // Another window buys it.
    const { url } = inject('graph');
    const { token } = await aBuyer(url);
    const bought = await ask(
      url,
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }',
      { variables: { input: { vehicleId: car?.id, paymentMethod: 'PIX' } }, token },
    );
    expect(bought.data).toMatchObject({ purchaseVehicle: { sale: {}, userErrors: [] } });
    await shown(page, '"RESERVED"');
    await page.getByRole('button', { name: 'Stop query' }).click();
    expect(complaints).toEqual([]);
  });

  it('shows why a subscription is refused, in the words of the graph', async () => {
    const { page } = await explorer();
    await logIn(page, 'cliente');
    await run(page, 'Browse');
    await page.route('**/graphql', (route) => {
      const isStream = route.request().headers().accept?.includes('text/event-stream');
      const refusal = { message: 'no', extensions: { code: 'LIMITED_FOR_TEST' } };
      return isStream ? route.fulfill({ status: 400, json: { errors: [refusal] } }) : route.continue();
    });
    await page.getByRole('tab', { name: 'Follow' }).click();
    await page.getByRole('button', { name: 'Execute query' }).click();
    await shown(page, 'LIMITED_FOR_TEST');
  });

  it('logs in by its first tab, whose token the other tabs then have', async () => {
    const { page, complaints } = await explorer();
    await page.locator('.graphiql-query-editor .view-line', { hasText: 'mutation' }).waitFor();
    await page.locator('.graphiql-editor-tool .view-line', { hasText: 'cliente123' }).waitFor();
    expect(await run(page, 'LogIn')).toMatchObject({ data: { login: { user: { username: 'cliente' } } } });
    await page.waitForSelector('.log-in button[aria-pressed="true"]:has-text("cliente")');
    expect(await run(page, 'Browse')).toMatchObject({ data: { vehicles: { nodes: { length: 5 } } } });
    expect(complaints).toEqual([]);
  });

  it('is usable on a phone: log-in, tabs, operation and answer are all within reach', async () => {
    const { page, complaints } = await explorer();
    await page.setViewportSize({ width: 360, height: 740 });
    await logIn(page, 'cliente');
    expect(await run(page, 'Browse')).toMatchObject({ data: { vehicles: { nodes: { length: 5 } } } });
    await shown(page, '"totalCount"');
    for (const part of ['.result-window', '.graphiql-query-editor', '.graphiql-editor-tool']) {
      const box = await page.locator(part).first().boundingBox();
      expect(box?.width, part).toBeGreaterThan(300);
      expect((box?.x ?? 0) + (box?.width ?? 0), part).toBeLessThanOrEqual(360);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await readUp(page);
    await page.getByRole('button', { name: 'Hide Documentation Explorer' }).click();
    await page.locator('.result-window').waitFor();
    expect(complaints).toEqual([]);
  });

  it('puts the token into the headers of the tab, where it can be seen', async () => {
    const { page } = await explorer();
    await logIn(page, 'admin');
    await page.getByRole('button', { name: 'Headers' }).click();
    await page.locator('.graphiql-editor-tool .view-line', { hasText: 'Bearer' }).first().waitFor();
  });

  it('says which tab to run first, where a later one needs what it finds', async () => {
    const { page } = await explorer();
    await logIn(page, 'cliente');
    await page.getByRole('tab', { name: 'Buy' }).click();
    await page.getByRole('button', { name: 'Execute query' }).click();
    await shown(page, 'known');
  });

  it('tells in its documentation what an operation does and who may call it', async () => {
    const { page, complaints } = await explorer();
    await readUp(page);
    expect(complaints).toEqual([]);
  });

  it('looks as it does in the README', async () => {
    const { page } = await explorer();
    await readUp(page);
    await logIn(page, 'cliente');
    await run(page, 'Browse');
    await run(page, 'Buy');
    await shown(page, '"userErrors"');
    await page.mouse.move(0, 0);
    const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    if (process.env.UPDATE_SCREENSHOTS) await writeFile(PICTURE, now);
    const kept = await readFile(PICTURE);
    expect(kept.byteLength).toBeLessThan(200_000);
    // Ids, prices and what was sold before differ; a part that moved, came or went differs more.
    const difference = await differenceOf(page, kept, now);
    expect(difference, 'run `npm run screenshot`, look at it, and commit it').toBeLessThan(0.003);
  });
});
