import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { availableCars, axeViolations, openPage } from '../../src/web.ts';

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

interface Lead {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly message: string | null;
  readonly user: object | null;
}

/** The requests of a person about a vehicle, as SALES read them by the API. */
async function leads(vehicleId: string, person: string): Promise<readonly Lead[]> {
  const token = await logIn(graph, 'vendas', 'vendas123');
  const list =
    'query ($id: ID!) { leads(filter: { vehicleId: $id }, first: 100) { nodes { name phone email message user { id } } } }';
  const { data } = await ask<{ leads: { nodes: Lead[] } }>(graph, list, {
    token,
    variables: { id: vehicleId },
  });
  return data.leads.nodes.filter(({ name }) => name === person);
}

async function opened(vehicleId: string, options: BrowserContextOptions = {}) {
  const open = await openPage(browser, `${origin}/veiculos/${vehicleId}`, options);
  await open.page.getByRole('button', { name: 'Falar com a loja' }).click();
  await open.page.getByRole('checkbox').waitFor();
  return open;
}

async function aCar(): Promise<string> {
  const [car] = await availableCars(graph, 1);
  if (!car) throw new Error('The demo data has no car for sale.');
  return car.id;
}

async function fill(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nome' }).fill(name);
  await page.getByRole('textbox', { name: 'Telefone' }).fill('(11) 90000-0999');
  await page.getByRole('textbox', { name: 'Mensagem' }).fill('Aceita troca?');
  await page.getByRole('checkbox').check();
}

const send = (page: Page) => page.getByRole('button', { name: 'Enviar pedido' });
const sent = (page: Page) => page.getByRole('status').filter({ hasText: 'Pedido enviado' });

describe('a request for contact', () => {
  it('is sent without a log-in by keyboard alone, and read by SALES', async () => {
    const id = await aCar();
    const { page, complaints } = await openPage(browser, `${origin}/veiculos/${id}`);
    await page.getByRole('button', { name: 'Falar com a loja' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox').waitFor();
    await page.getByRole('textbox', { name: 'Nome' }).focus();
    for (const text of ['Teclado Fictício', '', 'teclado@example.com', 'Posso ver amanhã?']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await sent(page).waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.role')).toBe('status');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate('document.activeElement?.textContent'))
      .toContain('Falar com a loja');
    expect(await leads(id, 'Teclado Fictício')).toEqual([
      {
        name: 'Teclado Fictício',
        phone: null,
        email: 'teclado@example.com',
        message: 'Posso ver amanhã?',
        user: null,
      },
    ]);
    expect(complaints).toEqual([]);
  });

  it('needs the consent, and a phone number or an e-mail address, each said at its field', async () => {
    const { page } = await opened(await aCar());
    await page.getByRole('textbox', { name: 'Nome' }).fill('Recusa Fictícia');
    await send(page).click();
    await expect.poll(() => page.getByRole('checkbox').getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('checkbox').check();
    await send(page).click();
    for (const name of ['Telefone', 'E-mail'])
      await expect.poll(() => page.getByRole('textbox', { name }).getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement?.name')).toBe('phone');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is not agreed to where the text has changed while the form was open', async () => {
    const id = await aCar();
    const { page } = await openPage(browser, `${origin}/veiculos/${id}`);
    let asked = 0;
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('leadConsent')) return route.continue();
      asked += 1;
      if (asked > 1) return route.continue();
      return route.fulfill({ json: { data: { leadConsent: { version: 'old', text: 'Um texto antigo.' } } } });
    });
    await page.getByRole('button', { name: 'Falar com a loja' }).click();
    await page.getByText('Um texto antigo.').waitFor();
    await fill(page, 'Texto Fictício');
    await send(page).click();
    await page.getByText('Este texto mudou').waitFor();
    await page.getByText('A loja pode usar meu nome').waitFor();
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
    expect(await leads(id, 'Texto Fictício')).toEqual([]);
    await page.getByRole('checkbox').check();
    await send(page).click();
    await sent(page).waitFor();
    expect(await leads(id, 'Texto Fictício')).toHaveLength(1);
  });

  it('counts down after a 429 and is sent by itself, once', async () => {
    const id = await aCar();
    const { page } = await opened(id);
    await fill(page, 'Espera Fictícia');
    let refused = false;
    await page.route('**/graphql', async (route) => {
      if (refused || !route.request().postData()?.includes('createLead')) return route.continue();
      refused = true;
      const errors = [{ message: 'Slow down.', extensions: { code: 'RATE_LIMITED', retryAfter: 6 } }];
      return route.fulfill({ status: 429, headers: { 'retry-after': '6' }, json: { errors } });
    });
    await send(page).click();
    await page.getByText(/Nova tentativa em [1-6] segundo/).waitFor();
    expect(await page.getByRole('textbox', { name: 'Mensagem' }).inputValue()).toBe('Aceita troca?');
    await sent(page).waitFor({ timeout: 15_000 });
    expect(await leads(id, 'Espera Fictícia')).toHaveLength(1);
  });

  it('keeps what was typed without a network, and is sent when it is back', async () => {
    const id = await aCar();
    const { page } = await opened(id);
    await fill(page, 'Túnel Fictício');
    await page.context().setOffline(true);
    await send(page).click();
    await page.getByText('Não foi possível falar com a loja').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Falar com a loja' }).click();
    expect(await page.getByRole('textbox', { name: 'Mensagem' }).inputValue()).toBe('Aceita troca?');
    await page.context().setOffline(false);
    await page.getByRole('checkbox').waitFor();
    await send(page).click();
    await sent(page).waitFor();
    expect(await leads(id, 'Túnel Fictício')).toHaveLength(1);
  });

  it('is taken for a vehicle that is sold', async () => {
    const { data } = await ask<{ vehicles: { nodes: { id: string }[] } }>(
      graph,
      '{ vehicles(filter: { status: [SOLD] }, first: 1) { nodes { id } } }',
      { token: await logIn(graph, 'vendas', 'vendas123') },
    );
    const id = data.vehicles.nodes[0]?.id ?? '';
    const { page } = await opened(id);
    await page.getByText('já foi vendido. Escreva').waitFor();
    await fill(page, 'Tarde Fictícia');
    await send(page).click();
    await sent(page).waitFor();
    expect(await leads(id, 'Tarde Fictícia')).toHaveLength(1);
  });
});

describe('the branch of a vehicle', () => {
  it('is called and written to by links with the code of the country', async () => {
    const { page } = await openPage(browser, `${origin}/veiculos/${await aCar()}`, { locale: 'en' });
    const chat = page.getByRole('link', { name: /WhatsApp/ });
    await chat.waitFor();
    expect(await chat.getAttribute('href')).toMatch(/^https:\/\/wa\.me\/55\d{10,11}\?text=Hello/);
    expect(await chat.getAttribute('target')).toBe('_blank');
    expect(await chat.getAttribute('rel')).toBe('noopener');
    const call = page.locator('a[href^="tel:"]').first();
    expect(await call.getAttribute('href')).toMatch(/^tel:\+55\d{10,11}$/);
  });
});
