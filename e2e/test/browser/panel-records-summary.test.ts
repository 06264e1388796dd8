import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask } from '../../src/client.ts';
import { openPanel } from '../../src/panel.ts';
import { aPerson, aSale, asAdmin, exportedLines, rejectSale } from '../../src/panel-records.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
const SUMMARY = `${origin}/painel/resumo`;
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

interface Group {
  readonly count: number;
  readonly total: { readonly amount: string };
  readonly status: string | null;
  readonly month: string | null;
  readonly day: string | null;
  readonly make: string | null;
  readonly seller: {
    readonly username: string;
    readonly firstName: string;
    readonly lastName: string;
  } | null;
  readonly branch: { readonly name: string } | null;
}

/** What the graph says of all sales, by these fields. */
async function figures(groupBy: string, branchId: string | null = null) {
  const query = `query ($branchId: [ID!]) { salesSummary(groupBy: [${groupBy}], branchId: $branchId) { count total { amount } groups {
    count total { amount } status month day make seller { username firstName lastName } branch { name } } } }`;
  const { data } = await ask<{
    salesSummary: { count: number; total: { amount: string }; groups: readonly Group[] };
  }>(graph, query, { token: await asAdmin(graph), variables: { branchId: branchId && [branchId] } });
  return data.salesSummary;
}

/** An amount of the graph as the screen writes it; no number is made of it. */
function written(amount: string): string {
  const [reais = '', centavos] = amount.split('.');
  return `R$ ${reais.replace(/\B(?=(\d{3})+$)/g, '.')},${centavos}`;
}

/** The rows of a table of the screen, as texts, in the order of their names. */
async function rows(page: Page, name: string): Promise<readonly string[]> {
  const all = await page.getByRole('table', { name, exact: true }).locator('tbody tr').allInnerTexts();
  return all.map((row) => row.replace(/\s+/g, ' ').trim()).toSorted();
}

const expected = (groups: readonly Group[], nameOf: (group: Group) => string): readonly string[] =>
  groups
    .map((group) => `${nameOf(group)} ${group.count} ${written(group.total.amount)}`.replace(/\s+/g, ' '))
    .toSorted();

const STATUSES: Readonly<Record<string, string>> = {
  APPROVED: 'Aprovada',
  PENDING: 'Pendente',
  REJECTED: 'Recusada',
  CANCELLED: 'Cancelada',
  RETURNED: 'Devolvida',
};

const sellerName = ({ seller }: Group): string =>
  seller ? `${seller.firstName} ${seller.lastName}` : 'Sem vendedor (site)';

describe('the summary', () => {
  it('has the figures of the graph to the centavo, each chart with its table', async () => {
    const person = await aPerson(graph, 'Centavos');
    await aSale(graph, person.id, '70159.97');
    await expect
      .poll(async () => (await figures('MAKE')).groups.some(({ make }) => make === 'Fiat'), SOON)
      .toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const { page, complaints } = await openPanel(browser, `${SUMMARY}?periodo=tudo&por=dia`, 'admin');
    await page.getByRole('table', { name: 'Por dia', exact: true }).waitFor();
    const all = await figures('STATUS');
    const tile = page.getByRole('button', { name: /^Todas as vendas/ });
    expect((await tile.innerText()).replace(/\s+/g, ' ')).toBe(
      `Todas as vendas ${all.count} ${written(all.total.amount)}`.replace(/\s+/g, ' '),
    );
    for (const { status, count, total } of all.groups) {
      const own = page.getByRole('button', { name: new RegExp(`^${STATUSES[status ?? '']}`) });
      expect((await own.innerText()).replace(/\s+/g, ' ')).toBe(
        `${STATUSES[status ?? '']} ${count} ${written(total.amount)}`.replace(/\s+/g, ' '),
      );
    }
    expect(await rows(page, 'Por situação')).toEqual(
      expected(all.groups, ({ status }) => STATUSES[status ?? ''] ?? ''),
    );
    expect(await rows(page, 'Por vendedor')).toEqual(expected((await figures('SELLER')).groups, sellerName));
    expect(await rows(page, 'Por marca')).toEqual(
      expected((await figures('MAKE')).groups, ({ make }) => make ?? 'Marca desconhecida'),
    );
    expect(await rows(page, 'Por filial')).toEqual(
      expected((await figures('BRANCH')).groups, ({ branch }) => branch?.name ?? ''),
    );
    const byDay = (await figures('DAY')).groups;
    const dayName = new Intl.DateTimeFormat('pt-BR', {
      weekday: 'short',
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    expect(await rows(page, 'Por dia')).toEqual(
      expected(byDay, ({ day }) => dayName.format(new Date(day ?? ''))),
    );
    const charts = await page.getByRole('img', { name: /gráfico do valor/ }).count();
    expect(charts).toBe(5);
    await page.getByLabel('Agrupar por').selectOption('mes');
    const monthName = new Intl.DateTimeFormat('pt-BR', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    const byMonth = expected((await figures('MONTH')).groups, ({ month }) =>
      monthName.format(new Date(`${month}-01`)),
    );
    await expect.poll(() => rows(page, 'Por mês').catch(() => []), SOON).toEqual(byMonth);
    expect(complaints).toEqual([]);
  });

  it('is limited to a status and to a branch', async () => {
    const { page } = await openPanel(browser, `${SUMMARY}?periodo=tudo&situacao=APPROVED`, 'admin');
    const groups = (await figures('MAKE, STATUS')).groups.filter(({ status }) => status === 'APPROVED');
    await expect
      .poll(() => rows(page, 'Por marca').catch(() => []), SOON)
      .toEqual(expected(groups, ({ make }) => make ?? ''));
    const { data } = await ask<{ branches: { id: string; name: string }[] }>(
      graph,
      '{ branches { id name } }',
      {
        token: await asAdmin(graph),
      },
    );
    const matriz = data.branches.find(({ name }) => name === 'Matriz');
    await page.getByRole('combobox', { name: 'Filial' }).selectOption(matriz?.id ?? '');
    const own = (await figures('MAKE, STATUS', matriz?.id)).groups.filter(
      ({ status }) => status === 'APPROVED',
    );
    await expect
      .poll(() => rows(page, 'Por marca').catch(() => []), SOON)
      .toEqual(expected(own, ({ make }) => make ?? ''));
    await page.getByRole('combobox', { name: 'Filial' }).selectOption('');
  });

  it('follows the sales while it is on the screen', async () => {
    const person = await aPerson(graph, 'Ao vivo');
    const { page } = await openPanel(browser, `${SUMMARY}?periodo=hoje`, 'vendas');
    const tile = page.getByRole('button', { name: /^Pendente/ });
    await tile.waitFor();
    // The stream of changes opens behind the page.
    await page.waitForTimeout(2_000);
    const before = (await figures('STATUS')).groups.find(({ status }) => status === 'PENDING')?.count ?? 0;
    const id = await aSale(graph, person.id);
    await expect.poll(() => tile.innerText(), SOON).toMatch(new RegExp(`Pendente\\s+${before + 1}\\s`));
    await rejectSale(graph, id);
    await expect.poll(() => tile.innerText(), SOON).toMatch(new RegExp(`Pendente\\s+${before}\\s`));
  });

  it('counts days of São Paulo in a browser of Tokyo', async () => {
    const { page } = await openPanel(browser, `${SUMMARY}?periodo=hoje`, 'vendas', {
      timezoneId: 'Asia/Tokyo',
    });
    const today = new Intl.DateTimeFormat('pt-BR', {
      weekday: 'short',
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      timeZone: 'America/Sao_Paulo',
    }).format(new Date());
    await page.getByRole('status').filter({ hasText: today }).waitFor();
  });

  it('is downloaded as CSV with the same figures', async () => {
    const { page } = await openPanel(browser, `${SUMMARY}?periodo=tudo`, 'vendas');
    await page.getByRole('table', { name: 'Por marca' }).waitFor();
    const lines = await exportedLines(page);
    const all = await figures('MAKE');
    expect(lines[1]).toBe(
      `Todas as vendas;Todas as vendas;${all.count};"${all.total.amount.replace('.', ',')}"`,
    );
    for (const { make, count, total } of all.groups)
      expect(lines).toContain(`Marca;${make};${count};"${total.amount.replace('.', ',')}"`);
  });
});
