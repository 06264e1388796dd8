import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { closePages, launch } from '../../src/browser.ts';
import { ask, logIn } from '../../src/client.ts';
import { availableCars, cancelPurchases, openPage, openStreams } from '../../src/web.ts';

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

const settled = (page: Page) =>
  expect.poll(() => page.locator('[data-vehicle]').count(), { timeout: 10_000 }).toBeGreaterThan(3);

describe('the showroom', () => {
  it('shows cars with prices to anyone who opens the address, and keeps to its policy', async () => {
    const { page, complaints } = await openPage(browser, origin);
    await settled(page);
    const card = page.getByRole('article').first();
    expect(await card.innerText()).toMatch(/R\$\s[\d.]+,\d\d/);
    await expect
      .poll(() => page.evaluate(`document.querySelector('article img').naturalWidth`))
      .toBeGreaterThan(200);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['pt-BR', 'O próximo carro'],
    ['en-US', 'The next car'],
  ])(
    'has its first picture before the application runs, which moves nothing (%s)',
    async (locale, heading) => {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale });
      const page = await context.newPage();
      const pictures: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'image') pictures.push(request.url());
      });
      const held = Promise.withResolvers<void>();
      await page.route('**/assets/main-*.js', async (route) => {
        await held.promise;
        await route.continue();
      });
      await page.goto(origin, { waitUntil: 'commit' });
      const drawn = page.locator('[inert]');
      await drawn.getByText(heading).waitFor();
      const first = drawn.locator('li img').first();
      const ofFirst = (property: string) => page.evaluate(`document.querySelector('li img').${property}`);
      await expect.poll(() => ofFirst('naturalWidth')).toBeGreaterThan(200);
      const [source, place] = [await ofFirst('currentSrc'), await first.boundingBox()];
      expect(await page.getByRole('searchbox').count()).toBe(0);
      held.resolve();
      await settled(page);
      expect(await drawn.count()).toBe(0);
      const now = await page.getByRole('article').first().locator('img').boundingBox();
      expect([await ofFirst('currentSrc'), now]).toEqual([source, place]);
      expect(pictures.filter((url) => url === source)).toHaveLength(1);
      const shifts = `new Promise((resolve) => {
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) sum += value;
      }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(sum), 500);
    })`;
      expect(await page.evaluate<number>(shifts)).toBeLessThanOrEqual(0.02);
    },
  );

  it('keeps the filters in the address, and relaxes a facet for its own counts', async () => {
    const { page } = await openPage(browser, `${origin}/veiculos`);
    await settled(page);
    const makes = page.getByRole('group', { name: 'Marca' });
    // The counts come after the list.
    await makes.getByRole('checkbox', { name: /^Fiat/ }).waitFor();
    const before = await makes.getByRole('checkbox').count();
    await makes.getByRole('checkbox', { name: /^Fiat/ }).check();
    await page.waitForURL(/marca=Fiat/);
    await expect.poll(() => page.getByRole('article').count()).toBeLessThan(24);
    const names = await page.getByRole('article').getByRole('heading').allInnerTexts();
    expect(names.every((name) => name.startsWith('Fiat'))).toBe(true);
    expect(await makes.getByRole('checkbox').count()).toBe(before);
    await page.reload();
    await expect.poll(() => page.getByRole('article').count()).toBe(names.length);
    await page.getByRole('button', { name: 'Remover filtro: Fiat' }).click();
    await expect.poll(() => page.getByRole('article').count()).toBe(24);
  });

  it('shows the same rows at the same place after going back from a vehicle, without a request', async () => {
    const { page, asked, complaints } = await openPage(browser, `${origin}/veiculos?tipo=CAR`);
    await settled(page);
    const card = page.getByRole('article').nth(13).getByRole('link');
    await card.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(300);
    const [top, rows, id] = await Promise.all([
      page.evaluate<number>('scrollY'),
      page.getByRole('article').allInnerTexts(),
      card.getAttribute('data-vehicle'),
    ]);
    expect(top).toBeGreaterThan(400);
    await card.focus();
    await page.evaluate(`scrollTo(0, ${top})`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Veículos parecidos' }).waitFor();
    expect(await page.evaluate('scrollY')).toBe(0);
    await page.waitForTimeout(500);
    const requests = asked.length;
    await page.goBack();
    await settled(page);
    await expect.poll(() => page.evaluate('document.activeElement?.dataset.vehicle')).toBe(id);
    expect(Math.abs((await page.evaluate<number>('scrollY')) - top)).toBeLessThanOrEqual(2);
    expect(await page.getByRole('article').allInnerTexts()).toEqual(rows);
    await page.waitForTimeout(500);
    expect(asked.slice(requests)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says what to do where nothing is found', async () => {
    const { page } = await openPage(browser, `${origin}/veiculos?busca=xyzzy`);
    await page.getByRole('heading', { name: 'Nenhum veículo assim' }).waitFor();
    await page.getByRole('link', { name: 'Ver todos os veículos' }).click();
    await settled(page);
  });

  it('counts down where the graph is busy, asks again, and loses nothing of what was typed', async () => {
    const { page } = await openPage(browser, `${origin}/veiculos`);
    await settled(page);
    // The list and the numbers beside it, each once. What else the page may ask for takes the place of neither.
    const busy = new Set(['Showroom', 'Facets']);
    await page.route('**/graphql', async (route) => {
      const [, name = ''] = /query (\w+)/.exec(route.request().postData() ?? '') ?? [];
      if (!busy.delete(name)) return route.continue();
      const errors = [{ message: 'Slow down.', extensions: { code: 'RATE_LIMITED', retryAfter: 6 } }];
      await route.fulfill({ status: 429, headers: { 'retry-after': '6' }, json: { errors } });
    });
    const box = page.getByRole('searchbox');
    await box.fill('onix');
    await box.press('Enter');
    await page.getByRole('heading', { name: 'Muita gente ao mesmo tempo' }).waitFor();
    await page.getByText(/Nova tentativa em [1-6] segundo/).waitFor();
    expect(await box.inputValue()).toBe('onix');
    await page.getByRole('article').first().waitFor({ timeout: 15_000 });
    expect(await box.inputValue()).toBe('onix');
  });

  it('says that there is no connection, and asks again when it is back', async () => {
    const { page } = await openPage(browser, `${origin}/veiculos`);
    await settled(page);
    await page.context().setOffline(true);
    await page.getByRole('group', { name: 'Câmbio' }).getByRole('checkbox', { name: /^CVT/ }).check();
    await page.getByRole('heading', { name: 'Sem conexão' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('article').first().waitFor();
  });

  it('says in every open tab within 3 seconds that a vehicle was reserved, over one stream', async () => {
    const [car] = await availableCars(graph, 1);
    const first = await openPage(browser, `${origin}/veiculos/${car?.id}`);
    const tabs = [first];
    for (let tab = 1; tab < 8; tab += 1)
      tabs.push(await openPage(browser, `${origin}/veiculos/${car?.id}`, { beside: first.page }));
    for (const { page } of tabs) await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => openStreams(graph), { timeout: 10_000 }).toBe(1);
    await first.page.waitForTimeout(1_000);
    const token = await logIn(graph, 'cliente', 'cliente123');
    const buy =
      'mutation ($id: ID!) { purchaseVehicle(input: { vehicleId: $id, paymentMethod: PIX }) { sale { id } } }';
    await ask(graph, buy, { token, variables: { id: car?.id } });
    await Promise.all(
      tabs.map(({ page }) =>
        page.getByText('Reservado', { exact: true }).first().waitFor({ timeout: 3_000 }),
      ),
    );
    expect(await openStreams(graph)).toBe(1);
  });
});
