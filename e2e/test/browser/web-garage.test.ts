import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { axeViolations, enterAsCustomer, openPage } from '../../src/web.ts';
import { aSentQuote } from '../../src/workshop-screens.ts';

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

describe('the vehicles of a customer', () => {
  it('show a quote that waits, of which one item is approved', async () => {
    const { plate, offer } = await aSentQuote(graph);
    const { page, complaints } = await openPage(browser, `${origin}/`);
    await enterAsCustomer(page);
    await page.getByRole('button', { name: 'Sua conta' }).click();
    await page.getByRole('link', { name: 'Meus veículos' }).click();
    const card = page.getByRole('region').filter({ hasText: plate }).first();
    const quote = card.getByRole('article', { name: 'Orçamento 1' });
    await quote.getByText(/R\$\s369,90/).waitFor();
    await quote.getByRole('checkbox', { name: new RegExp(offer.part) }).uncheck();
    await quote
      .locator('dl')
      .getByText(/R\$\s180,00/)
      .waitFor();
    await quote.getByRole('button', { name: 'Aprovar 1 item' }).click();
    const dialog = page.getByRole('dialog', { name: 'Aprovar o orçamento?' });
    await dialog.getByText(/180,00/).waitFor();
    await dialog.getByRole('button', { name: 'Aprovar por este valor' }).click();
    await quote.getByText('Aprovado em parte').waitFor();
    await quote.and(page.locator(':focus')).waitFor();
    await card.getByText('Aprovada', { exact: true }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('are registered by the customer, with each refusal at its field', async () => {
    const plate = `TST${Math.floor(Math.random() * 10)}C${String(Math.floor(Math.random() * 100)).padStart(2, '0')}`;
    const { page } = await openPage(browser, `${origin}/conta/veiculos`);
    await enterAsCustomer(page);
    await page.goto(`${origin}/conta/veiculos`);
    await page.getByRole('button', { name: 'Cadastrar veículo' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cadastrar veículo' });
    await dialog.getByLabel('Placa').fill('ABC');
    await dialog.getByLabel('Marca').fill('Fiat');
    await dialog.getByLabel('Modelo', { exact: true }).fill('Mobi');
    await dialog.getByLabel('Ano do modelo').fill('2022');
    await dialog.getByRole('button', { name: 'Cadastrar', exact: true }).click();
    await dialog.getByText('Informe uma placa').waitFor();
    await dialog.getByLabel('Placa').fill(plate);
    await dialog.getByRole('button', { name: 'Cadastrar', exact: true }).click();
    await page.getByRole('heading', { name: 'Fiat Mobi 2022' }).first().waitFor();
    await page.getByText(plate).waitFor();
  });
});
