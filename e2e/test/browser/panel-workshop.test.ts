import { randomInt } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { openPanel } from '../../src/panel.ts';
import { aPerson } from '../../src/panel-records.ts';
import { axeViolations, openPage } from '../../src/web.ts';
import { anOffer, anOrder, aSentQuote, receive, revise } from '../../src/workshop-screens.ts';

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

const open = (path: string, options: Parameters<typeof openPanel>[3] = {}) =>
  openPanel(browser, `${origin}/painel/oficina${path}`, 'oficina', options);
const button = (place: Page | Locator, name: string | RegExp) => place.getByRole('button', { name });
/** The dialog that the page waits for. Notices have the same role. */
const dialog = (page: Page) => page.locator('[role="dialog"]:not([aria-modal="false"])');
/** What the page says of the status of an order. */
const status = (page: Page, name: string) => page.getByRole('status').filter({ hasText: name }).first();

/** Presses a button of an order, and the one of its dialog. */
async function act(page: Page, name: string, confirm: string): Promise<void> {
  await button(page.getByRole('main'), name).first().click();
  await button(dialog(page), confirm).click();
  await dialog(page).waitFor({ state: 'detached' });
}

/** Adds a part or a service to a quote by keyboard. */
async function addItem(page: Page, words: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Incluir peça ou serviço' });
  await field.fill(words);
  await page.getByRole('option', { name }).waitFor();
  await field.press('Enter');
  await page.getByLabel(`Quantidade de ${name}`).waitFor();
}

describe('the workshop', () => {
  it('takes a vehicle from its plate to its delivery, the customer approving by a link', async () => {
    const [person, offer] = await Promise.all([aPerson(graph, 'Dona Oficina'), anOffer(graph, 5)]);
    const plate = `TST${randomInt(10)}A${String(randomInt(100)).padStart(2, '0')}`;
    const { page, complaints } = await open('/nova');

    await page.getByLabel('Placa').fill(plate);
    await page.keyboard.press('Enter');
    await page.getByLabel('Dono do veículo').fill(person.name);
    await button(page, new RegExp(`^${person.name}`)).click();
    await page.getByLabel('Marca').fill('Fiat');
    await page.getByLabel('Modelo', { exact: true }).fill('Uno');
    await page.getByLabel('Ano do modelo').fill('2014');
    await button(page, 'Cadastrar e continuar').click();
    await page.getByLabel('Solicitação').fill('Barulho ao frear');
    await button(page, 'Abrir ordem').click();
    await status(page, 'Recebida').waitFor();

    await button(page, 'Anotar diagnóstico').click();
    await dialog(page).getByLabel('Diagnóstico').fill('Pastilhas gastas');
    await button(dialog(page), 'Salvar diagnóstico').click();
    await status(page, 'Em diagnóstico').waitFor();
    await button(page, 'Fazer orçamento').click();
    await addItem(page, offer.sku, offer.part);
    await addItem(page, offer.service, offer.service);
    await page.getByLabel(`Quantidade de ${offer.part}`).fill('2');
    // 2 × 189,90 and 180,00.
    await page.getByText(/^R\$\s559,80$/).waitFor();
    await button(page, 'Salvar orçamento').click();
    await act(page, 'Enviar orçamento', 'Enviar');
    await status(page, 'Aguardando aprovação').waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await button(page, 'Criar link').click();
    await button(dialog(page), 'Criar link').click();
    const link = await dialog(page).getByLabel('Endereço para o cliente').inputValue();
    await button(dialog(page), 'Pronto').click();
    expect(link).toMatch(new RegExp(`^${origin}/quote#.{20,}$`));
    await approveByLink(link);

    await page.reload();
    await status(page, 'Aprovada').waitFor();
    await act(page, 'Iniciar', 'Iniciar');
    await page.getByLabel('Minutos').fill('45');
    await button(page, 'Anotar tempo').click();
    await page.getByText('45 min no total').waitFor();
    await act(page, 'Concluir', 'Concluir');
    await act(page, 'Entregar', 'Entregar');
    await status(page, 'Entregue').waitFor();

    await page.goto(`${origin}/painel/oficina/pecas/${offer.sku}`);
    await page.getByText('Uso em ordem').waitFor();
    const figures = await page.locator('dl').first().innerText();
    expect(figures.replace(/\s+/g, ' ')).toContain('Em estoque 3');
    expect(complaints).toEqual([]);
  });

  it('fits a phone: one column at a time, and the next step in the card', async () => {
    const order = await anOrder(graph);
    const { page, complaints } = await open('?coluna=RECEIVED', { viewport: { width: 390, height: 800 } });
    const card = page.getByRole('article').filter({ hasText: order.plate });
    await card.waitFor();
    expect(await page.getByRole('region', { name: 'Em diagnóstico', exact: true }).isVisible()).toBe(false);
    expect(await axeViolations(page)).toEqual([]);
    await button(card, /^Anotar diagnóstico/).click();
    await dialog(page).getByLabel('Diagnóstico').fill('Bateria sem carga');
    await button(dialog(page), 'Salvar diagnóstico').click();
    await card.waitFor({ state: 'hidden' });
    await page
      .getByRole('navigation', { name: 'Situações' })
      .getByRole('link', { name: /^Em diagnóstico/ })
      .click();
    await card.waitFor();
    await card.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: order.plate }).waitFor();
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    await act(page, 'Cancelar ordem', 'Cancelar ordem');
    await status(page, 'Cancelada').waitFor();
    await page.goBack();
    await page
      .getByRole('navigation', { name: 'Situações' })
      .getByRole('link', { name: /^Cancelada/ })
      .click();
    // Sooner than the board asks by itself.
    await card.waitFor({ timeout: 10_000 });
    expect(complaints).toEqual([]);
  });

  it('says that somebody else saved a revision meanwhile, and replaces it only at the next attempt', async () => {
    const order = await aSentQuote(graph);
    const { page, complaints } = await open(`/ordens/${order.id}`);
    await button(page, 'Nova revisão').click();
    await page.getByLabel(`Quantidade de ${order.offer.part}`).fill('3');
    await revise(graph, order);
    await button(page, 'Salvar orçamento').click();
    await page.getByRole('alert').filter({ hasText: 'Outra pessoa salvou uma revisão' }).waitFor();
    expect(await page.getByLabel(`Quantidade de ${order.offer.part}`).inputValue()).toBe('3');
    await button(page, 'Salvar orçamento').click();
    await page.getByRole('region', { name: 'Orçamento 3' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('asks for another count where the stock of a part changed meanwhile', async () => {
    const offer = await anOffer(graph, 5);
    const { page, complaints } = await open(`/pecas/${offer.sku}`);
    await button(page, 'Contar').click();
    await dialog(page).getByLabel('Unidades que estão aqui').fill('4');
    await receive(graph, offer, 3);
    await button(dialog(page), 'Salvar contagem').click();
    await dialog(page).getByText('eram 5, agora são 8').waitFor();
    expect(await page.locator('dl').first().innerText()).toMatch(/Em estoque\s+8/);
    await dialog(page).getByLabel('Unidades que estão aqui').fill('7');
    await button(dialog(page), 'Contei de novo: salvar').click();
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByText('Contagem', { exact: true }).waitFor();
    expect(await page.locator('dl').first().innerText()).toMatch(/Em estoque\s+7/);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['', 'en', 'dark', 1280],
    ['/nova?placa=ABC1D23', 'pt-BR', 'light', 360],
    ['/pecas', 'en', 'light', 1280],
    ['/pecas/PAST-FR', 'pt-BR', 'dark', 360],
    ['/servicos', 'en', 'dark', 360],
  ] as const)(
    'has no accessibility violation at /painel/oficina%s',
    async (path, locale, colorScheme, width) => {
      const how = { locale, colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' } as const;
      const { page } = await open(path, how);
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      expect(await axeViolations(page)).toEqual([]);
    },
  );
});

/** Opens a link as a person without an account, approves all of the quote, and looks at what is said afterwards. */
async function approveByLink(link: string): Promise<void> {
  const token = new URL(link).hash.slice(1);
  const { page, complaints } = await openPage(browser, link);
  const told: string[] = [];
  page.on('request', (request) => {
    told.push(request.url().split('#')[0] ?? '', request.headers().referer ?? '');
    // The graph is asked with the token: it is the one that needs it.
    if (new URL(request.url()).pathname !== '/graphql') told.push(request.postData() ?? '');
  });
  await page.reload();
  await page.getByRole('heading', { name: 'Orçamento para Fiat Uno 2014' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await button(page, 'Aprovar tudo').click();
  await dialog(page)
    .getByText(/559,80/)
    .waitFor();
  await button(dialog(page), 'Aprovar por este valor').click();
  await page.getByRole('heading', { name: 'Orçamento aprovado' }).waitFor();
  expect(await button(page, /^Aprovar|^Recusar/).count()).toBe(0);
  told.push(
    await page.evaluate<string>(
      'JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])',
    ),
  );
  const logIn = await page.getByRole('banner').getByRole('link', { name: 'Entrar' }).getAttribute('href');
  expect(logIn).toBe(`/entrar?voltar=${encodeURIComponent('/conta/veiculos')}`);
  expect(told.filter((text) => text.includes(token))).toEqual([]);
  expect(complaints).toEqual([]);
  await page.goto(`${origin}/quote#unknown-token`);
  await page.getByRole('heading', { name: 'Este link não vale mais' }).waitFor();
}
