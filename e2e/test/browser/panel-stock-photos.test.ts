import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { createClient } from '../../../sdk/src/index.ts';
import { closePage, launch } from '../../src/browser.ts';
import { isCarriedOut } from '../../src/lost-answers.ts';
import { openPanel } from '../../src/panel.ts';
import { addCars, type OwnCar, readCar } from '../../src/stock-records.ts';
import type { WebPage } from '../../src/web.ts';

const graph = inject('graph').url;
const { origin } = new URL(graph);
let browser: Browser;
let entry: WebPage;

beforeAll(async () => {
  browser = await launch();
  entry = await openPanel(browser, `${origin}/painel/estoque`, 'vendas');
});

afterAll(async () => {
  await browser?.close();
});

/** A guard against hanging, not a measurement: photos are prepared one after another. In milliseconds. */
const PREPARED = 120_000;

// All tests share the browser of one log-in: one that fails without a connection leaves none to the others.
afterEach(() => entry?.page.context().setOffline(false));

/** How much lighter each picture is than the one before. */
const STEP = 12;

/** Pictures that tell their place by how light they are. */
function pictures(count: number): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const level = 10 + at * STEP;
      const background = { r: level, g: level, b: level };
      const image = sharp({ create: { width: 1280, height: 960, channels: 3, background } });
      return { name: `foto-${at + 1}.jpg`, mimeType: 'image/jpeg', buffer: await image.jpeg().toBuffer() };
    }),
  );
}

interface Photos {
  readonly photos: readonly { readonly status: string; readonly url: string | null }[];
}

/** The places that the photos of a car were in when they were taken, once all are prepared. */
async function placesOf({ id }: OwnCar, count: number): Promise<number[]> {
  const read = () => readCar<Photos>(graph, id, 'photos { status url(width: 320, format: JPEG) }');
  await expect
    .poll(async () => (await read()).photos.filter(({ status }) => status === 'READY').length, {
      timeout: PREPARED,
      interval: 1_000,
    })
    .toBe(count);
  const { photos } = await read();
  return Promise.all(
    photos.map(async ({ url }) => {
      const bytes = await (await fetch(new URL(url ?? '', graph))).arrayBuffer();
      const { channels } = await sharp(Buffer.from(bytes)).stats();
      return Math.round(((channels[0]?.mean ?? 0) - 10) / STEP);
    }),
  );
}

async function openCar({ id }: OwnCar): Promise<WebPage> {
  const opened = await openPanel(browser, `${origin}/painel/estoque/${id}`, 'vendas', { beside: entry.page });
  await opened.page.getByRole('button', { name: 'Escolher fotos' }).waitFor();
  return opened;
}

const choose = (page: Page, files: Awaited<ReturnType<typeof pictures>>) =>
  page.locator('input[type=file][multiple]').setInputFiles(files);

const inOrder = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

describe('photos of a vehicle', { timeout: 2 * PREPARED }, () => {
  it('are all there and in order, 20 over a connection that drops three times', async () => {
    const [car] = (await addCars(graph, [{ model: 'Photos' }])) as [OwnCar];
    const { page } = await openCar(car);
    let uploads = 0;
    const dropped = new Set([3, 9, 16]);
    await page.route('**/files/**', (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      uploads += 1;
      return dropped.delete(uploads) ? route.abort('connectionreset') : route.continue();
    });
    await choose(page, await pictures(20));
    await expect.poll(() => page.locator('[data-photo]').count(), { timeout: PREPARED }).toBe(20);
    expect(dropped.size).toBe(0);
    expect(await placesOf(car, 20)).toEqual(inOrder(20));
    await page.getByText('Capa', { exact: true }).waitFor();
    await closePage(page);
  });

  it('wait for a connection that stays away, and go on by themselves', async () => {
    const [car] = (await addCars(graph, [{ model: 'Offline' }])) as [OwnCar];
    const { page } = await openCar(car);
    await page.context().setOffline(true);
    await choose(page, await pictures(3));
    await page.getByText(/Sem conexão. As fotos estão guardadas/).waitFor({ timeout: 20_000 });
    await page.context().setOffline(false);
    await expect.poll(() => page.locator('[data-photo]').count(), { timeout: 30_000 }).toBe(3);
    expect(await placesOf(car, 3)).toEqual(inOrder(3));
    await closePage(page);
  });

  it('are kept over a reload, and continued without one of them twice', async () => {
    const [car] = (await addCars(graph, [{ model: 'Reload' }])) as [OwnCar];
    const { page } = await openCar(car);
    // The answers to additions are lost until the page is loaded again: photos are there, and nobody knows.
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (!/attachVehiclePhotos/i.test(route.request().postData() ?? '')) return route.continue();
      if (!(await isCarriedOut(route))) return;
      lost += 1;
      return route.abort('connectionreset');
    });
    await choose(page, await pictures(7));
    await expect.poll(() => lost, { timeout: 20_000 }).toBeGreaterThan(0);
    await page.reload();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Continuar o envio' }).click();
    await expect.poll(() => page.locator('[data-photo]').count(), { timeout: 30_000 }).toBe(7);
    await expect.poll(() => page.getByText(/Enviando/).count()).toBe(0);
    expect(await placesOf(car, 7)).toEqual(inOrder(7));
    await closePage(page);
  });

  it('are added though another person added some while the connection was lost', async () => {
    const [car] = (await addCars(graph, [{ model: 'Meanwhile' }])) as [OwnCar];
    const { page } = await openCar(car);
    let lost = 0;
    await page.route('**/graphql', (route) => {
      if (!/attachVehiclePhotos/i.test(route.request().postData() ?? '')) return route.continue();
      lost += 1;
      return route.abort('connectionreset');
    });
    const files = await pictures(5);
    await choose(page, files.slice(0, 2));
    await expect.poll(() => lost, { timeout: 20_000 }).toBeGreaterThan(0);
    const admin = createClient({ url: graph, credentials: { username: 'admin', password: 'admin123' } });
    const others = files.slice(2).map(({ name, buffer }) => ({
      filename: name,
      contentType: 'image/jpeg',
      bytes: new Uint8Array(buffer),
    }));
    expect(await admin.uploadVehiclePhotos({ id: car.id, files: others })).toMatchObject({ ok: true });
    await page.unroute('**/graphql');
    await expect.poll(() => page.locator('[data-photo]').count(), { timeout: 30_000 }).toBe(5);
    await expect.poll(() => page.getByText(/Enviando/).count()).toBe(0);
    expect(await placesOf(car, 5)).toEqual([2, 3, 4, 0, 1]);
    await closePage(page);
  });

  it('are sent once, though two tabs continue', async () => {
    const [car] = (await addCars(graph, [{ model: 'Tabs' }])) as [OwnCar];
    const { page } = await openCar(car);
    await page.route('**/files/**', (route) =>
      route.request().method() === 'PUT' ? route.abort('connectionreset') : route.continue(),
    );
    await choose(page, await pictures(3));
    await page.getByText(/Sem conexão. As fotos estão guardadas/).waitFor({ timeout: 20_000 });
    const second = await openCar(car);
    await second.page.getByRole('button', { name: 'Continuar o envio' }).click();
    await page.unroute('**/files/**');
    for (const tab of [page, second.page]) {
      await expect.poll(() => tab.getByText(/Enviando/).count(), { timeout: 30_000 }).toBe(0);
      await expect.poll(() => tab.locator('[data-photo]').count(), { timeout: 10_000 }).toBe(3);
    }
    expect(await placesOf(car, 3)).toEqual(inOrder(3));
    await closePage(second.page);
    await closePage(page);
  });

  it('are put into another order by keyboard, with the focus, and by drag', async () => {
    const [car] = (await addCars(graph, [{ model: 'Order' }])) as [OwnCar];
    const { page } = await openCar(car);
    await choose(page, await pictures(4));
    await expect.poll(() => page.locator('[data-photo]').count(), { timeout: 30_000 }).toBe(4);
    expect(await placesOf(car, 4)).toEqual([0, 1, 2, 3]);
    await page.getByRole('button', { name: 'Mover a foto 3 para antes' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate('document.activeElement?.ariaLabel'))
      .toBe('Mover a foto 2 para antes');
    await page.keyboard.press('Enter');
    await page.getByText('Foto movida para a posição 1 de 4').waitFor();
    await expect.poll(() => placesOf(car, 4), { timeout: 10_000 }).toEqual([2, 0, 1, 3]);
    await page.locator('[data-photo]').nth(3).dragTo(page.locator('[data-photo]').nth(0));
    await expect.poll(() => placesOf(car, 4), { timeout: 10_000 }).toEqual([3, 2, 0, 1]);
    await page.getByRole('button', { name: 'Remover a foto 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remover' }).click();
    await expect.poll(() => placesOf(car, 3), { timeout: 10_000 }).toEqual([2, 0, 1]);
    await closePage(page);
  });

  it('that cannot be read are refused with a reason, and the others are taken', async () => {
    const [car] = (await addCars(graph, [{ model: 'Refused' }])) as [OwnCar];
    const { page } = await openCar(car);
    const [good, other] = await pictures(2);
    if (!good || !other) throw new Error('no pictures');
    await choose(page, [
      good,
      { name: 'a.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') },
      other,
    ]);
    await expect.poll(() => page.locator('[data-photo]').count(), { timeout: 30_000 }).toBe(2);
    expect(await placesOf(car, 2)).toEqual([0, 1]);
    await page.getByText('Fotos recusadas').waitFor();
    await page.getByRole('button', { name: 'Descartar' }).click();
    await expect.poll(() => page.getByText('Fotos recusadas').count()).toBe(0);
    await closePage(page);
  });
});
