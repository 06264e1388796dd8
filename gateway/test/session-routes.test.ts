import type { CallOrigin } from '@autograph/service/calls';
import { describe, expect, it } from 'vitest';
import { ANA, accessToken, PAGE, REFUSED, sessions, TOKENS, user, users } from './session-pages.ts';

describe('POST /session/log-in', () => {
  it('answers the access token and keeps the refresh token in a cookie that no script reads', async () => {
    const { send } = await sessions();
    const { status, body, cookies, text, headers } = await send('log-in', { body: ANA });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      accessToken,
      expiresIn: 300,
      user,
      userErrors: [],
    });
    expect(text).not.toMatch(/refresh|r1/);
    expect(cookies).toEqual([
      'autograph_session=r1; Max-Age=604800; Path=/session; HttpOnly; SameSite=Strict',
      'autograph_signed_in=1; Max-Age=604800; Path=/; SameSite=Strict',
    ]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('marks the cookies Secure for pages that are not on this machine', async () => {
    const { send } = await sessions({ env: { PUBLIC_URL: 'https://shop.example/' }, production: true });
    const headers = { ...PAGE, origin: 'https://shop.example' };
    const { cookies } = await send('log-in', { body: ANA, headers });
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; Secure(;|$)/);
  });

  it('keeps the cookie until the browser is closed where the identity provider does not say how long it lives', async () => {
    const { send } = await sessions({
      answer: () => ({ data: { login: { ...TOKENS, refreshExpiresIn: null } } }),
    });
    expect((await send('log-in', { body: ANA })).cookies[0]).toBe(
      'autograph_session=r1; Path=/session; HttpOnly; SameSite=Strict',
    );
  });

  it('ends the session that it replaces in the browser, and stands where that cannot be ended', async () => {
    const { send, asked } = await sessions();
    const { cookies } = await send('log-in', { body: ANA, cookie: 'autograph_session=r5' });
    expect(cookies[0]).toMatch(/^autograph_session=r1;/);
    expect(asked.slice(1).map(({ variables, user: who }) => [variables, who])).toEqual([
      [{ input: { refreshToken: 'r5' } }, null],
      [{ input: { refreshToken: 'r6' } }, 'ana'],
    ]);
    const troubled = await sessions({
      answer: (service, request, caller) => {
        if (request.query.includes('refreshToken(')) throw new Error('down');
        return users(service, request, caller) ?? { data: null };
      },
    });
    const answer = await troubled.send('log-in', { body: ANA, cookie: 'autograph_session=r5' });
    expect([answer.status, answer.cookies[0]?.split(';')[0]]).toEqual([200, 'autograph_session=r1']);
  });

  it('says that no browser keeps a token as long as that of the identity provider, and ends that session', async () => {
    const tokens = (length: number) => ({ ...TOKENS, refreshToken: 'x'.repeat(length) });
    const { send, asked } = await sessions({
      answer: (_service, { query }) => ({
        data: query.includes('logout') ? { logout: { user, userErrors: [] } } : { login: tokens(3_801) },
      }),
    });
    const { status, body, cookies } = await send('log-in', { body: ANA, cookie: 'autograph_session=r5' });
    expect([status, cookies]).toEqual([503, []]);
    expect(body.errors).toEqual([
      { message: expect.stringContaining('more than 3800 characters'), extensions: { code: 'UNAVAILABLE' } },
    ]);
    // The session that it would have replaced stands.
    expect(asked.slice(1).map(({ variables, user: who }) => [variables, who])).toEqual([
      [{ input: { refreshToken: 'x'.repeat(3_801) } }, 'ana'],
    ]);
    const fits = await sessions({ answer: () => ({ data: { login: tokens(3_800) } }) });
    expect((await fits.send('log-in', { body: ANA })).cookies).toHaveLength(2);
  });

  it('answers the refusal of the graph, and no cookie', async () => {
    const { send } = await sessions();
    const { status, body, cookies } = await send('log-in', { body: { ...ANA, password: 'wrong' } });
    expect([status, body.accessToken, body.userErrors]).toEqual([200, null, REFUSED.userErrors]);
    expect(cookies).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no object', [], 'The body must be a JSON object, sent as application/json.'],
    ['no JSON', '{', 'The body must be JSON, without a field named __proto__ or constructor.prototype.'],
    ['no username', { password: 'a' }, 'username must be a string.'],
    ['an object as password', { username: 'a', password: { $ne: null } }, 'password must be a string.'],
  ])('says what is wrong with %s', async (_what, body, message) => {
    const { send, asked } = await sessions();
    const answer = await send('log-in', { body });
    expect([answer.status, answer.body.errors]).toEqual([
      400,
      [{ message, extensions: { code: 'BAD_REQUEST' } }],
    ]);
    expect(asked).toEqual([]);
  });

  it('refuses a body of more than 4 kB', async () => {
    const { send } = await sessions();
    expect((await send('log-in', { body: { ...ANA, password: 'a'.repeat(5_000) } })).status).toBe(413);
  });

  it('refuses a form', async () => {
    const { send } = await sessions();
    const headers = { ...PAGE, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await send('log-in', { body: 'username=ana', headers })).status).toBe(415);
  });

  it('counts for the limit of authentication, with the wait in seconds', async () => {
    const { send } = await sessions();
    for (let n = 0; n < 5; n += 1) expect((await send('log-in', { body: ANA })).status).toBe(200);
    const { status, headers, body, cookies } = await send('log-in', { body: ANA });
    expect([status, body.errors[0].extensions.code, cookies]).toEqual([429, 'RATE_LIMITED', []]);
    expect(Number(headers['retry-after'])).toBe(body.errors[0].extensions.retryAfter);
  });

  it('gives the refusal of a service its status and wait', async () => {
    const errors = [
      { message: 'Wait.', path: ['login'], extensions: { code: 'RATE_LIMITED', retryAfter: 17 } },
    ];
    const { send } = await sessions({ answer: () => ({ data: { login: null }, errors }) as never });
    const { status, headers, body } = await send('log-in', { body: ANA });
    expect([status, headers['retry-after'], body.errors[0].extensions.code]).toEqual([
      429,
      '17',
      'RATE_LIMITED',
    ]);
  });

  it('answers 503 where the user service is down, with neither tokens nor cookies', async () => {
    const errors = [{ message: 'Down.', path: ['login'], extensions: { code: 'UNAVAILABLE' } }];
    const { send } = await sessions({ answer: () => ({ data: { login: null }, errors }) as never });
    const { status, cookies, body } = await send('log-in', { body: ANA });
    expect([status, cookies, Object.keys(body)]).toEqual([503, [], ['errors']]);
  });
});

describe('the session routes', () => {
  const routes = ['log-in', 'refresh', 'log-out'];

  it.each(routes)('refuse what no page of ours has sent: %s', async (route) => {
    const { send, asked } = await sessions({ env: { CORS_ORIGINS: 'https://desk.example' } });
    const cookie = 'autograph_session=r1';
    for (const headers of [
      { origin: PAGE.origin },
      { 'x-autograph-session': '1' },
      { ...PAGE, 'x-autograph-session': 'true' },
      { ...PAGE, origin: 'https://evil.example' },
      { ...PAGE, origin: 'null' },
      { ...PAGE, origin: 'http://localhost:3000.evil.example' },
      { ...PAGE, origin: 'http://localhost:5173' },
      { ...PAGE, origin: 'https://evil.example', host: 'evil.example' },
    ] as Record<string, string>[]) {
      const { status, body, cookies } = await send(route, { body: ANA, headers, cookie });
      expect([headers, status, body.errors[0].extensions.code, cookies]).toEqual([
        headers,
        403,
        'FORBIDDEN',
        [],
      ]);
    }
    expect(asked).toEqual([]);
    const desk = { ...PAGE, origin: 'https://desk.example' };
    expect((await send(route, { body: ANA, headers: desk, cookie })).status).toBe(200);
  });

  it('are for no page of this machine in production', async () => {
    const { send } = await sessions({ production: true });
    expect((await send('log-in', { body: ANA })).status).toBe(403);
  });

  it.each(routes)('give other origins no leave to send %s', async (route) => {
    const { gateway } = await sessions({ env: { CORS_ORIGINS: 'https://desk.example' } });
    const preflight = await gateway.app.inject({
      method: 'OPTIONS',
      url: `/session/${route}`,
      headers: {
        origin: 'https://desk.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-autograph-session',
      },
    });
    expect([preflight.statusCode, preflight.headers.allow]).toEqual([405, 'POST']);
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it.each(['GET', 'PUT', 'DELETE'] as const)('answer %s with the method that they take', async (method) => {
    const { gateway } = await sessions();
    const answer = await gateway.app.inject({ method, url: '/session/refresh' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'POST']);
  });

  it('tell the user service that a browser asks, which a client of the graph cannot', async () => {
    const origins: (CallOrigin | undefined)[] = [];
    const { send, post } = await sessions({ origins });
    await send('log-in', { body: ANA });
    await post('mutation { login(input: { username: "ana", password: "ana-password" }) { accessToken } }');
    expect(origins.map((origin) => origin?.browserSession ?? false)).toEqual([true, false]);
  });
});
