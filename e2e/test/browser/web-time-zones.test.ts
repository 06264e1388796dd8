import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { buyAsCustomer, cancelPurchases, enterAsCustomer, openPage } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());
beforeEach(() => cancelPurchases(graph));
afterEach(() => closePages(browser));

/** The evening of 5 March in São Paulo, which is 6 March in UTC and in Tokyo. */
const RESERVED = '2026-03-06T01:30:00.000Z';
/** 6 March, 18:00 in São Paulo; 7 March in Tokyo. */
const EXPIRES = '2026-03-06T21:00:00.000Z';

/** The purchases of the demo customer, the newest of which was reserved and expires at these moments. */
async function purchases(timezoneId: string, locale: string): Promise<Page> {
  await buyAsCustomer(graph, 1);
  const { page } = await openPage(browser, origin, { timezoneId, locale });
  await enterAsCustomer(page);
  await page.route('**/graphql', async (route) => {
    if (!/query Purchases\b/.test(route.request().postData() ?? '')) return route.continue();
    const response = await route.fetch();
    const json = (await response.json()) as { data?: { sales: { nodes: { history: object[] }[] } } };
    const [sale] = json.data?.sales.nodes ?? [];
    if (sale)
      Object.assign(sale, {
        expiresAt: EXPIRES,
        history: [{ ...sale.history[0], at: RESERVED, reason: null }],
      });
    return route.fulfill({ response, json });
  });
  return page;
}

describe.each(['UTC', 'Asia/Tokyo'])('a browser in %s', (timezoneId) => {
  it('shows days and times of São Paulo, and another day at its midnight', async () => {
    const page = await purchases(timezoneId, 'pt-BR');
    await page.clock.install({ time: '2026-03-05T23:59:15-03:00' });
    await page.goto(`${origin}/compras`);
    const steps = page.getByRole('list', { name: 'Andamento' }).first();
    await steps.getByText('Reservado até amanhã, 18:00').waitFor();
    expect(await steps.innerText()).toMatch(/Reservado 05\/03\/2026, 22:30/);
    expect(await page.evaluate('new Date().getHours()')).not.toBe(23);
    await page.clock.fastForward('01:00');
    await steps.getByText('Reservado até hoje, 18:00').waitFor();
    await page.clock.fastForward('18:00:00');
    await steps.getByText('O prazo da reserva acabou').waitFor();
  });

  it('does so in English', async () => {
    const page = await purchases(timezoneId, 'en-US');
    await page.clock.install({ time: '2026-03-04T23:00:00-03:00' });
    await page.goto(`${origin}/compras`);
    const steps = page.getByRole('list', { name: 'Progress' }).first();
    await steps.getByText(/Reserved until Friday, 6:00\sPM/).waitFor();
    expect(await steps.innerText()).toMatch(/Reserved 3\/5\/26, 10:30\sPM/);
  });
});
