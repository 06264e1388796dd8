import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { openPanel, type StaffName } from '../../src/panel.ts';
import { aSale, theSale } from '../../src/sales.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;
let vera = '';

beforeAll(async () => {
  browser = await launch();
  vera = await logIn(graph, 'vendas', 'vendas123');
});

afterAll(async () => {
  await browser?.close();
});

afterEach(() => closePages(browser));

const salePage = (id: string, who: StaffName = 'vendas') =>
  openPanel(browser, `${origin}/painel/vendas/${id}`, who);

const approve = (id: string) =>
  ask(graph, 'mutation ($id: ID!) { approveSale(id: $id) { userErrors { code } } }', {
    token: vera,
    variables: { id },
  });

const notesOf = (page: Page) => page.getByLabel('Observações', { exact: true }).and(page.locator('textarea'));

describe('the page of a sale', () => {
  it('shows what was agreed, what has happened and by whom, with links to the customer and the vehicle', async () => {
    const sale = await aSale(graph, vera);
    const { page, complaints } = await salePage(sale.id);
    const main = page.getByRole('main');
    await main.getByRole('heading', { level: 1, name: sale.name }).waitFor();
    await main.getByText('R$ 99.990,00').first().waitFor();
    await main
      .getByRole('listitem')
      .filter({ hasText: 'Venda aberta, veículo reservado' })
      .filter({ hasText: 'Vera Modelo' })
      .waitFor();
    await main.getByRole('link', { name: 'Pessoa Fictícia' }).waitFor();
    expect(await main.getByRole('link', { name: sale.name }).getAttribute('href')).toBe(
      `/painel/estoque/${sale.vehicleId}`,
    );
    expect(complaints).toEqual([]);
  });

  it('follows a decision that is made elsewhere, with its place in the history', async () => {
    const sale = await aSale(graph, vera);
    const { page } = await salePage(sale.id, 'admin');
    await page.getByRole('button', { name: 'Aprovar' }).waitFor();
    await approve(sale.id);
    await page.getByRole('status').getByText('Aprovada', { exact: true }).waitFor({ timeout: 3_000 });
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Aprovada' })
      .filter({ hasText: 'Vera Modelo' })
      .waitFor();
    expect(await page.getByRole('button', { name: 'Aprovar' }).count()).toBe(0);
  });

  it('offers a return to administrators alone, and records its reason and refund', async () => {
    const sale = await aSale(graph, vera);
    await approve(sale.id);
    const seller = await salePage(sale.id);
    await seller.page.getByText('Histórico').first().waitFor();
    expect(await seller.page.getByRole('button', { name: 'Registrar devolução' }).count()).toBe(0);
    const { page } = await salePage(sale.id, 'admin');
    await page.getByRole('button', { name: 'Registrar devolução' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reembolso').fill('90.000,50');
    await dialog.getByRole('button', { name: 'Registrar devolução' }).click();
    await dialog.getByText('Escreva o motivo.').waitFor();
    await dialog.getByLabel('Motivo').fill('Defeito no motor');
    await dialog.getByRole('button', { name: 'Registrar devolução' }).click();
    await page.getByRole('status').getByText('Devolvida', { exact: true }).waitFor();
    await page.getByText('R$ 90.000,50').waitFor();
    await page.getByText('Motivo: Defeito no motor').waitFor();
    expect(await theSale(graph, vera, sale.id)).toMatchObject({ status: 'RETURNED' });
  });

  it('saves notes that are written while the sale is decided, and asks nothing', async () => {
    const sale = await aSale(graph, vera);
    const { page } = await salePage(sale.id);
    await notesOf(page).fill('Ligar na sexta');
    await approve(sale.id);
    await page.getByRole('status').getByText('Aprovada', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Salvar observações' }).click();
    await page.getByText('Observações salvas').waitFor();
    expect(await theSale(graph, vera, sale.id)).toMatchObject({ notes: 'Ligar na sexta' });
  });

  it('shows both versions of notes that two people have changed, and loses none silently', async () => {
    const sale = await aSale(graph, vera);
    const [one, other] = await Promise.all([salePage(sale.id), salePage(sale.id, 'admin')]);
    await notesOf(one.page).fill('Entrega na segunda');
    await notesOf(other.page).fill('Entrega na terça');
    await one.page.getByRole('button', { name: 'Salvar observações' }).click();
    await one.page.getByText('Observações salvas').waitFor();
    await other.page.getByText('Outra pessoa mudou as observações').waitFor();
    expect(await notesOf(other.page).inputValue()).toBe('Entrega na terça');
    await other.page.getByRole('button', { name: 'Salvar observações' }).click();
    const dialog = other.page.getByRole('dialog');
    await dialog.getByText('Entrega na segunda').waitFor();
    await dialog.getByText('Entrega na terça').waitFor();
    expect(await theSale(graph, vera, sale.id)).toMatchObject({ notes: 'Entrega na segunda' });
    await dialog.getByRole('radio', { name: /Sua mudança/ }).check();
    await dialog.getByRole('button', { name: 'Salvar com estas escolhas' }).click();
    await other.page.getByText('Observações salvas').waitFor();
    expect(await theSale(graph, vera, sale.id)).toMatchObject({ notes: 'Entrega na terça' });
    await expect.poll(() => notesOf(one.page).inputValue()).toBe('Entrega na terça');
  });

  it('keeps notes that were begun while somebody looks at another page', async () => {
    const sale = await aSale(graph, vera);
    const { page } = await salePage(sale.id);
    await notesOf(page).fill('Falta o comprovante');
    await page
      .getByRole('navigation', { name: 'Menu do painel' })
      .getByRole('link', { name: 'Vendas' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Vendas' }).waitFor();
    await page.goBack();
    await expect.poll(() => notesOf(page).inputValue()).toBe('Falta o comprovante');
  });

  it('is not found in another branch', async () => {
    const { data } = await ask<{ branches: { id: string; name: string }[] }>(
      graph,
      '{ branches { id name } }',
    );
    const branchId = data.branches.find(({ name }) => name.startsWith('Matriz'))?.id;
    const sale = await aSale(graph, vera, { branchId });
    const { page } = await salePage(sale.id, 'vendas2');
    await page.getByRole('heading', { name: 'Esta venda não foi encontrada' }).waitFor();
  });

  it('prints a summary of the contract on one sheet, without the menu', async () => {
    const sale = await aSale(graph, vera);
    await approve(sale.id);
    const { page } = await salePage(sale.id);
    await page.getByRole('link', { name: 'Contrato' }).click();
    await page.getByRole('heading', { level: 1, name: 'Resumo do contrato' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Imprimir' }).count()).toBe(0);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});
