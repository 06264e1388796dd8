import { DEMO_USERS } from '@autograph/service/demo-users';
import type { Browser, BrowserContext } from 'playwright-core';
import { expect } from 'vitest';
import { openPage, type WebPage } from './web.ts';

/** The demo users of the staff. `vendas2` works in one branch only. */
export type StaffName = 'admin' | 'vendas' | 'vendas2' | 'oficina';

/** How somebody logs in who is no demo user. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Opens an address of the panel, as somebody of the staff, in a browser of its own or in that of another page. */
export async function openPanel(
  browser: Browser,
  address: string,
  who: StaffName | Credentials,
  options: Parameters<typeof openPage>[2] = {},
): Promise<WebPage> {
  const enter = (context: BrowserContext) => beginSession(context, new URL(address), credentialsOf(who));
  const opened = await openPage(browser, address, options.beside ? options : { ...options, enter });
  await opened.page.getByRole('heading', { level: 1 }).first().waitFor();
  return opened;
}

/** Begins a session as the form of the log-in page does, which has tests of its own: two pages fewer are loaded. */
async function beginSession(
  { request }: BrowserContext,
  { origin }: URL,
  { username, password }: Credentials,
): Promise<void> {
  const answer = await request.post(`${origin}/session/log-in`, {
    headers: { origin, 'x-autograph-session': '1' },
    data: { username, password },
  });
  expect(await answer.json()).toMatchObject({ userErrors: [], user: expect.anything() });
}

function credentialsOf(who: StaffName | Credentials): Credentials {
  const user = typeof who === 'string' ? DEMO_USERS.find(({ username }) => username === who) : who;
  if (!user) throw new Error(`There is no demo user ${who}.`);
  return user;
}

/** Logs somebody of the staff in by the form of the log-in page. */
export async function enterAsStaff(
  { page }: Pick<WebPage, 'page'>,
  who: StaffName | Credentials,
): Promise<void> {
  const user = credentialsOf(who);
  await page.getByLabel(/^(Usuário ou e-mail|Username or e-mail)/).fill(user.username);
  await page.getByLabel(/^(Senha|Password)/).fill(user.password);
  await page.getByRole('main').locator('button[type=submit]').click();
  await page.waitForURL(/\/painel(\/|$)/);
}
