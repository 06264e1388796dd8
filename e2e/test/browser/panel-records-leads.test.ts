import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { openPanel } from '../../src/panel.ts';
import { aLead } from '../../src/panel-records.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
const LEADS = `${origin}/painel/contatos`;
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

describe('leads', () => {
  it('are reached by phone, WhatsApp and e-mail, the newest first', async () => {
    const older = await aLead(graph, 'Antes');
    const newer = await aLead(graph, 'Depois');
    const { page, complaints } = await openPanel(browser, LEADS, 'vendas');
    const names = page.locator('#leads h2');
    await names.first().waitFor();
    const all = await names.allInnerTexts();
    expect(all.indexOf(newer)).toBeGreaterThanOrEqual(0);
    expect(all.indexOf(newer)).toBeLessThan(all.indexOf(older));
    const ways = page.getByRole('list', { name: `Falar com ${newer}` }).getByRole('link');
    const hrefs = await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs[0]).toMatch(/^tel:\+55119\d{8}$/);
    expect(hrefs[1]).toMatch(/^https:\/\/wa\.me\/55119\d{8}$/);
    expect(hrefs[2]).toMatch(/^mailto:.+@example\.com$/);
    await page
      .getByText(/Aceitou o contato em \d/)
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
  });

  it('are marked as handled, and open again by the undo', async () => {
    const name = await aLead(graph, 'Atendida');
    const { page } = await openPanel(browser, LEADS, 'vendas');
    const card = page.getByRole('listitem').filter({ hasText: name });
    await card.getByRole('button', { name: 'Marcar como atendido' }).click();
    await card.waitFor({ state: 'detached' });
    const notice = page.getByText(`Pedido de ${name} atendido.`);
    await notice.waitFor();
    expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await card.waitFor();
    await card.getByRole('button', { name: 'Marcar como atendido' }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByLabel('Situação').selectOption('atendidos');
    await card.getByText(/Atendido por Vera Modelo em/).waitFor();
    expect(new URL(page.url()).searchParams.get('situacao')).toBe('atendidos');
  });

  it('are limited to a vehicle', async () => {
    const name = await aLead(graph, 'Mesmo veículo');
    const { page } = await openPanel(browser, LEADS, 'vendas');
    const card = page.getByRole('listitem').filter({ hasText: name });
    await card.getByRole('button', { name: 'ver pedidos deste veículo' }).click();
    const chip = page.getByRole('button', { name: /^Remover o filtro/ });
    await chip.waitFor();
    await card.waitFor();
    await chip.click();
    await expect.poll(() => page.url(), SOON).toBe(LEADS);
  });

  it('say so when the network is gone, and keep the request open', async () => {
    const name = await aLead(graph, 'Sem rede');
    const { page } = await openPanel(browser, LEADS, 'vendas');
    const card = page.getByRole('listitem').filter({ hasText: name });
    await card.waitFor();
    await page.context().setOffline(true);
    await card.getByRole('button', { name: 'Marcar como atendido' }).click();
    await card.getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await card.getByRole('button', { name: 'Marcar como atendido' }).click();
    await card.waitFor({ state: 'detached' });
  });
});
