import type { Browser } from 'playwright-core';
import { launch } from '../e2e/src/browser.ts';
import { availableCars, cancelPurchases } from '../e2e/src/web.ts';

/** The phone: four times slower than this machine, with 1.6 Mbit/s down, 750 kbit/s up and 150 ms for a request to go and come. */
const CPU = 4;
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/**
 * Seconds from the address of a vehicle to "Reservado para você", as the demo customer goes there on a phone that has nothing of the
 * shop yet, run by run.
 */
export async function purchaseSeconds(origin: string, runs: number): Promise<readonly number[]> {
  const browser = await launch();
  const seconds: number[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      await cancelPurchases(`${origin}/graphql`);
      seconds.push(await purchase(browser, origin));
    }
    await cancelPurchases(`${origin}/graphql`);
  } finally {
    await browser.close();
  }
  return seconds;
}

async function purchase(browser: Browser, origin: string): Promise<number> {
  const [car] = await availableCars(`${origin}/graphql`, 1);
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    isMobile: true,
    hasTouch: true,
    locale: 'pt-BR',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  const begun = performance.now();
  await page.goto(`${origin}/veiculos/${car?.id}`, { waitUntil: 'commit' });
  await page.getByRole('link', { name: 'Comprar', exact: true }).tap();
  await page.getByRole('main').getByRole('link', { name: 'Entrar' }).tap();
  await page.getByRole('button', { name: /demo/ }).tap();
  await page.getByRole('button', { name: /Reservar por/ }).tap();
  await page.getByRole('heading', { name: 'Reservado para você' }).waitFor();
  const seconds = (performance.now() - begun) / 1_000;
  await context.close();
  return seconds;
}
