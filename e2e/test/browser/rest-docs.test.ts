import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, type WatchedPage, watched } from '../../src/browser.ts';

const { origin } = new URL(inject('graph').url);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

async function open(query = ''): Promise<WatchedPage> {
  const opened = await watched(browser, `${origin}/api/docs/${query}`);
  await opened.page.locator('.opblock').first().waitFor();
  return opened;
}

/** Sends the operation as its form stands, and returns the status and the body of the answer. */
async function tryOut(page: Page, id: string): Promise<{ status: string; body: string }> {
  const operation = page.locator(`[id^="operations-"][id$="-${id}"]`);
  await operation.locator('.opblock-summary-control').click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  await operation.getByRole('button', { name: 'Execute' }).click();
  const answer = operation.locator('.live-responses-table .response').first();
  await answer.waitFor();
  const status = await answer.locator('.response-col_status').innerText();
  return { status: status.trim(), body: await answer.locator('.highlight-code code').first().innerText() };
}

describe('Swagger UI, without a network', () => {
  it('sends a request with the token of a demo user, and asks nothing of another origin', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: 'vendas (SALES)' }).click();
    await page.getByText(/^Logged in as vendas, for \d+ minutes\.$/).waitFor();
    const { status, body } = await tryOut(page, 'listVehicles');
    expect(status).toBe('200');
    expect(JSON.parse(body).vehicles).toHaveLength(20);
    expect(await page.locator('.curl').innerText()).toContain('Authorization: Bearer ');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('keeps the log-in where another service is chosen', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: 'cliente (CUSTOMER)' }).click();
    await page.getByText(/^Logged in as cliente/).waitFor();
    await page.getByLabel('Select a definition').selectOption({ label: 'auth' });
    await page.locator('#operations-auth-readProfile').waitFor();
    const { status, body } = await tryOut(page, 'readProfile');
    expect([status, JSON.parse(body).username]).toEqual(['200', 'cliente']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each(['vehicles', 'sales', 'auth', 'customers'])(
    'begins with the service in the address: %s',
    async (service) => {
      const { page, complaints } = await open(`?urls.primaryName=${service}`);
      await page.getByRole('heading', { name: `Autograph ${service}` }).waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
