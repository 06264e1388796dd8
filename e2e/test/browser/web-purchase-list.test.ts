import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import {
  availableCars,
  buyAsCustomer,
  cancelPurchases,
  enterAsCustomer,
  openPage,
  openStreams,
} from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(() => cancelPurchases(graph));
afterEach(() => closePages(browser));

const buy = (count: number) => buyAsCustomer(graph, count);

async function cancel(id: string | undefined, reason?: string): Promise<void> {
  const token = await logIn(graph, 'cliente', 'cliente123');
  const mutation =
    'mutation ($id: ID!, $input: CancelSaleInput) { cancelSale(id: $id, input: $input) { sale { id } } }';
  await ask(graph, mutation, { token, variables: { id, input: { reason } } });
}

async function reject(id: string | undefined, reason: string): Promise<void> {
  const token = await logIn(graph, 'admin', 'admin123');
  const mutation =
    'mutation ($id: ID!, $input: RejectSaleInput!) { rejectSale(id: $id, input: $input) { sale { id } } }';
  await ask(graph, mutation, { token, variables: { id, input: { reason } } });
}

/** The page of the purchases of the demo customer. */
async function purchases(): Promise<Page> {
  const { page } = await openPage(browser, origin);
  await enterAsCustomer(page);
  await page.goto(`${origin}/compras`);
  await page.getByRole('article').first().waitFor();
  return page;
}

const undecided = (page: Page) => page.getByRole('article').getByText('Aguardando a loja', { exact: true });

describe('the purchases', () => {
  it('stay as they are now in all tabs over one stream, also after the tab that had it is closed', async () => {
    const sales = await buy(2);
    await expect.poll(() => openStreams(graph), { timeout: 10_000 }).toBe(0);
    const first = await purchases();
    const others: Page[] = [];
    for (let tab = 0; tab < 3; tab += 1)
      others.push((await openPage(browser, `${origin}/compras`, { beside: first })).page);
    for (const page of [first, ...others]) await expect.poll(() => undecided(page).count()).toBe(2);
    await expect.poll(() => openStreams(graph)).toBe(1);
    await first.waitForTimeout(500);
    await cancel(sales[0]);
    for (const page of [first, ...others])
      await expect.poll(() => undecided(page).count(), { timeout: 3_000 }).toBe(1);
    expect(await openStreams(graph)).toBe(1);
    await first.close();
    await others[0]?.waitForTimeout(1_000);
    await expect.poll(() => openStreams(graph)).toBe(1);
    await cancel(sales[1]);
    for (const page of others) await expect.poll(() => undecided(page).count(), { timeout: 3_000 }).toBe(0);
  });

  it('show until when a purchase is reserved, and what becomes of it and why, as it happens', async () => {
    const sales = await buy(2);
    const page = await purchases();
    const steps = (nth: number) =>
      page.getByRole('article').nth(nth).getByRole('list', { name: 'Andamento' }).getByRole('listitem');
    const texts = async (nth: number) =>
      (await steps(nth).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    const moment = String.raw`\d\d/\d\d/\d{4}, \d\d:\d\d`;
    // Two days from now, unless a setting says otherwise.
    expect(await texts(0)).toEqual([
      expect.stringMatching(new RegExp(`^Reservado ${moment}$`)),
      expect.stringMatching(/^Reservado até [a-zç-]+, \d\d:\d\d A loja está conferindo os dados\.$/),
    ]);
    await expect.poll(() => openStreams(graph)).toBe(1);
    await page.waitForTimeout(500);
    await reject(sales[1], 'Crédito recusado.');
    await cancel(sales[0], 'Mudei de ideia.');
    await steps(0).getByText('Compra recusada').waitFor({ timeout: 3_000 });
    await steps(1).getByText('Compra cancelada').waitFor({ timeout: 3_000 });
    expect([await texts(0), await texts(1)]).toEqual([
      [
        expect.stringMatching(new RegExp(`^Reservado ${moment}$`)),
        expect.stringMatching(new RegExp(`^Compra recusada ${moment} Motivo: Crédito recusado\\.$`)),
      ],
      [
        expect.stringMatching(new RegExp(`^Reservado ${moment}$`)),
        expect.stringMatching(new RegExp(`^Compra cancelada ${moment} Motivo: Mudei de ideia\\.$`)),
      ],
    ]);
  });

  it('show the approval and the return of a purchase at their moments', async () => {
    await buy(1);
    const { page } = await openPage(browser, origin);
    await enterAsCustomer(page);
    await page.route('**/graphql', async (route) => {
      if (!/query Purchases\b/.test(route.request().postData() ?? '')) return route.continue();
      const response = await route.fetch();
      const json = (await response.json()) as { data?: { sales: { nodes: { history: object[] }[] } } };
      const [sale] = json.data?.sales.nodes ?? [];
      const [opened] = sale?.history ?? [];
      if (sale)
        Object.assign(sale, {
          status: 'RETURNED',
          expiresAt: null,
          nextStatuses: [],
          history: [
            opened,
            { ...opened, to: 'APPROVED', at: '2026-03-05T15:00:00.000Z' },
            { ...opened, to: 'RETURNED', at: '2026-03-07T15:00:00.000Z', reason: 'Barulho no motor.' },
          ],
        });
      return route.fulfill({ response, json });
    });
    await page.goto(`${origin}/compras`);
    const steps = page
      .getByRole('article')
      .first()
      .getByRole('list', { name: 'Andamento' })
      .getByRole('listitem');
    await steps.getByText('Veículo devolvido').waitFor();
    const texts = (await steps.allInnerTexts()).map((text) => text.trim());
    expect(texts[0]).toMatch(/^Reservado/);
    expect(texts.slice(1)).toEqual([
      expect.stringMatching(/^Compra aprovada 05\/03\/2026, 12:00$/),
      expect.stringMatching(/^Veículo devolvido 07\/03\/2026, 12:00\s+Motivo: Barulho no motor\.$/),
    ]);
  });

  it('show no refusal of one purchase in the question about another', async () => {
    await buy(2);
    const page = await purchases();
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    let asked = 0;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('cancelSale')) return route.continue();
      asked += 1;
      await held;
      const userErrors = [{ field: ['id'], message: 'Uma recusa fictícia.', code: 'INVALID' }];
      return route.fulfill({ json: { data: { cancelSale: { sale: null, userErrors } } } });
    });
    const dialog = page.getByRole('dialog', { name: 'Cancelar esta compra?' });
    await page.getByRole('article').nth(0).getByRole('button', { name: 'Cancelar compra' }).click();
    await dialog.getByRole('button', { name: 'Cancelar compra' }).click();
    await expect.poll(() => asked).toBe(1);
    await dialog.getByRole('button', { name: 'Manter compra' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('article').nth(1).getByRole('button', { name: 'Cancelar compra' }).click();
    await dialog.waitFor();
    const list = page.waitForResponse((response) =>
      /query Purchases\b/.test(response.request().postData() ?? ''),
    );
    answer();
    await list;
    await page.waitForTimeout(500);
    expect(await dialog.isVisible()).toBe(true);
    expect(await dialog.getByText('Uma recusa fictícia.').count()).toBe(0);
  });
});

describe('a member of staff', () => {
  it('is sent to the panel instead of being made a customer', async () => {
    const [car] = await availableCars(graph, 1);
    const { page } = await openPage(browser, `${origin}/entrar`);
    await page.getByLabel('Usuário ou e-mail').fill('oficina');
    await page.getByLabel('Senha', { exact: true }).fill('oficina123');
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.getByRole('button', { name: 'Sua conta' }).waitFor();
    await page.goto(`${origin}/veiculos/${car?.id}/comprar`);
    await page.getByText('A equipe vende no balcão').waitFor();
    expect(await page.getByText('Seu cadastro de comprador').count()).toBe(0);
  });
});

describe('a form', () => {
  it('counts down after a 429, keeps what was typed, and sends nothing by itself', async () => {
    const { page } = await openPage(browser, `${origin}/senha`);
    await page.getByLabel('E-mail').fill('ana@example.com');
    let sent = 0;
    await page.route('**/graphql', (route) => {
      if (!route.request().postData()?.includes('requestPasswordReset')) return route.continue();
      sent += 1;
      const errors = [{ message: 'Slow down.', extensions: { code: 'RATE_LIMITED', retryAfter: 6 } }];
      return route.fulfill({ status: 429, headers: { 'retry-after': '6' }, json: { errors } });
    });
    await page.getByRole('button', { name: 'Enviar link' }).click();
    const wait = page.getByText(/Você pode tentar de novo em \d segundo/);
    await wait.waitFor();
    const before = sent;
    await wait.waitFor({ state: 'detached' });
    expect(sent).toBe(before);
    expect(await page.getByLabel('E-mail').inputValue()).toBe('ana@example.com');
  });
});

describe('the sessions of an account', () => {
  it('show why one was not ended', async () => {
    await logIn(graph, 'cliente', 'cliente123');
    const { page } = await openPage(browser, origin);
    await enterAsCustomer(page);
    await page.goto(`${origin}/conta`);
    await page.route('**/graphql', (route) => {
      if (!route.request().postData()?.includes('revokeSession')) return route.continue();
      const userErrors = [{ field: ['id'], message: 'Uma recusa fictícia.', code: 'NOT_FOUND' }];
      return route.fulfill({ json: { data: { revokeSession: { session: null, userErrors } } } });
    });
    await page.getByRole('button', { name: 'Encerrar' }).first().click();
    await page.getByText('Uma recusa fictícia.').waitFor();
  });
});
