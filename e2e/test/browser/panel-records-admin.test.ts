import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask } from '../../src/client.ts';
import { openPanel } from '../../src/panel.ts';
import { anAccount, asAdmin, exportedLines } from '../../src/panel-records.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
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

const ADMIN_PAGES = ['usuarios', 'usuarios/novo', 'filiais', 'filiais/nova', 'auditoria', 'limites'];

describe('the pages of administrators', () => {
  it('are neither opened nor named for a salesperson, and ask the graph nothing', async () => {
    const { page, asked } = await openPanel(browser, `${origin}/painel/contatos`, 'vendas');
    const menu = page.getByRole('navigation', { name: 'Menu do painel' });
    await menu.getByRole('link', { name: 'Resumo' }).waitFor();
    for (const name of ['Usuários', 'Filiais', 'Auditoria', 'Limites'])
      expect(await menu.getByRole('link', { name }).count()).toBe(0);
    for (const path of ADMIN_PAGES) {
      await page.goto(`${origin}/painel/${path}`);
      await page.getByRole('heading', { level: 1, name: 'Sua função não abre esta página' }).waitFor();
    }
    expect(asked).not.toContain('Users');
    expect(asked).not.toContain('AuditTrail');
    expect(asked).not.toContain('RateLimits');
  });

  it('show the workshop no customers and no figures', async () => {
    for (const path of ['clientes', 'resumo', 'contatos']) {
      const { page } = await openPanel(browser, `${origin}/painel/${path}`, 'oficina');
      await page.getByRole('heading', { level: 1, name: 'Sua função não abre esta página' }).waitFor();
      await page.context().close();
    }
  });
});

describe('the audit trail', () => {
  it('is filtered by action, account and day, with names in place of ids', async () => {
    const account = await anAccount(graph, 'SALES');
    const token = await asAdmin(graph);
    const update =
      'mutation ($id: ID!, $input: UpdateUserInput!) { updateUser(id: $id, input: $input) { user { id } } }';
    await ask(graph, update, { token, variables: { id: account.id, input: { role: 'WORKSHOP' } } });
    const { page, complaints } = await openPanel(
      browser,
      `${origin}/painel/auditoria?usuario=${account.id}`,
      'admin',
    );
    const lines = page.getByRole('table', { name: 'Auditoria' }).locator('tbody tr');
    await expect.poll(() => lines.count(), SOON).toBe(3);
    await page.getByLabel('Ação').selectOption('ROLE_CHANGED');
    await expect.poll(() => lines.count(), SOON).toBe(1);
    const line = (await lines.first().innerText()).replace(/\s+/g, ' ');
    expect(line).toContain('Função alterada');
    expect(line).toContain('vendedor → oficina');
    expect(line).toContain('First Administrator');
    expect(line).not.toContain(account.id);
    const exported = await exportedLines(page);
    expect(exported).toHaveLength(2);
    expect(exported[1]).toMatch(
      /;Função alterada;Conta Fictícia \S+;First Administrator;vendedor → oficina;/,
    );
    await page.getByLabel('Até').fill('2020-01-01');
    await page.getByRole('heading', { name: 'Nenhum registro com estes filtros' }).waitFor();
    await page.getByLabel('Até').fill('');
    await expect.poll(() => lines.count(), SOON).toBe(1);
    await page.getByRole('button', { name: /^Remover o filtro Conta: Conta Fictícia/ }).click();
    await page.getByRole('button', { name: 'Conta…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Conta' });
    await dialog.getByRole('searchbox').fill(account.username);
    await dialog.getByRole('button', { name: account.username }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('usuario'), SOON).toBe(account.id);
    await expect.poll(() => lines.count(), SOON).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('goes to older entries and back by position', async () => {
    const token = await asAdmin(graph);
    for (let left = 30; left > 0; left -= 1) await asAdmin(graph);
    const { data } = await ask<{ auditTrail: { totalCount: number } }>(
      graph,
      '{ auditTrail { totalCount } }',
      {
        token,
      },
    );
    for (let missing = 51 - data.auditTrail.totalCount; missing > 0; missing -= 1) await asAdmin(graph);
    const { page } = await openPanel(browser, `${origin}/painel/auditoria`, 'admin');
    const lines = page.locator('tbody tr');
    await expect.poll(() => lines.count(), SOON).toBe(50);
    const first = await lines.first().getAttribute('data-row');
    await page.getByRole('link', { name: 'Mais antigos' }).click();
    await page.getByRole('link', { name: 'Mais recentes' }).waitFor();
    expect(await lines.first().getAttribute('data-row')).not.toBe(first);
    await page.getByRole('link', { name: 'Mais recentes' }).click();
    await expect.poll(() => lines.first().getAttribute('data-row'), SOON).toBe(first);
  });
});

describe('branches', () => {
  it('are opened and changed, with their opening hours', async () => {
    const { page } = await openPanel(browser, `${origin}/painel/filiais/nova`, 'admin');
    const name = `Filial ${Date.now()}`;
    await page.getByLabel('Nome da filial').fill(name);
    await page.getByLabel('CNPJ').fill('123');
    await page.getByRole('button', { name: 'Abrir filial' }).click();
    await page.getByText('Informe um CNPJ válido.').waitFor();
    await page.getByLabel('CNPJ').fill('');
    await page.getByRole('button', { name: /^Mais um horário.*segunda-feira/ }).click();
    await page.getByLabel('segunda-feira: fecha, horário 1').fill('12:00');
    await page.getByLabel('segunda-feira: abre, horário 2').fill('13:30');
    await page.getByRole('button', { name: 'Abrir filial' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText('08:00–12:00, 13:30–18:00').waitFor();
    await page.getByText('Ninguém trabalha nesta filial ainda.').waitFor();
    await page.getByRole('button', { name: 'Editar' }).click();
    await page.getByLabel('Cidade').fill('Recife');
    await page.getByLabel(/^Filial ativa/).uncheck();
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Salvo.').waitFor();
    await page.goto(`${origin}/painel/filiais`);
    const row = page.getByRole('row').filter({ hasText: name });
    await row.getByText('Inativa').waitFor();
    await row.getByText('Recife').last().waitFor();
  });

  it('show who works there', async () => {
    const { page } = await openPanel(browser, `${origin}/painel/filiais`, 'admin');
    await page.getByRole('link', { name: 'Matriz' }).click();
    const people = page.getByRole('region', { name: 'Quem trabalha aqui' });
    const vera = people.getByRole('listitem').filter({ hasText: 'Vera Modelo' });
    await vera.getByText('Gerencia').waitFor();
  });
});

describe('rate limits', () => {
  it('are shown, and reset after a question', async () => {
    const { page, complaints } = await openPanel(browser, `${origin}/painel/limites`, 'admin');
    await page.getByRole('table', { name: 'Configuração' }).getByText('Administração').first().waitFor();
    await page.getByRole('button', { name: 'Zerar contagens' }).click();
    const dialog = page.getByRole('dialog', { name: 'Zerar todas as contagens?' });
    await dialog.getByRole('button', { name: 'Cancelar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Zerar contagens' }).click();
    await dialog.getByRole('button', { name: 'Zerar contagens' }).click();
    await page.getByText(/contage(m|ns) zerada/).waitFor();
    expect(complaints).toEqual([]);
  });
});
