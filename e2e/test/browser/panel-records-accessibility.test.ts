import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask } from '../../src/client.ts';
import { openPanel } from '../../src/panel.ts';
import { aLead, anAccount, aPerson, aSale, asAdmin, rejectSale } from '../../src/panel-records.ts';
import { axeViolations } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;
let ids = { customer: '', user: '', branch: '' };

beforeAll(async () => {
  browser = await launch();
  const { id: customer } = await aPerson(graph, 'Acessível');
  await rejectSale(graph, await aSale(graph, customer));
  await aLead(graph, 'Acessível');
  const { id: user } = await anAccount(graph, 'SALES');
  const { data } = await ask<{ branches: { id: string }[] }>(graph, '{ branches { id } }', {
    token: await asAdmin(graph),
  });
  ids = { customer, user, branch: data.branches[0]?.id ?? '' };
});

afterAll(async () => {
  await browser?.close();
});

afterEach(() => closePages(browser));

interface Screen {
  readonly name: string;
  readonly path: () => string;
  /** What brings the screen into the state that is looked at. */
  readonly act?: (page: Page) => Promise<unknown>;
}

const press = (name: RegExp) => async (page: Page) => {
  await page.getByRole('main').getByRole('button', { name }).first().click();
  await page.waitForTimeout(400);
};

const EDIT = press(/^(Editar|Edit)$/);

/** What stands for an answer that the graph refuses. */
const refused = (operation: string, code: string) => async (page: Page) => {
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes(`query ${operation}`)
      ? route.fulfill({
          status: code === 'RATE_LIMITED' ? 429 : 200,
          headers: { 'retry-after': '30' },
          json: { data: null, errors: [{ message: 'No.', extensions: { code, retryAfter: 30 } }] },
        })
      : route.continue(),
  );
  await page.reload();
  await page.getByRole('alert').waitFor({ timeout: 20_000 });
};

const SCREENS: readonly Screen[] = [
  { name: 'the customers', path: () => '/clientes' },
  { name: 'customers that are not found', path: () => '/clientes?busca=xyzzyx' },
  { name: 'customers that do not come', path: () => '/clientes', act: refused('Customers', 'UNAVAILABLE') },
  { name: 'a customer', path: () => `/clientes/${ids.customer}` },
  { name: 'a customer that is changed', path: () => `/clientes/${ids.customer}`, act: EDIT },
  {
    name: 'the question before an erasure',
    path: () => `/clientes/${ids.customer}`,
    act: press(/^(Apagar|Delete)$/),
  },
  { name: 'a customer that is not there', path: () => '/clientes/none' },
  { name: 'a new customer', path: () => '/clientes/novo' },
  { name: 'the summary', path: () => '/resumo?periodo=ano' },
  { name: 'a summary of nothing', path: () => '/resumo?periodo=outro&de=2001-01-01&ate=2001-01-02' },
  { name: 'the leads', path: () => '/contatos' },
  { name: 'leads that wait for the graph', path: () => '/contatos', act: refused('Leads', 'RATE_LIMITED') },
  { name: 'the users', path: () => '/usuarios' },
  { name: 'a user', path: () => `/usuarios/${ids.user}` },
  { name: 'a user whose role is changed', path: () => `/usuarios/${ids.user}`, act: EDIT },
  { name: 'a new user', path: () => '/usuarios/novo' },
  { name: 'the branches', path: () => '/filiais' },
  { name: 'a branch', path: () => `/filiais/${ids.branch}` },
  { name: 'a branch that is changed', path: () => `/filiais/${ids.branch}`, act: EDIT },
  { name: 'the audit trail', path: () => '/auditoria' },
  { name: 'the choice of a person', path: () => '/auditoria', act: press(/^(Conta|Account)…$/) },
  { name: 'the rate limits', path: () => '/limites' },
  { name: 'the question before a reset', path: () => '/limites', act: press(/^(Zerar|Reset)/) },
];

const LOCALES = ['pt-BR', 'en'] as const;
const SCHEMES = ['light', 'dark'] as const;
const WIDTHS = [1280, 360] as const;

/** One browser for each appearance, which looks at its screens one after another; the full product with `AXE=all`. */
const APPEARANCES = LOCALES.flatMap((locale, l) =>
  SCHEMES.flatMap((scheme, s) =>
    WIDTHS.map((width, w) => ({
      locale,
      scheme,
      width,
      screens: SCREENS.filter(
        (_, at) => process.env.AXE === 'all' || (s === (at + l) % 2 && w === ((at >> 1) + l) % 2),
      ),
    })),
  ),
);

async function show(page: Page, screen: Screen): Promise<void> {
  await page.goto(`${origin}/painel${screen.path()}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await expect.poll(() => page.locator('.skeleton').count(), { timeout: 10_000 }).toBe(0);
  await screen.act?.(page);
}

describe('axe', () => {
  it.each(APPEARANCES)(
    'finds nothing wrong with these screens in $locale, $scheme, $width px',
    { timeout: 240_000 },
    async ({ locale, scheme, width, screens }) => {
      const { page } = await openPanel(browser, `${origin}/painel/contatos`, 'admin', {
        locale,
        colorScheme: scheme,
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
      });
      for (const screen of screens) {
        await show(page, screen);
        expect([screen.name, await axeViolations(page)]).toEqual([screen.name, []]);
        await page.unrouteAll();
      }
    },
  );
});

describe('a narrow screen', () => {
  it('shows each page without scrolling sideways, at 320 px', { timeout: 240_000 }, async () => {
    const { page } = await openPanel(browser, `${origin}/painel/contatos`, 'admin', {
      viewport: { width: 320, height: 640 },
      reducedMotion: 'reduce',
    });
    const wide: [string, unknown][] = [];
    for (const screen of SCREENS) {
      await show(page, screen);
      wide.push([screen.name, await page.evaluate('document.documentElement.scrollWidth')]);
      await page.unrouteAll();
    }
    expect(wide.filter(([, width]) => width !== 320)).toEqual([]);
  });
});
