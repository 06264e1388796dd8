import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { availableCars, axeViolations, cancelPurchases, enterAsCustomer, openPage } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;
let car = '';

beforeAll(async () => {
  browser = await launch();
  car = (await availableCars(graph, 1))[0]?.id ?? '';
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(() => cancelPurchases(graph));
afterEach(() => closePages(browser));

interface Screen {
  readonly name: string;
  readonly path: () => string;
  /** Whether the demo customer is logged in. */
  readonly customer?: true;
  /** What brings the screen into the state that is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}

const SCREENS: readonly Screen[] = [
  { name: 'the first page', path: () => '/' },
  { name: 'the stock', path: () => '/veiculos' },
  {
    name: 'the filters',
    path: () => '/veiculos',
    act: async (page) => {
      const open = page.getByRole('button', { name: /^(Filtros|Filters)/ });
      if (await open.isVisible()) await open.click();
      await page.waitForTimeout(500);
    },
  },
  { name: 'a search without a result', path: () => '/veiculos?busca=xyzzy' },
  { name: 'a vehicle', path: () => `/veiculos/${car}` },
  {
    name: 'a request for contact that was refused',
    path: () => `/veiculos/${car}`,
    act: async (page) => {
      await page.getByRole('button', { name: /^(Falar com a loja|Ask the shop)$/ }).click();
      await page.getByRole('checkbox').waitFor();
      await page.waitForTimeout(400);
      await page.getByRole('dialog').locator('button[type=submit]').click();
    },
  },
  { name: 'a vehicle that is not there', path: () => '/veiculos/none' },
  { name: 'an address that leads nowhere', path: () => '/nada' },
  { name: 'the log-in', path: () => '/entrar' },
  {
    name: 'a log-in that was refused',
    path: () => '/entrar',
    act: async (page) => {
      await page.locator('form button[type=submit]').click();
    },
  },
  { name: 'the registration', path: () => '/cadastro' },
  { name: 'a forgotten password', path: () => '/senha' },
  { name: 'the privacy notice', path: () => '/privacidade' },
  { name: 'a purchase before the log-in', path: () => `/veiculos/${car}/comprar` },
  { name: 'a purchase', path: () => `/veiculos/${car}/comprar`, customer: true },
  { name: 'the purchases', path: () => '/compras', customer: true },
  { name: 'the vehicles of a customer', path: () => '/conta/veiculos', customer: true },
  { name: 'a link of a quote that is not valid', path: () => '/quote#none' },
  { name: 'the account', path: () => '/conta', customer: true },
  {
    name: 'the question before an erasure',
    path: () => '/conta',
    customer: true,
    act: async (page) => {
      await page.getByRole('button', { name: /^(Apagar|Erase)/ }).click();
      await page.getByRole('dialog').waitFor();
      await page.waitForTimeout(400);
    },
  },
];

const LOCALES = ['pt-BR', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 360] as const;

/** Every screen in both languages, each time with another appearance and width; the full product with `AXE=all`. */
const CASES = SCREENS.flatMap((screen, at) =>
  LOCALES.flatMap((locale, l) =>
    SCHEMES.flatMap((scheme, s) =>
      WIDTHS.map((width, w) => {
        const chosen = s === (at + l) % 2 && w === ((at >> 1) + l) % 2;
        return { screen, locale, scheme, width, chosen };
      }),
    ),
  ),
).filter(({ chosen }) => chosen || process.env.AXE === 'all');

async function opened({ screen, locale, scheme, width }: (typeof CASES)[number]) {
  const open = await openPage(browser, origin + screen.path(), {
    locale,
    colorScheme: scheme,
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
  });
  if (screen.customer) await enterAsCustomer(open.page);
  await open.page
    .getByRole('heading', { level: 1 })
    .or(open.page.getByRole('heading', { level: 2 }))
    .first()
    .waitFor();
  await expect.poll(() => open.page.locator('.skeleton').count(), { timeout: 10_000 }).toBe(0);
  await screen.act?.(open.page);
  return open;
}

describe('axe', () => {
  it.each(
    CASES.map((one) => [`${one.screen.name}, ${one.locale}, ${one.scheme}, ${one.width} px`, one] as const),
  )('finds nothing wrong with %s', async (_name, one) => {
    const { page } = await opened(one);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.lang')).toBe(one.locale);
  });
});

describe('a narrow screen', () => {
  it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
    'shows %s in 320 px without scrolling sideways',
    async (_name, screen) => {
      const { page } = await opened({
        screen,
        locale: 'pt-BR',
        scheme: 'light',
        width: 320 as 360,
        chosen: true,
      });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    },
  );
});

describe('the keyboard', () => {
  it('leads past the header to the content', async () => {
    const { page } = await openPage(browser, `${origin}/veiculos`);
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe('main');
  });

  it('turns the photos, and what is shown is announced', async () => {
    const { page } = await openPage(browser, `${origin}/veiculos/${car}`);
    const photos = page.getByRole('group', { name: 'Foto 1 de 3' });
    await photos.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('group', { name: 'Foto 2 de 3' }).waitFor();
    await page.keyboard.press('End');
    await page.getByRole('group', { name: 'Foto 3 de 3' }).waitFor();
    await page.keyboard.press('Home');
    await photos.waitFor();
  });

  it('moves the sliders of the financing, whose amounts are those of the graph', async () => {
    const { page } = await openPage(browser, `${origin}/veiculos/${car}`);
    const months = page.getByRole('slider', { name: 'Prazo' });
    await months.focus();
    await page.keyboard.press('ArrowLeft');
    const panel = page.getByRole('region', { name: 'Simule o financiamento' });
    await panel.getByText('42 parcelas de').waitFor();
    const { data: found } = await ask<{ vehicle: { price: { amount: string } } }>(
      graph,
      `{ vehicle(id: "${car}") { price { amount } } }`,
    );
    const down = Math.round(Number(found.vehicle.price.amount) * 0.2);
    const token = await logIn(graph, 'cliente', 'cliente123');
    const quote = `{ financingQuote(vehicleId: "${car}", downPayment: { amount: "${down}.00" }, months: 42) { total { amount } } }`;
    const { data } = await ask<{ financingQuote: { total: { amount: string } } }>(graph, quote, { token });
    const written = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2 }).format(
      Number(data.financingQuote.total.amount),
    );
    await panel.getByText(written).waitFor();
  });

  it('gets the focus back where a dialog was opened, and Esc closes it', async () => {
    const { page } = await openPage(browser, `${origin}/conta`);
    await enterAsCustomer(page);
    const erase = page.getByRole('button', { name: 'Apagar minha conta' });
    await erase.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement?.textContent')).toBe('Apagar minha conta');
  });
});
