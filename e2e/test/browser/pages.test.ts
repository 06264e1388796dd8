import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, watched } from '../../src/browser.ts';

const root = new URL('../../..', import.meta.url).pathname;
const { origin } = new URL(inject('graph').url);
const run = promisify(execFile);
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(() => browser.close());

/** The text of a sample of the page for developers, as its button copies it. */
async function copied(id: string): Promise<string> {
  const { page, complaints } = await watched(browser, `${origin}/developers`);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  await page.locator(`#${id}`).getByRole('button', { name: 'Copy' }).click();
  await page.locator(`#${id}`).getByRole('button', { name: 'Copied' }).waitFor();
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(complaints).toEqual([]);
  await page.close();
  return text;
}

async function pasted(text: string): Promise<string> {
  const env = { HOME: process.env.HOME, PATH: `${dirname(process.execPath)}:${process.env.PATH}` };
  return (await run('sh', ['-c', text], { cwd: root, env })).stdout;
}

describe('the page for developers, without a network', () => {
  it('has a sample with curl that can be copied and pasted', async () => {
    const { data } = JSON.parse(await pasted(await copied('curl')));
    expect(data.vehicles.nodes).toHaveLength(3);
  });

  it('has a sample with the SDK that can be copied and pasted', async () => {
    expect((await pasted(await copied('sdk'))).trim().split('\n')).toHaveLength(3);
  });

  it.each(['/developers', '/developers/reference', '/graphql'])(
    '%s needs no scrolling sideways, on a phone and on a desk, light and dark',
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, complaints } = await watched(browser, origin + path);
        await page.emulateMedia({ colorScheme });
        for (const width of [320, 360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        }
        expect(complaints).toEqual([]);
        await page.close();
      }
    },
  );

  it('is where a browser that opens the graph gets to the explorer', async () => {
    const { page, complaints } = await watched(browser, `${origin}/graphql`);
    await page.getByRole('link', { name: 'Open the explorer' }).click();
    await page.waitForURL(`${origin}/explorer/`);
    await page.locator('.graphiql-container').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});
