import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { enterAsCustomer, openPage } from '../../src/web.ts';

const { origin } = new URL(inject('graph').url);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser?.close());

afterEach(() => closePages(browser));

const firstName = (page: Page) => page.getByLabel('Nome', { exact: true }).inputValue();

async function enterAs(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel(/usuário/i).fill(username);
  await page.getByLabel('Senha', { exact: true }).fill(password);
  await page.getByRole('main').getByRole('button', { name: 'Entrar', exact: true }).click();
}

describe('the account', () => {
  it('is that of the person who took the place of another, in every tab, with nothing of the other left', async () => {
    const first = (await openPage(browser, `${origin}/conta`)).page;
    await enterAsCustomer(first);
    await first.goto(`${origin}/conta`);
    await expect.poll(() => firstName(first)).toBe('Clara');
    await first.getByLabel('Nome', { exact: true }).fill('Clara Nova');

    const second = (await openPage(browser, `${origin}/entrar`, { beside: first })).page;
    await enterAs(second, 'vendas', 'vendas123');
    await expect.poll(() => firstName(first), { timeout: 5_000 }).toBe('Vera');
  });

  it('is still there after the page was loaded again', async () => {
    const { page } = await openPage(browser, `${origin}/conta`);
    await enterAsCustomer(page);
    await page.reload();
    await page.goto(`${origin}/conta`);
    await expect.poll(() => firstName(page)).toBe('Clara');
  });

  it('is closed in every tab by a log-out in one', async () => {
    const first = (await openPage(browser, `${origin}/conta`)).page;
    await enterAsCustomer(first);
    const second = (await openPage(browser, `${origin}/conta`, { beside: first })).page;
    await expect.poll(() => firstName(second)).toBe('Clara');
    await first.getByRole('button', { name: 'Sua conta' }).click();
    await first.getByRole('button', { name: 'Sair', exact: true }).click();
    await second.getByRole('main').getByRole('link', { name: 'Entrar' }).waitFor();
  });
});
