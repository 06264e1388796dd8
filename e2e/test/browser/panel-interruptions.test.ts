import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../../src/browser.ts';
import { openPanel } from '../../src/panel.ts';
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

afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

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
});
