import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { openPanel, type StaffName } from '../../src/panel.ts';
import { aSale, theSale } from '../../src/sales.ts';
import { openStreams } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;
let vera = '';
let branches: readonly { readonly id: string; readonly name: string }[] = [];

beforeAll(async () => {
  browser = await launch();
  vera = await logIn(graph, 'vendas', 'vendas123');
  branches = (await ask<{ branches: typeof branches }>(graph, '{ branches { id name } }')).data.branches;
});

afterAll(async () => {
  await browser?.close();
});

afterEach(() => closePages(browser));

const board = (who: StaffName = 'vendas', search = '', options: Parameters<typeof openPanel>[3] = {}) =>
  openPanel(browser, `${origin}/painel/vendas${search}`, who, options);
const column = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: false }).filter({
    has: page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }),
  });
const card = (place: Page | Locator, name: string): Locator =>
  place.getByRole('article').filter({ hasText: name });
const branchOf = (start: string) => branches.find(({ name }) => name.startsWith(start))?.id;

describe('the board of sales', () => {
  it('shows a sale that is opened elsewhere within three seconds, once', async () => {
    await expect.poll(() => openStreams(graph)).toBe(0);
    const { page, complaints } = await board();
    await column(page, 'Pendentes').waitFor();
    await expect.poll(() => openStreams(graph)).toBe(1);
    const sale = await aSale(graph, vera);
    await card(column(page, 'Pendentes'), sale.name).waitFor({ timeout: 3_000 });
    expect(await card(page, sale.name).count()).toBe(1);
    await card(page, sale.name)
      .getByText(/^Expira em \d+ [dh]/)
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('announces a new sale on other pages, by a badge that ends when the board is seen', async () => {
    await expect.poll(() => openStreams(graph)).toBe(0);
    const { page } = await openPanel(browser, `${origin}/painel/balcao`, 'vendas');
    await expect.poll(() => openStreams(graph)).toBe(1);
    const sale = await aSale(graph, vera);
    await page.getByRole('link', { name: /^\d+ vendas? novas?$/ }).click();
    await card(column(page, 'Pendentes'), sale.name).waitFor();
    await expect.poll(() => page.getByRole('link', { name: /^\d+ vendas? novas?$/ }).count()).toBe(0);
  });

  it('approves a sale by keyboard alone', async () => {
    const sale = await aSale(graph, vera);
    const { page } = await board();
    const button = card(page, sale.name).getByRole('button', { name: /^Aprovar/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Aprovar esta venda?' }).waitFor();
    await page.keyboard.press('Enter');
    await card(column(page, 'Aprovadas'), sale.name).waitFor();
    expect(await theSale(graph, vera, sale.id)).toMatchObject({ status: 'APPROVED' });
  });

  it('rejects a sale from the menu by keyboard, and only with a reason', async () => {
    const sale = await aSale(graph, vera);
    const { page } = await board();
    await card(page, sale.name)
      .getByRole('button', { name: /^Mover/ })
      .focus();
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate('document.activeElement?.textContent');
    await expect.poll(focused).toBe('Para Aprovadas');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Para Recusadas');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Recusar esta venda?' });
    await dialog.getByRole('button', { name: 'Recusar venda' }).click();
    await dialog.getByText('Escreva o motivo.').waitFor();
    expect(await theSale(graph, vera, sale.id)).toMatchObject({ status: 'PENDING' });
    await page.keyboard.type('Documentos vencidos');
    await dialog.getByRole('button', { name: 'Recusar venda' }).click();
    await card(column(page, 'Recusadas'), sale.name).getByText('Documentos vencidos').waitFor();
    expect(await theSale(graph, vera, sale.id)).toEqual({
      status: 'REJECTED',
      notes: null,
      rejectionReason: 'Documentos vencidos',
    });
  });

  it('asks before it cancels a sale that is dragged to the cancelled ones', async () => {
    const sale = await aSale(graph, vera);
    // Both the card and its new column are in sight.
    const { page } = await board('vendas', '', { viewport: { width: 1280, height: 6_000 } });
    await card(page, sale.name).dragTo(column(page, 'Canceladas'));
    await page
      .getByRole('dialog', { name: 'Cancelar esta venda?' })
      .getByRole('button', { name: 'Cancelar venda' })
      .click();
    await card(column(page, 'Canceladas'), sale.name).waitFor();
    expect(await theSale(graph, vera, sale.id)).toMatchObject({ status: 'CANCELLED' });
  });

  it('tells the second of two people who decide at once who was faster, and shows what was decided', async () => {
    const sale = await aSale(graph, vera);
    const [first, second] = await Promise.all([board('vendas'), board('admin')]);
    await card(second.page, sale.name)
      .getByRole('button', { name: /^Recusar/ })
      .click();
    const late = second.page.getByRole('dialog');
    await late.getByLabel('Motivo').fill('Sem crédito');
    await card(first.page, sale.name)
      .getByRole('button', { name: /^Aprovar/ })
      .click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Aprovar venda' }).click();
    await card(column(first.page, 'Aprovadas'), sale.name).waitFor();
    await late.getByText('Outra pessoa já decidiu esta venda').waitFor();
    await late.getByText(/Aprovada por Vera Modelo/).waitFor();
    await late.getByRole('button', { name: 'Entendi' }).click();
    await card(column(second.page, 'Aprovadas'), sale.name).waitFor();
    expect(await theSale(graph, vera, sale.id)).toMatchObject({ status: 'APPROVED' });
  });

  it('shows the refusal of a decision that came too late, without a stream too', async () => {
    const sale = await aSale(graph, vera);
    const { page } = await board('admin');
    await card(page, sale.name)
      .getByRole('button', { name: /^Aprovar/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Aprovar venda' }).waitFor();
    let held = 0;
    await page.route('**/graphql', async (route) => {
      if ((route.request().postData() ?? '').includes('ApproveSale') && held === 0) {
        held += 1;
        await ask(
          graph,
          'mutation ($id: ID!) { cancelSale(id: $id, input: { reason: "Desistiu" }) { sale { id } } }',
          {
            token: vera,
            variables: { id: sale.id },
          },
        );
      }
      await route.continue();
    });
    await dialog.getByRole('button', { name: 'Aprovar venda' }).click();
    await dialog.getByText(/Cancelada por Vera Modelo/).waitFor();
    await dialog.getByText('Motivo: Desistiu').waitFor();
  });

  it('finds by words, status, seller and day, keeps that in the address, and restores it on the way back', async () => {
    const sale = await aSale(graph, vera, { plate: undefined });
    const { page, asked } = await board();
    await page.getByLabel('Situação').selectOption('PENDING');
    await page.getByRole('link', { name: sale.name }).waitFor();
    await page.getByLabel('Vendedor').selectOption({ label: 'Vera Modelo' });
    await page.waitForURL(/vendedor=/);
    await page.getByLabel('Abertas de').fill('2020-01-01');
    await page.waitForURL(/situacao=PENDING.*de=2020-01-01|de=2020-01-01.*situacao=PENDING/);
    const link = page.getByRole('link', { name: sale.name });
    await link.waitFor();
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
    await link.click();
    await page.getByRole('heading', { level: 1, name: sale.name }).waitFor();
    await page.getByText('Histórico').first().waitFor();
    await expect.poll(() => asked.includes('SalePage')).toBe(true);
    const before = asked.length;
    await page.goBack();
    await link.waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe(sale.name);
    expect(asked.slice(before)).toEqual([]);
  });

  it('is limited to the branch of a person, and to one that is chosen', async () => {
    const [head, manaus] = [branchOf('Matriz'), branchOf('Filial Manaus')];
    const [own, other] = await Promise.all([
      aSale(graph, vera, { branchId: manaus }),
      aSale(graph, vera, { branchId: head }),
    ]);
    const valter = await board('vendas2');
    await card(valter.page, own.name).waitFor();
    expect(await card(valter.page, other.name).count()).toBe(0);
    const { page } = await board();
    await card(page, own.name).waitFor();
    await card(page, other.name).waitFor();
    await page.getByRole('combobox', { name: 'Filial' }).selectOption({ label: 'Filial Manaus' });
    await card(page, other.name).waitFor({ state: 'detached' });
    await card(page, own.name).waitFor();
  });

  it('is not shown to the workshop', async () => {
    const { page } = await openPanel(browser, `${origin}/painel/vendas`, 'oficina');
    await page.getByRole('heading', { name: 'Sua função não abre esta página' }).waitFor();
    expect(await page.getByRole('link', { name: /^(Vendas|Balcão)$/ }).count()).toBe(0);
    await page.goto(`${origin}/painel/balcao`);
    await page.getByRole('heading', { name: 'Sua função não abre esta página' }).waitFor();
  });

  it('says that the stream is lost, and shows what was missed once it is back', {
    timeout: 120_000,
  }, async () => {
    const { page } = await board();
    await column(page, 'Pendentes').waitFor();
    await page.route('**/graphql', (route) =>
      route.request().headers().accept === 'text/event-stream' ? route.abort() : route.continue(),
    );
    await page.reload();
    await page.getByText('Sem notícias ao vivo').waitFor();
    await column(page, 'Pendentes').waitFor();
    const sale = await aSale(graph, vera);
    expect(await card(page, sale.name).count()).toBe(0);
    await page.unroute('**/graphql');
    const shown = card(column(page, 'Pendentes'), sale.name);
    // A stream that is being tried at this moment does not hear it, and may then wait for half a minute.
    const isShown = async (): Promise<boolean> => {
      await page.evaluate("dispatchEvent(new Event('online'))");
      return shown.isVisible();
    };
    await expect.poll(isShown, { interval: 500, timeout: 60_000 }).toBe(true);
    await page.getByText('Sem notícias ao vivo').waitFor({ state: 'detached' });
  });

  it('downloads what it shows as CSV', async () => {
    const sale = await aSale(graph, vera);
    const { page } = await board('vendas', '?situacao=PENDING');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exportar CSV' }).click();
    const file = await (await download).createReadStream();
    let text = '';
    for await (const part of file) text += part;
    expect(text).toContain(sale.id);
    expect(text).not.toContain('APPROVED');
  });
});
