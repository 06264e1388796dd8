import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launch } from '../../src/browser.ts';
import { aBuyer, type Buyer } from '../../src/fixtures.ts';
import { keycloakSettings } from '../../src/keycloak.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

const SDK = new URL('../../../sdk/src/', import.meta.url).pathname;

const INDEX = `<!doctype html>
<html lang="pt-BR"><head><title>Loja</title><link rel="icon" href="data:,"><script type="module" src="/assets/page.js"></script></head><body></body></html>
`;
const PAGE = `import { createClient } from './sdk/index.js';
globalThis.said = [];
globalThis.client = createClient({
  url: '/graphql',
  session: 'cookie',
  onSessionBegun: () => said.push('begun'),
  onSessionEnded: (why) => said.push(why),
});
`;

/** Writes a page that has the SDK, without its types, as a browser loads it. */
async function writeSite(dir: string): Promise<void> {
  const sdk = join(dir, 'assets', 'sdk');
  await cp(SDK, sdk, { recursive: true });
  for (const file of await readdir(sdk, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    const plain = stripTypeScriptTypes(await readFile(join(sdk, file), 'utf8'));
    await writeFile(
      join(sdk, file.replace(/ts$/, 'js')),
      plain.replaceAll(/(from '\.[^']*)\.ts'/g, "$1.js'"),
    );
    await rm(join(sdk, file));
  }
  await writeFile(join(dir, 'index.html'), INDEX);
  await writeFile(join(dir, 'assets', 'page.js'), PAGE);
}

describe('the pages of a shop, in a browser', () => {
  let graph: ScriptProcess;
  let origin: string;
  let browser: Browser;
  let undo: () => Promise<void>;
  let buyer: Buyer;
  let context: BrowserContext;
  let refreshes: number;
  const complaints: string[] = [];

  beforeAll(async () => {
    const [port, dir] = [await freePort(), await temporaryDir()];
    origin = `http://localhost:${port}`;
    const web = join(dir.path, 'web');
    await mkdir(web);
    await writeSite(web);
    const env = {
      ...keycloakSettings(),
      PORT: String(port),
      AUTOGRAPH_DATA_DIR: join(dir.path, 'data'),
      WEB_DIR: web,
    };
    graph = runScript('cli/src/start/main.ts', [], env);
    undo = async () => {
      await browser?.close();
      await end(graph);
      await dir.remove();
    };
    await untilPrinted(graph, ' is up');
    browser = await launch();
  });
  afterAll(() => undo?.());

  beforeEach(async () => {
    buyer = await aBuyer(`${origin}/graphql`, false);
    context = await browser.newContext();
    refreshes = 0;
    complaints.length = 0;
    context.on('request', (request) => {
      if (request.url().endsWith('/session/refresh')) refreshes += 1;
    });
    return () => context.close();
  });

  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await page.goto(`${origin}/veiculos`);
    await page.waitForFunction('globalThis.client');
    return page;
  };
  const logIn = (page: Page) =>
    page.evaluate(
      `client.login({ input: ${JSON.stringify({ username: buyer.username, password: buyer.password })} })`,
    );
  const me = (page: Page) => page.evaluate<{ id: string } | null>('client.me().catch(() => null)');
  const said = (page: Page) => page.evaluate<string[]>('said');

  it('share one session that no script can take, and end it together', async () => {
    const [first, second] = [await open(), await open()];
    expect(await me(first)).toBeNull();
    await logIn(first);
    expect(await me(second)).toMatchObject({ id: buyer.userId });
    await expect.poll(() => said(second)).toEqual(['begun']);
    const cookies = await context.cookies(`${origin}/session`);
    expect(
      cookies.map(({ name, httpOnly, sameSite, path }) => [name, httpOnly, sameSite, path]).toSorted(),
    ).toEqual([
      ['autograph_session', true, 'Strict', '/session'],
      ['autograph_signed_in', false, 'Strict', '/'],
    ]);
    const token = cookies.find(({ name }) => name === 'autograph_session')?.value.split('.')[1] ?? 'none';
    for (const kept of ['document.cookie', 'JSON.stringify(localStorage)', 'JSON.stringify(sessionStorage)'])
      expect(await first.evaluate<string>(kept)).not.toContain(token);
    expect(refreshes).toBe(0);

    await second.evaluate('client.logout()');
    await expect.poll(() => said(first)).toEqual(['begun', 'logged-out']);
    expect([await me(first), await me(second)]).toEqual([null, null]);
    expect(await context.cookies(origin)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('take the session up again when they are opened, and renew it once for all of them', async () => {
    await logIn(await open());
    const reopened = await Promise.all(Array.from({ length: 4 }, open));
    const people = await Promise.all(reopened.map(me));
    expect(people.map((person) => person?.id)).toEqual(people.map(() => buyer.userId));
    expect(refreshes).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('renew it once where two of them find their access token out of date', async () => {
    const [first, second] = [await open(), await open()];
    await logIn(first);
    await me(second);
    await context.clock.setFixedTime(Date.now() + 3_600_000);
    refreshes = 0;
    const people = await Promise.all([me(first), me(second)]);
    expect(people.map((person) => person?.id)).toEqual([buyer.userId, buyer.userId]);
    expect(refreshes).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('never log each other out, though all trade their token at once', async () => {
    await logIn(await open());
    const tabs = await Promise.all(Array.from({ length: 4 }, open));
    await Promise.all(
      tabs.map((page) => page.evaluate('client.refreshToken({ input: { refreshToken: "" } })')),
    );
    await Promise.all(tabs.map((page) => page.reload()));
    for (const page of tabs) {
      await page.waitForFunction('globalThis.client');
      expect(await me(page)).toMatchObject({ id: buyer.userId });
    }
    expect(complaints).toEqual([]);
  });
});
