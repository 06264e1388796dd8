import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../../src/browser.ts';
import { openPanel, type StaffName } from '../../src/panel.ts';
import { addCars } from '../../src/stock-records.ts';
import { axeViolations, type WebPage } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;
let car = '';
const entries = new Map<StaffName, WebPage>();

beforeAll(async () => {
  browser = await launch();
  car = (await addCars(graph, [{ model: 'Acessível', price: { amount: '12345.67' } }]))[0]?.id ?? '';
});

afterAll(async () => {
  await browser?.close();
});

interface Screen {
  readonly name: string;
  readonly path: () => string;
  readonly who?: StaffName;
  /** What brings the screen into the state that is looked at. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const LIST = Buffer.from(
  'Marca;Modelo;Ano;Preço;Filial\nTestauto;A;2020;1;Matriz\nTestauto;B;ontem;50000;Matriz\n',
);

const SCREENS: readonly Screen[] = [
  { name: 'the stock', path: () => '/painel/estoque' },
  { name: 'the stock for the workshop', path: () => '/painel/estoque', who: 'oficina' },
  { name: 'a search without a result', path: () => '/painel/estoque?busca=xyzzy' },
  {
    name: 'the preview of prices',
    path: () => '/painel/estoque?busca=Testauto+Acessível',
    act: async (page) => {
      await page.getByRole('checkbox', { name: /Acessível/ }).check();
      await page.getByRole('button', { name: /^(Mudar preços|Change prices)$/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill('5');
      await dialog.locator('button[type=submit]').click();
      await dialog.getByRole('table').waitFor();
    },
  },
  {
    name: 'the filters or columns',
    path: () => '/painel/estoque',
    act: async (page) => {
      await page.getByRole('button', { name: /^(Filtros|Filters|Colunas|Columns)$/ }).click();
      await page.waitForTimeout(400);
    },
  },
  {
    name: 'the stock while the graph is busy',
    path: () => '/painel/estoque?busca=429',
    act: async (page) => {
      await page.route('**/graphql', (route) =>
        /PanelStock/.test(route.request().postData() ?? '')
          ? route.fulfill({
              status: 429,
              headers: { 'retry-after': '60' },
              contentType: 'application/json',
              body: JSON.stringify({ errors: [{ message: 'slow', extensions: { code: 'RATE_LIMITED' } }] }),
            })
          : route.continue(),
      );
      await page.reload();
      await page.getByRole('alert').waitFor();
      await page.unroute('**/graphql');
    },
  },
  { name: 'a vehicle', path: () => `/painel/estoque/${car}` },
  { name: 'a vehicle for the workshop', path: () => `/painel/estoque/${car}`, who: 'oficina' },
  { name: 'a vehicle that is not there', path: () => '/painel/estoque/none' },
  {
    name: 'the question before a vehicle is deleted',
    path: () => `/painel/estoque/${car}`,
    who: 'admin',
    act: (page) => page.getByRole('button', { name: /^(Excluir|Delete)$/ }).click(),
  },
  {
    name: 'the request for a transfer',
    path: () => `/painel/estoque/${car}`,
    act: (page) => page.getByRole('button', { name: /^(Pedir transferência|Request a transfer)$/ }).click(),
  },
  { name: 'a price tag', path: () => `/painel/estoque/${car}/etiqueta` },
  {
    name: 'an intake that was refused',
    path: () => '/painel/estoque/novo',
    act: async (page) => {
      await page.getByRole('main').locator('summary').click();
      await page.getByRole('main').locator('button[type=submit]').click();
    },
  },
  { name: 'an import', path: () => '/painel/estoque/importar' },
  {
    name: 'the lines of an import',
    path: () => '/painel/estoque/importar',
    act: async (page) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: LIST });
      await page.getByRole('button', { name: /^(Conferir as linhas|Check the lines)$/ }).click();
      await page.getByText(/valor não pôde|value could not/).waitFor();
    },
  },
  { name: 'the transfers', path: () => '/painel/transferencias' },
];

/** Languages, colours and widths, so that each pair of them is there. */
const LOOKS = [
  { locale: 'pt-BR', colorScheme: 'light', width: 1280 },
  { locale: 'en', colorScheme: 'dark', width: 1280 },
  { locale: 'pt-BR', colorScheme: 'dark', width: 360 },
  { locale: 'en', colorScheme: 'light', width: 360 },
] as const;

async function look(
  { path, who = 'vendas', act }: Screen,
  { locale, colorScheme, width }: { locale: string; colorScheme: 'light' | 'dark'; width: number },
): Promise<Page> {
  const entry = entries.get(who) ?? (await openPanel(browser, `${origin}/painel/estoque`, who));
  entries.set(who, entry);
  const { page } = entry;
  await page
    .context()
    .addCookies([
      { name: 'language', value: locale === 'en' ? 'en' : 'pt-BR', url: origin, sameSite: 'Lax' },
    ]);
  await page.setViewportSize({ width, height: width === 360 ? 740 : 860 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(origin + path());
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate('scrollTo(0, 0)');
  await expect.poll(() => page.locator('.skeleton').count(), { timeout: 10_000 }).toBe(0);
  await act?.(page);
  await page.waitForTimeout(400);
  return page;
}

describe.each(SCREENS)('$name', (screen) => {
  it('has nothing that axe finds wrong, in each language, colour and width', async () => {
    for (const how of LOOKS) {
      const page = await look(screen, how);
      expect([how, await axeViolations(page)]).toEqual([how, []]);
    }
  });

  it('fits a screen of 320 pixels', async () => {
    const page = await look(screen, { locale: 'pt-BR', colorScheme: 'light', width: 320 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});
