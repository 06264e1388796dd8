import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { enterAsStaff, openPanel } from '../../src/panel.ts';
import { addCars, type OwnCar } from '../../src/stock-records.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
});

afterEach(() => closePages(browser));

describe('what was typed', () => {
  it('stays where the panel asks again who works with it and gets no answer', async () => {
    const [car] = (await addCars(graph, [{ model: 'Offline', color: 'Branco' }])) as [OwnCar];
    const { page, asked } = await openPanel(browser, `${origin}/painel/estoque/${car.id}`, 'vendas');
    const color = page.getByRole('textbox', { name: 'Cor' });
    await color.fill('Azul');
    let failed = 0;
    await page.route('**/graphql', (route) => {
      if (/query Staff/.test(route.request().postData() ?? '')) failed += 1;
      return route.abort();
    });
    const before = asked.length;
    await page.evaluate("dispatchEvent(new Event('focus'))");
    // The SDK has tried as often as it does.
    await expect.poll(() => failed).toBeGreaterThanOrEqual(3);
    await page.waitForTimeout(3_000);
    expect(asked.slice(before)).toContain('Staff');
    expect(await color.inputValue()).toBe('Azul');
    await page.unroute('**/graphql');
    await page.evaluate("dispatchEvent(new Event('focus'))");
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Veículo salvo').waitFor();
  });

  it('is gone for the next person, after a log-out and after a session that has ended', async () => {
    const ends: readonly ((page: Page) => Promise<unknown>)[] = [
      async (page) => {
        await page.getByRole('button', { name: 'Sua conta' }).click();
        await page.getByRole('button', { name: 'Sair' }).click();
      },
      async (page) => {
        await page.context().clearCookies();
        await page.reload();
      },
    ];
    for (const end of ends) {
      const { page } = await openPanel(browser, `${origin}/painel/balcao`, 'vendas');
      const document = page.getByLabel('CPF ou CNPJ');
      await document.fill('123.456');
      await end(page);
      await page.getByRole('main').getByRole('link', { name: 'Entrar' }).click();
      await enterAsStaff({ page }, 'admin');
      await document.waitFor();
      expect(await document.inputValue()).toBe('');
      // Nor does a reload bring it back.
      await page.reload();
      await document.waitFor();
      expect(await document.inputValue()).toBe('');
    }
  });
});
