import { execFileSync } from 'node:child_process';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** A page, with everything about it that was not as it should be. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console, exceptions, and requests that did not go to the graph's own origin. */
  readonly complaints: readonly string[];
}

/** The Chromium of this machine: `CHROMIUM`, or `chromium` on the path. */
export function chromiumPath(): string {
  return (
    process.env.CHROMIUM ?? execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' }).trim()
  );
}

/** Starts the Chromium of this machine, without a network but for the machine itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    // Containers have neither the name spaces nor the shared memory that its sandbox asks for.
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
}

/** Opens a page of its own, and watches it. */
export async function watched(browser: Browser, address: string): Promise<WatchedPage> {
  const { origin } = new URL(address);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${origin}/`))
      complaints.push(request.url());
  });
  await page.goto(address);
  return { page, complaints };
}

/** Closes all pages that a test opened. Requests that a test still holds are let go first: their handlers would fail with the page. */
export async function closePages(browser: Browser): Promise<void> {
  await Promise.all(
    browser.contexts().map(async (context) => {
      await letGo(context, ...context.pages());
      await context.close();
    }),
  );
}

/** Closes a page whose requests a test may still hold. */
export async function closePage(page: Page): Promise<void> {
  await letGo(page);
  await page.close();
}

async function letGo(...places: readonly (BrowserContext | Page)[]): Promise<void> {
  await Promise.all(places.map((place) => place.unrouteAll({ behavior: 'ignoreErrors' })));
}
