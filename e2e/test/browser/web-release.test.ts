import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { openPage } from '../../src/web.ts';

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

interface Release {
  /** Whether the page that is served from now on names another first script. */
  readonly other: boolean;
  /** Whether the parts stay missing after the page was loaded again. */
  readonly stays?: boolean;
}

/** Takes the parts with these names away, as a new release may. Returns how often a whole page was asked for since. */
async function takeAway(page: Page, parts: RegExp, { other, stays = false }: Release) {
  let loads = 0;
  await page.route('**/*', async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'document') {
      loads += 1;
      return route.continue();
    }
    if (parts.test(pathname) && (loads === 0 || stays))
      return route.fulfill({ status: 404, body: 'Not found' });
    if (pathname !== '/' || !other) return route.continue();
    const response = await route.fetch();
    const body = (await response.text()).replace(/\/assets\/index-[\w-]+\.js/, '/assets/index-other.js');
    return route.fulfill({ response, body });
  });
  return () => loads;
}

const VEHICLE = /\/assets\/vehicle-[\w-]+\.js$/;
const broken = (page: Page) => page.getByRole('heading', { name: 'Algo deu errado' });

async function showroom() {
  const { page } = await openPage(browser, `${origin}/`);
  await page.getByRole('article').first().waitFor();
  return page;
}

const firstCar = (page: Page) => page.getByRole('article').first().getByRole('link').first();

describe('a tab that is older than the release that is served', () => {
  it('loads itself again once where a part is gone, at the address that was asked for', async () => {
    const page = await showroom();
    const loads = await takeAway(page, VEHICLE, { other: true });
    await firstCar(page).click();
    await page.getByRole('button', { name: 'Falar com a loja' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/veiculos\/./);
    expect(loads()).toBe(1);
  });

  it('makes no loop where the part stays away', async () => {
    const page = await showroom();
    const loads = await takeAway(page, VEHICLE, { other: true, stays: true });
    await firstCar(page).click();
    await expect.poll(loads, { timeout: 10_000 }).toBe(1);
    await broken(page).waitFor();
    await page.waitForTimeout(1_500);
    expect(loads()).toBe(1);
  });

  it('stays as it is where the same release is served', async () => {
    const page = await showroom();
    const loads = await takeAway(page, VEHICLE, { other: false });
    await firstCar(page).hover();
    await page.waitForTimeout(500);
    await firstCar(page).click();
    await broken(page).waitFor();
    await page.waitForTimeout(1_000);
    expect(loads()).toBe(0);
  });

  it('is not loaded again by a pointer over a link, and keeps what was typed when it is', async () => {
    const { page } = await openPage(browser, `${origin}/cadastro`);
    await page.getByLabel('Sobrenome').fill('Exemplo da Silva');
    const loads = await takeAway(page, /\/assets\/password-[\w-]+\.js$/, { other: true });
    const link = page.getByRole('link', { name: 'Esqueci a senha' });
    await link.hover();
    await page.waitForTimeout(700);
    expect(loads()).toBe(0);
    await link.click();
    await page.getByRole('button', { name: 'Enviar link' }).waitFor();
    expect(loads()).toBe(1);
    await page.getByRole('link', { name: 'Criar conta' }).click();
    expect(await page.getByLabel('Sobrenome').inputValue()).toBe('Exemplo da Silva');
  });
});
