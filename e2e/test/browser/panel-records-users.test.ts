import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { openPanel } from '../../src/panel.ts';
import { anAccount } from '../../src/panel-records.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
const USERS = `${origin}/painel/usuarios`;
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

const access = (page: Page) => page.getByRole('region', { name: 'Função e situação' });

/** Changes role or status of the account whose page is open. */
async function set(page: Page, field: 'Função' | 'Situação', value: string): Promise<void> {
  await access(page).getByRole('button', { name: 'Editar' }).click();
  await access(page).getByLabel(field, { exact: true }).selectOption(value);
  await access(page).getByRole('button', { name: 'Salvar' }).click();
}

describe('users', () => {
  it('are found by name, role and status', async () => {
    const account = await anAccount(graph, 'WORKSHOP');
    const { page, complaints } = await openPanel(browser, USERS, 'admin');
    await page.getByRole('searchbox').fill(account.username);
    await expect.poll(() => page.locator('tbody tr').count(), SOON).toBe(1);
    await page.getByLabel('Função', { exact: true }).selectOption('SALES');
    await page.getByRole('heading', { name: 'Nenhum usuário encontrado' }).waitFor();
    await page.getByLabel('Função', { exact: true }).selectOption('WORKSHOP');
    await page.getByLabel('Situação').selectOption('ACTIVE');
    await page.getByRole('row').filter({ hasText: account.username }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('are created with a role, each refusal at its field', async () => {
    const { page } = await openPanel(browser, `${USERS}/novo`, 'admin');
    const name = `nova-${Date.now()}`;
    await page.getByLabel('Nome', { exact: true }).fill('Nova');
    await page.getByLabel('Sobrenome').fill('Fictícia');
    await page.getByLabel('Usuário', { exact: true }).fill('vendas');
    await page.getByLabel('E-mail').fill(`${name}@example.com`);
    await page.getByLabel('Senha inicial').fill('Uma-senha-comprida-42');
    await page.getByRole('button', { name: 'Criar usuário' }).click();
    await page.getByText('Nome de usuário já cadastrado').waitFor();
    await page.getByLabel('Usuário', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Criar usuário' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nova Fictícia' }).waitFor();
    await page.getByText('Ainda não está em nenhuma filial.').waitFor();
  });

  it('see another panel when an administrator changes their role', async () => {
    const account = await anAccount(graph, 'SALES');
    const { page: theirs } = await openPanel(browser, `${origin}/painel/contatos`, account);
    const menu = theirs.getByRole('navigation', { name: 'Menu do painel' });
    await menu.getByRole('link', { name: 'Clientes' }).waitFor();
    const { page } = await openPanel(browser, `${USERS}/${account.id}`, 'admin');
    await set(page, 'Função', 'CUSTOMER');
    await access(page).getByText('cliente · Ativo').waitFor();
    await theirs.evaluate('dispatchEvent(new Event("focus"))');
    await theirs.getByText('Esta área é da equipe da loja').waitFor();
    expect(await menu.count()).toBe(0);
  });

  it('are logged out when an administrator blocks them, and cannot log in again', async () => {
    const account = await anAccount(graph, 'SALES');
    const { page: theirs } = await openPanel(browser, `${origin}/painel/contatos`, account);
    const { page } = await openPanel(browser, `${USERS}/${account.id}`, 'admin');
    await page.getByRole('region', { name: 'Sessões abertas' }).getByRole('listitem').first().waitFor();
    await set(page, 'Situação', 'BLOCKED');
    await access(page).getByText('vendedor · Bloqueado').waitFor();
    await theirs.getByLabel('Situação').selectOption('todos');
    await theirs.getByText('Entre com sua conta de funcionário').waitFor();
    expect(new URL(theirs.url()).pathname).toBe('/painel/contatos');
    await page.reload();
    await page.getByText('Nenhuma sessão aberta.').waitFor();
  });

  it('lose a session that an administrator ends', async () => {
    const account = await anAccount(graph, 'SALES');
    const { page: theirs } = await openPanel(browser, `${origin}/painel/contatos`, account);
    const { page } = await openPanel(browser, `${USERS}/${account.id}`, 'admin');
    const sessions = page.getByRole('region', { name: 'Sessões abertas' });
    await sessions.getByRole('button', { name: 'Encerrar' }).click();
    await sessions.getByText('Nenhuma sessão aberta.').waitFor();
    await theirs.getByLabel('Situação').selectOption('todos');
    await theirs.getByText('Entre com sua conta de funcionário').waitFor();
  });

  it('work in the branches that two administrators choose at once, nothing lost', async () => {
    const account = await anAccount(graph, 'SALES');
    const address = `${USERS}/${account.id}`;
    const [one, other] = [
      (await openPanel(browser, address, 'admin')).page,
      (await openPanel(browser, address, 'admin')).page,
    ];
    const panel = (page: Page) => page.getByRole('region', { name: 'Filiais' });
    for (const page of [one, other]) await panel(page).getByRole('button', { name: 'Editar' }).click();
    const choose = (page: Page, branch: string, standing: string) =>
      panel(page).getByRole('group', { name: branch }).getByRole('radio', { name: standing }).check();
    await choose(one, 'Filial Rio Branco', 'Gerencia');
    await panel(one).getByRole('button', { name: 'Salvar' }).click();
    await panel(one).getByRole('button', { name: 'Editar' }).waitFor();
    await choose(other, 'Matriz', 'Gerencia');
    await panel(other).getByRole('button', { name: 'Salvar' }).click();
    const dialog = other.getByRole('dialog', { name: 'Outra pessoa mudou isto' });
    await dialog.getByText('Incluído sem conflito: Filial Rio Branco').waitFor();
    await dialog.getByRole('button', { name: 'Salvar com estas escolhas' }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const branch of ['Matriz', 'Filial Rio Branco'])
      await panel(other).getByRole('listitem').filter({ hasText: branch }).getByText('Gerencia').waitFor();
  });

  it('say why the last administrator stays one', async () => {
    const { page } = await openPanel(browser, `${USERS}?busca=admin`, 'admin');
    await page.getByRole('link', { name: 'First Administrator' }).click();
    await page.getByText('Esta é a sua conta.').waitFor();
    await set(page, 'Função', 'SALES');
    await access(page).getByText('Este é o último administrador ativo').waitFor();
    expect(await access(page).getByLabel('Função', { exact: true }).inputValue()).toBe('SALES');
  });
});
