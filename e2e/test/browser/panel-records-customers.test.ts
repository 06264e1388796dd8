import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask } from '../../src/client.ts';
import { openPanel } from '../../src/panel.ts';
import { anAccount, aPerson, aSale, asSales, exportedLines, rejectSale } from '../../src/panel-records.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
const CUSTOMERS = `${origin}/painel/clientes`;
/** How long a change may take to be on the screen, on a machine with other work. */
const SOON = { timeout: 10_000 } as const;
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
});

afterEach(() => closePages(browser));

const names = (page: Page) => page.locator('tbody th a').allInnerTexts();
const field = (page: Page) => page.getByRole('searchbox');

/** A customer as the graph has it. */
async function stored(id: string): Promise<Record<string, string | null>> {
  const query = 'query ($id: ID!) { customer(id: $id) { name phone city address } }';
  const { data } = await ask<{ customer: Record<string, string | null> }>(graph, query, {
    token: await asSales(graph),
    variables: { id },
  });
  return data.customer;
}

describe('customers', () => {
  it('are found by CPF, phone number, e-mail address and part of the name, in one field', async () => {
    const person = await aPerson(graph, 'Procurada');
    const { page, complaints } = await openPanel(browser, CUSTOMERS, 'vendas');
    for (const words of [person.cpf, person.phone, person.email, person.name.slice(0, -3)]) {
      await field(page).fill(words);
      await expect.poll(() => new URL(page.url()).searchParams.get('busca'), SOON).toBe(words);
      await expect.poll(() => names(page), SOON).toEqual([person.name]);
    }
    await field(page).fill(person.cpf);
    await page.getByText('Busca por este CPF.').waitFor();
    expect(complaints).toEqual([]);
  });

  it('come back with the search, the focus and no request after one was opened', async () => {
    const person = await aPerson(graph, 'Voltando');
    const { page, asked } = await openPanel(browser, `${CUSTOMERS}?busca=${person.cpf}`, 'vendas');
    await page.getByRole('link', { name: person.name }).click();
    await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
    await page.getByText('Este cliente ainda não comprou').waitFor();
    const before = asked.length;
    await page.goBack();
    await expect.poll(() => names(page), SOON).toEqual([person.name]);
    await expect
      .poll(() => page.evaluate('document.activeElement?.textContent'), SOON)
      .toContain(person.name);
    expect(await field(page).inputValue()).toBe(person.cpf);
    expect(asked.slice(before)).toEqual([]);
  });

  it('are created from what was not found, with refusals at their fields', async () => {
    const { page } = await openPanel(browser, CUSTOMERS, 'vendas');
    await field(page).fill('Zenaide Inexistente');
    await page.getByRole('heading', { name: 'Nenhum cliente encontrado' }).waitFor();
    await page.getByRole('link', { name: 'Novo cliente' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Novo cliente' }).waitFor();
    expect(await page.getByLabel('Nome completo').inputValue()).toBe('Zenaide Inexistente');
    await page.getByLabel('CPF', { exact: true }).fill('111.111.111-11');
    await page.getByLabel('E-mail').fill('zenaide@example.com');
    await page.getByRole('button', { name: 'Cadastrar cliente' }).click();
    await expect
      .poll(() => page.getByLabel('CPF', { exact: true }).getAttribute('aria-invalid'), SOON)
      .toBe('true');
    await page.getByText('Empresa').click();
    await page.getByLabel('CNPJ', { exact: true }).fill('11.444.777/0001-61');
    await page.getByRole('button', { name: 'Cadastrar cliente' }).click();
    await page.getByRole('heading', { level: 1, name: 'Zenaide Inexistente' }).waitFor();
    await page.getByText('11.444.777/0001-61').waitFor();
    await page.goto(`${CUSTOMERS}?busca=Zenaide`);
    await expect.poll(() => names(page), SOON).toEqual(['Zenaide Inexistente']);
  });

  it('keep the changes of two people who edit one record at once', async () => {
    const person = await aPerson(graph, 'Disputada');
    const address = `${CUSTOMERS}/${person.id}`;
    const [one, other] = [
      (await openPanel(browser, address, 'vendas')).page,
      (await openPanel(browser, address, 'admin')).page,
    ];
    for (const page of [one, other]) await page.getByRole('button', { name: 'Editar' }).click();
    await one.getByLabel('Cidade').fill('Campinas');
    await one.getByLabel('Endereço').fill('Rua Um, 1');
    await other.getByLabel('Cidade').fill('Bauru');
    await other.getByLabel('Telefone').fill('(11) 3265-4321');
    await one.getByRole('button', { name: 'Salvar' }).click();
    await one.getByText('Rua Um, 1').waitFor();
    await other.getByRole('button', { name: 'Salvar' }).click();
    const dialog = other.getByRole('dialog', { name: 'Outra pessoa mudou isto' });
    await dialog.waitFor();
    await dialog.getByText('Incluído sem conflito: Endereço').waitFor();
    await dialog.getByText('Antes: Santos').waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(2);
    await dialog.getByRole('radio', { name: /Campinas/ }).check();
    await dialog.getByRole('button', { name: 'Salvar com estas escolhas' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => stored(person.id), SOON)
      .toEqual({
        name: person.name,
        city: 'Campinas',
        address: 'Rua Um, 1',
        phone: '(11) 3265-4321',
      });
    await other.getByText('Rua Um, 1').waitFor();
  });

  it('are changed by keyboard alone: the focus goes to the form and back, and what was cancelled is gone', async () => {
    const person = await aPerson(graph, 'Teclado');
    const { page } = await openPanel(browser, `${CUSTOMERS}/${person.id}`, 'vendas');
    const edit = page.getByRole('button', { name: 'Editar' });
    const focused = () =>
      page.evaluate('document.activeElement?.name || document.activeElement?.textContent');
    await edit.focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused, SOON).toBe('name');
    await page.keyboard.type(' X');
    await page.getByRole('button', { name: 'Cancelar' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused, SOON).toBe('Editar');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByLabel('Nome completo').inputValue(), SOON).toBe(person.name);
    await page.getByLabel('Cidade').fill('Bauru');
    await page.keyboard.press('Enter');
    await page.getByText('Bauru').waitFor();
    await expect.poll(focused, SOON).toBe('Editar');
  });

  it('are downloaded as CSV by the filter of the screen', async () => {
    const person = await aPerson(graph, 'Exportada');
    const { page } = await openPanel(browser, `${CUSTOMERS}?busca=${person.cpf}`, 'vendas');
    await expect.poll(() => names(page), SOON).toEqual([person.name]);
    const lines = await exportedLines(page);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`${person.id};${person.name}`);
  });

  it('are erased after a question, but not while a purchase is undecided', async () => {
    const person = await aPerson(graph, 'Apagada');
    const saleId = await aSale(graph, person.id);
    const { page } = await openPanel(browser, `${CUSTOMERS}?busca=${person.cpf}`, 'admin');
    await page.getByRole('link', { name: person.name }).click();
    await page.getByRole('button', { name: 'Apagar', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Apagar os dados de' });
    await dialog.getByText('A identidade de quem comprou').waitFor();
    await dialog.getByRole('button', { name: 'Apagar os dados' }).click();
    await dialog.getByRole('alert').waitFor();
    await rejectSale(graph, saleId);
    await dialog.getByRole('button', { name: 'Apagar os dados' }).click();
    await page.getByText('Os dados foram apagados.').waitFor();
    await page.goto(`${CUSTOMERS}?busca=${person.cpf}`);
    await page.getByRole('heading', { name: 'Nenhum cliente encontrado' }).waitFor();
    await page.goto(`${CUSTOMERS}/${person.id}`);
    await page.getByRole('heading', { level: 1, name: 'Cliente apagado' }).waitFor();
    await page.getByText('Os dados desta pessoa foram apagados').waitFor();
    await page.getByRole('table', { name: 'Compras' }).getByText('Recusada').waitFor();
    expect(await page.getByRole('button', { name: 'Editar' }).count()).toBe(0);
  });

  it('are linked to an account by an administrator', async () => {
    const person = await aPerson(graph, 'Vinculada');
    const account = await anAccount(graph, 'CUSTOMER');
    const { page } = await openPanel(browser, `${CUSTOMERS}/${person.id}`, 'admin');
    await page.getByRole('button', { name: 'Vincular conta' }).click();
    await page.getByLabel('Buscar conta de cliente').fill(account.username);
    await page.getByRole('button', { name: account.username }).click();
    await page.getByText('Conta vinculada.').waitFor();
    await page.getByRole('link', { name: 'Conta Fictícia' }).waitFor();
    await page.getByRole('button', { name: 'Desvincular' }).click();
    await page.getByText('Este cliente não tem conta no site.').waitFor();
  });
});
