import { describe, expect, inject, it, vi } from 'vitest';
import { createClient, type Fetch } from '../../../sdk/src/index.ts';
import { ask } from '../../src/client.ts';
import { aBuyer } from '../../src/fixtures.ts';

const graph = inject('graph');
const { origin } = new URL(graph.url);

/** A browser: one jar of cookies, which its pages share and none of them reads. */
function browser() {
  const jar = new Map<string, string>();
  const seen: string[] = [];
  const asked: string[] = [];
  const fetch: Fetch = async (url, init) => {
    const headers = new Headers(init.headers);
    headers.set('origin', origin);
    const isSession = new URL(url).pathname.startsWith('/session/');
    if (isSession) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await globalThis.fetch(url, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/; Max-Age=0;/.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    asked.push(new URL(url).pathname);
    seen.push(await response.clone().text());
    return response;
  };
  return { jar, seen, asked, fetch, page: () => createClient({ url: graph.url, fetch, session: 'cookie' }) };
}

const refreshToken = (jar: ReadonlyMap<string, string>) => jar.get('autograph_session') ?? '';

describe(`a session of a browser (${graph.topology})`, () => {
  it('begins, is taken up by another page, and ends everywhere', async () => {
    const ana = await aBuyer(graph.url, false);
    const { jar, seen, page } = browser();
    const first = page();
    const outcome = await first.login({ input: { username: ana.username, password: ana.password } });
    expect(outcome).toMatchObject({ ok: true, user: { id: ana.userId }, refreshToken: '' });
    expect([...jar.keys()]).toEqual(['autograph_session', 'autograph_signed_in']);
    const second = page();
    expect(await second.me()).toMatchObject({ id: ana.userId });
    const given = refreshToken(jar);
    expect(seen.join('\n')).not.toContain(given.split('.')[1]);

    expect(await first.logout()).toMatchObject({ ok: true, user: { id: ana.userId } });
    expect([...jar.keys()]).toEqual([]);
    await expect(second.me()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const trade = `mutation ($t: String!) { refreshToken(input: { refreshToken: $t }) { userErrors { code } } }`;
    expect((await ask(graph.url, trade, { variables: { t: given } })).data).toEqual({
      refreshToken: { userErrors: [{ code: 'INVALID_CREDENTIALS' }] },
    });
  });

  it('is renewed once where two pages find their access token out of date', async () => {
    const ana = await aBuyer(graph.url, false);
    const { asked, page } = browser();
    const pages = [page(), page()];
    await pages[0]?.login({ input: { username: ana.username, password: ana.password } });
    await pages[1]?.me();
    asked.length = 0;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 3_600_000 });
    try {
      const people = await Promise.all(pages.map((one) => one.me()));
      expect(people.map((person) => person?.id)).toEqual([ana.userId, ana.userId]);
      expect(asked.filter((path) => path === '/session/refresh')).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps one lineage where twenty pages refresh at once', async () => {
    const ana = await aBuyer(graph.url, false);
    const { jar, fetch, page } = browser();
    await page().login({ input: { username: ana.username, password: ana.password } });
    const cookie = `autograph_session=${refreshToken(jar)}`;
    const refresh = () =>
      globalThis.fetch(`${origin}/session/refresh`, {
        method: 'POST',
        headers: { origin, cookie, 'x-autograph-session': '1' },
      });
    const answers = await Promise.all(Array.from({ length: 20 }, refresh));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const next = new Set(answers.map(({ headers }) => headers.getSetCookie()[0]?.split(';')[0]));
    expect(next.size).toBe(1);
    jar.set('autograph_session', [...next][0]?.split('=')[1] ?? '');
    expect(await createClient({ url: graph.url, fetch, session: 'cookie' }).me()).toMatchObject({
      id: ana.userId,
    });
  });

  it('is refused as the mutations refuse, in the language of the request', async () => {
    const logIn = async (language: string) => {
      const response = await fetch(`${origin}/session/log-in`, {
        method: 'POST',
        headers: {
          origin,
          'x-autograph-session': '1',
          'content-type': 'application/json',
          'accept-language': language,
        },
        body: JSON.stringify({ username: 'nobody', password: 'wrong' }),
      });
      return [response.status, response.headers.getSetCookie(), await response.json()] as const;
    };
    const byMutation = async (language: string) => {
      const response = await fetch(graph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify({
          query:
            'mutation { login(input: { username: "nobody", password: "wrong" }) { userErrors { field message code } } }',
        }),
      });
      return ((await response.json()) as { data: { login: object } }).data.login;
    };
    for (const language of ['en', 'pt-BR']) {
      const [status, cookies, body] = await logIn(language);
      expect([status, cookies]).toEqual([200, []]);
      expect(body).toMatchObject({ accessToken: null, ...(await byMutation(language)) });
    }
  });
});
