import { describe, expect, it } from 'vitest';
import { type CookieSessionOptions, cookieSession } from '../src/cookie-session.ts';
import {
  createClient,
  type Fetch,
  RateLimitedError,
  type SessionEnd,
  UnauthenticatedError,
} from '../src/index.ts';
import { type Browser, type Message, tabsOf } from '../src/tabs.ts';

const URL = 'https://shop.example/graphql';
const REFUSED = {
  accessToken: null,
  expiresIn: null,
  user: null,
  userErrors: [{ code: 'INVALID_CREDENTIALS' }],
};

/** A gateway with one cookie jar, as a browser has; `ends` ends the session as an administrator does. */
function gateway({ lifetime = 300 } = {}) {
  const asked: { readonly route: string; readonly headers: Headers; readonly body: unknown }[] = [];
  const jar = { refresh: null as string | null };
  let issued = 0;
  let good = 0;
  let broken: Response | Error | null = null;
  const payload = () => {
    issued += 1;
    jar.refresh = `r${issued}`;
    return {
      accessToken: `a${issued}`,
      tokenType: 'Bearer',
      expiresIn: lifetime,
      user: { id: 'u' },
      userErrors: [],
    };
  };
  const fetch: Fetch = async (url, init) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const route = url.replace('https://shop.example/', '');
    const headers = new Headers(init.headers);
    const body = JSON.parse(String(init.body));
    asked.push({ route, headers, body });
    const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status });
    if (route.startsWith('session/') && broken) {
      if (broken instanceof Error) throw broken;
      return broken.clone();
    }
    switch (route) {
      case 'session/log-in':
        return json(body.password === 'right' ? payload() : REFUSED);
      case 'session/refresh': {
        if (jar.refresh) return json(payload());
        return json(REFUSED);
      }
      case 'session/log-out':
        jar.refresh = null;
        good = Number.POSITIVE_INFINITY;
        return json({ user: { id: 'u' }, userErrors: [] });
      default: {
        const nth = Number(headers.get('authorization')?.replace('Bearer a', '') ?? 'NaN');
        if (nth < good)
          return json({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] }, 401);
        return json({ data: { me: Number.isNaN(nth) ? null : { id: `u${nth}` } } });
      }
    }
  };
  return {
    asked,
    jar,
    fetch,
    times: (route: string) => asked.filter((one) => one.route === route).length,
    refuseBefore: (nth: number) => {
      good = nth;
    },
    ends: () => {
      jar.refresh = null;
      good = Number.POSITIVE_INFINITY;
    },
    breaks: (how: Response | Error | null) => {
      broken = how;
    },
  };
}

/** A browser whose tabs have locks and a channel, or not; `jar` is what it keeps. */
function browser(
  jar: { readonly refresh: string | null },
  { locks = true, channel = true, cookies = true } = {},
) {
  const listeners = new Set<(message: Message) => void>();
  let last: Promise<unknown> = Promise.resolve();
  let held = 0;
  const request = async <T>(
    _name: string,
    { ifAvailable }: { ifAvailable?: boolean },
    act: (lock: unknown) => Promise<T>,
  ) => {
    if (ifAvailable && held > 0) return act(null);
    held += 1;
    const done = last
      .then(() => act({}))
      .finally(() => {
        held -= 1;
      });
    last = done.catch(() => undefined);
    return done;
  };
  return (): Browser => ({
    ...(locks && { locks: { request } as Browser['locks'] }),
    ...(cookies && { cookies: () => (jar.refresh ? 'a=b; autograph_signed_in=1' : 'a=b') }),
    ...(channel && {
      channel: (_name, heard) => {
        listeners.add(heard);
        return (message) => {
          for (const one of listeners) if (one !== heard) setTimeout(() => one(message), 1);
        };
      },
    }),
  });
}

function tab(
  site: ReturnType<typeof gateway>,
  open: () => Browser,
  more: Partial<CookieSessionOptions> = {},
) {
  return cookieSession({
    url: URL,
    fetch: site.fetch,
    headers: {},
    timeout: 1_000,
    tabsOf: (name, heard) => tabsOf(name, heard, open()),
    ...more,
  });
}

const ANA = { username: 'ana', password: 'right' };

describe('a session in a cookie', () => {
  it('logs in by the session route and sends the access token from then on', async () => {
    const site = gateway();
    const client = createClient({ url: URL, fetch: site.fetch, session: 'cookie' });
    const outcome = await client.login({ input: ANA });
    expect(outcome).toMatchObject({ ok: true, accessToken: 'a1', refreshToken: '', user: { id: 'u' } });
    expect(await client.me()).toEqual({ id: 'u1' });
    expect(site.asked[0]?.body).toEqual(ANA);
    expect(site.asked[0]?.headers.get('x-autograph-session')).toBe('1');
    expect(await client.login({ input: { ...ANA, password: 'wrong' } })).toMatchObject({ ok: false });
  });

  it('is taken up again when a page is opened, by one refresh for all that wait', async () => {
    const site = gateway();
    site.jar.refresh = 'r0';
    const client = createClient({ url: URL, fetch: site.fetch, session: 'cookie' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => client.me()));
    expect(new Set(answers.map((me) => me?.id))).toEqual(new Set(['u1']));
    expect(site.times('session/refresh')).toBe(1);
  });

  it('asks for nothing where the browser knows that nobody is logged in', async () => {
    const site = gateway();
    expect(await tab(site, browser(site.jar)).accessToken()).toBeUndefined();
    expect(site.asked).toEqual([]);
  });

  it('asks once where nobody can know, and tells nobody that a session has ended', async () => {
    const site = gateway();
    const ended: SessionEnd[] = [];
    const session = tab(site, browser(site.jar, { cookies: false }), {
      onSessionEnded: (why) => ended.push(why),
    });
    for (let n = 0; n < 3; n += 1) expect(await session.accessToken()).toBeUndefined();
    expect([site.times('session/refresh'), ended]).toEqual([1, []]);
  });

  it('renews a token that is about to expire, and one that the graph refuses', async () => {
    const site = gateway({ lifetime: 5 });
    site.jar.refresh = 'r0';
    const client = createClient({ url: URL, fetch: site.fetch, session: 'cookie' });
    await client.me();
    await client.me();
    expect(site.times('session/refresh')).toBe(2);
    site.refuseBefore(4);
    expect((await client.me())?.id).toBe('u4');
  });

  it('says that it has ended, once, where its refresh is refused', async () => {
    const site = gateway();
    const ended: SessionEnd[] = [];
    const onSessionEnded = (why: SessionEnd) => ended.push(why);
    const client = createClient({ url: URL, fetch: site.fetch, session: 'cookie', onSessionEnded });
    await client.login({ input: ANA });
    site.ends();
    await expect(client.me()).rejects.toThrow(UnauthenticatedError);
    expect(ended).toEqual(['expired']);
    site.refuseBefore(0);
    expect(await client.me()).toBeNull();
    expect(ended).toEqual(['expired']);
  });

  it('has not ended where the refresh is limited or got no answer', async () => {
    const site = gateway();
    const ended: SessionEnd[] = [];
    site.jar.refresh = 'r0';
    const session = tab(site, browser(site.jar), { onSessionEnded: (why) => ended.push(why) });
    const limited = { errors: [{ message: 'wait', extensions: { code: 'RATE_LIMITED', retryAfter: 7 } }] };
    site.breaks(new Response(JSON.stringify(limited), { status: 429, headers: { 'retry-after': '7' } }));
    const refused = await session.accessToken().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RateLimitedError);
    expect((refused as RateLimitedError).retryAfter).toBe(7);
    site.breaks(new TypeError('unplugged'));
    await expect(session.accessToken()).rejects.toMatchObject({ code: 'NETWORK' });
    site.breaks(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(session.accessToken()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    site.breaks(null);
    expect(await session.accessToken()).toBe('a1');
    expect(ended).toEqual([]);
  });
});

describe('the tabs of a browser', () => {
  it.each([
    ['by locks and a channel', {}, 1],
    ['by locks alone', { channel: false }, 8],
  ])('renew their token in turn, %s', async (_how, parts, refreshes) => {
    const site = gateway();
    site.jar.refresh = 'r0';
    const open = browser(site.jar, parts);
    const tabs = Array.from({ length: 8 }, () => tab(site, open));
    const tokens = await Promise.all(tabs.map((one) => one.accessToken()));
    expect(tokens.every((token) => token?.startsWith('a'))).toBe(true);
    expect(site.times('session/refresh')).toBe(refreshes);
  });

  it('have the token of another tab that logs in, and hear of it', async () => {
    const site = gateway();
    const open = browser(site.jar);
    const begun: string[] = [];
    const [one, other] = ['one', 'other'].map((name) =>
      tab(site, open, { onSessionBegun: () => begun.push(name) }),
    );
    expect(await other?.accessToken()).toBeUndefined();
    await one?.logIn(ANA);
    await expect.poll(() => begun).toEqual(['one', 'other']);
    expect(await other?.accessToken()).toBe('a1');
    expect(site.times('session/refresh')).toBe(0);
  });

  it('are all logged out by one of them, and hear so', async () => {
    const site = gateway();
    const open = browser(site.jar);
    const ended: string[] = [];
    const tabs = ['one', 'other'].map((name) =>
      tab(site, open, { onSessionEnded: (why) => ended.push(`${name}: ${why}`) }),
    );
    await tabs[0]?.logIn(ANA);
    expect(await tabs[1]?.accessToken()).toMatch(/^a/);
    await tabs[0]?.logOut();
    await expect.poll(() => ended).toEqual(['one: logged-out', 'other: logged-out']);
    expect(await tabs[1]?.accessToken()).toBeUndefined();
  });

  it('notice a log-in of another tab by the cookie where there is no channel', async () => {
    const site = gateway();
    const open = browser(site.jar, { channel: false });
    const [one, other] = [tab(site, open), tab(site, open)];
    expect(await other.accessToken()).toBeUndefined();
    await one.logIn(ANA);
    expect(await other.accessToken()).toBe('a2');
  });

  it('work each by itself where the browser has none of it', async () => {
    const site = gateway();
    const session = tab(site, () => ({}));
    await session.logIn(ANA);
    site.refuseBefore(2);
    expect(await Promise.all([session.renewed('a1'), session.renewed('a1')])).toEqual(['a2', 'a2']);
    await session.logOut();
    expect(await session.accessToken()).toBeUndefined();
  });

  it('do not wait for ever for a tab that keeps its turn', async () => {
    const request = async <T>(
      _name: string,
      { ifAvailable }: { ifAvailable?: boolean },
      act: (lock: unknown) => Promise<T>,
    ) => {
      if (ifAvailable) return act(null);
      throw new DOMException('The wait was given up.', 'TimeoutError');
    };
    const site = gateway();
    site.jar.refresh = 'r0';
    expect(await tab(site, () => ({ locks: { request } as Browser['locks'] })).accessToken()).toBe('a1');
  });
});
