import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { openPanel } from '../../src/panel.ts';
import { aSale } from '../../src/sales.ts';
import { axeViolations } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;
let [waiting, approved] = ['', ''];

beforeAll(async () => {
  browser = await launch();
  const vera = await logIn(graph, 'vendas', 'vendas123');
  [waiting, approved] = (await Promise.all([aSale(graph, vera), aSale(graph, vera)])).map(({ id }) => id) as [
    string,
    string,
  ];
  await ask(graph, 'mutation ($id: ID!) { approveSale(id: $id) { userErrors { code } } }', {
    token: vera,
    variables: { id: approved },
  });
});

afterAll(async () => {
  await browser?.close();
});

afterEach(() => closePages(browser));

interface Screen {
  readonly name: string;
  readonly path: () => string;
  /** What brings the screen into the state that is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}

/** Waits until a dialog stands still. */
const still = (page: Page) =>
  page
    .getByRole('dialog')
    .waitFor()
    .then(() => page.waitForTimeout(400));

const SCREENS: readonly Screen[] = [
  { name: 'the board', path: () => '/painel/vendas' },
  { name: 'a list of sales', path: () => '/painel/vendas?situacao=APPROVED' },
  { name: 'a search without a result', path: () => '/painel/vendas?situacao=PENDING&busca=Xyzzyx' },
  {
    name: 'the menu of a sale',
    path: () => '/painel/vendas',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^(Mover|Move)/ })
        .first()
        .click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    name: 'a rejection without a reason',
    path: () => '/painel/vendas',
    act: async (page) => {
      await page
        .getByRole('button', { name: /^(Recusar|Reject)/ })
        .first()
        .click();
      await still(page);
      await page.getByRole('dialog').locator('button[type=submit]').click();
    },
  },
  {
    name: 'a graph that is busy',
    path: () => '/painel/vendas',
    act: async (page) => {
      await page.route('**/graphql', (route) =>
        (route.request().postData() ?? '').includes('Board')
          ? route.fulfill({
              status: 429,
              headers: { 'retry-after': '30' },
              json: { errors: [{ message: 'Busy', extensions: { code: 'RATE_LIMITED', retryAfter: 30 } }] },
            })
          : route.continue(),
      );
      await page.reload();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'a sale that waits', path: () => `/painel/vendas/${waiting}` },
  { name: 'a contract', path: () => `/painel/vendas/${approved}/contrato` },
  { name: 'a sale that is not there', path: () => '/painel/vendas/01900000-0000-7000-8000-000000000000' },
  {
    name: 'the counter with a new customer',
    path: () => '/painel/balcao',
    act: async (page) => {
      await page.getByLabel(/^(CPF ou CNPJ|CPF or CNPJ)/).fill('529.982.247-25');
      await page.keyboard.press('Enter');
      await page.getByLabel(/^(Nome completo|Full name)/).waitFor();
      await page.getByRole('main').locator('form button[type=submit]').last().click();
    },
  },
];

const CASES = SCREENS.flatMap((screen, at) =>
  (['pt-BR', 'en'] as const).flatMap((locale, l) =>
    (['light', 'dark'] as const).flatMap((scheme, s) =>
      [1280, 360].map((width, w) => {
        const chosen = s === (at + l) % 2 && w === ((at >> 1) + l) % 2;
        return { screen, locale, scheme, width, chosen };
      }),
    ),
  ),
).filter(({ chosen }) => chosen || process.env.AXE === 'all');

async function opened({
  screen,
  locale,
  scheme,
  width,
}: Omit<(typeof CASES)[number], 'chosen'>): Promise<Page> {
  const { page } = await openPanel(browser, origin + screen.path(), 'admin', {
    locale,
    colorScheme: scheme,
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
  });
  await expect.poll(() => page.locator('.skeleton').count(), { timeout: 10_000 }).toBe(0);
  await screen.act?.(page);
  return page;
}

describe('axe', () => {
  it.each(
    CASES.map((one) => [`${one.screen.name}, ${one.locale}, ${one.scheme}, ${one.width} px`, one] as const),
  )('finds nothing wrong with %s', async (_name, one) => {
    const page = await opened(one);
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('a narrow screen', () => {
  it.each(SCREENS.map((screen) => [screen.name, screen] as const))(
    'shows %s in 320 px without scrolling sideways',
    async (_name, screen) => {
      const page = await opened({ screen, locale: 'pt-BR', scheme: 'light', width: 320 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    },
  );
});
