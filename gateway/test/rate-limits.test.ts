import { afterEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../src/app.ts';
import { INTERNAL } from '../src/app.ts';
import { gatewayOver } from './gateway-over.ts';

const open: Gateway[] = [];

async function limited(options: Parameters<typeof gatewayOver>[0] = {}) {
  const made = await gatewayOver(options);
  open.push(made.gateway);
  return made;
}

afterEach(async () => {
  for (const gateway of open.splice(0)) await gateway.close();
});

const vehicles = '{ vehicles { totalCount } }';
const me = '{ me { id } }';
const login = 'mutation { login(input: { username: "a", password: "b" }) { accessToken } }';
const refresh = 'mutation ($t: String!) { refreshToken(input: { refreshToken: $t }) { accessToken } }';
const tokenOf = (session: string) => `${session}.${'a'.repeat(43)}.${'b'.repeat(43)}`;

/** Asks until refused; returns how often it was let through. */
async function untilRefused(ask: () => Promise<{ status: number }>): Promise<number> {
  for (let times = 0; times < 200; times += 1) if ((await ask()).status === 429) return times;
  return 200;
}

describe('the rate limits', () => {
  it('let through what each class allows in a minute', async () => {
    const { post } = await limited();
    const admin = { token: 'ADMIN-a' };
    expect(await untilRefused(() => post(login))).toBe(5);
    expect(await untilRefused(() => post(vehicles, admin))).toBe(30);
    expect(await untilRefused(() => post('{ rateLimitConfig { windowSeconds } }', admin))).toBe(50);
    expect(await untilRefused(() => post(me, admin))).toBe(100);
  });

  it('say in the headers and in the error how it stands', async () => {
    const { post, asked } = await limited({ env: { RATE_LIMIT_LISTING: '1' } });
    const before = Math.floor(Date.now() / 1_000);
    const first = await post(vehicles);
    expect([first.status, first.limit, first.remaining]).toEqual([200, 1, 0]);
    const reset = Number(first.headers['x-ratelimit-reset']);
    expect(reset).toBeGreaterThanOrEqual(before + 59);
    expect(reset).toBeLessThanOrEqual(before + 62);
    expect(first.headers['retry-after']).toBeUndefined();

    const asks = asked.length;
    const { status, headers, body, code } = await post(vehicles);
    expect([status, code]).toEqual([429, 'RATE_LIMITED']);
    expect(body.errors?.[0]?.extensions.retryAfter).toBe(Number(headers['retry-after']));
    expect(Number(headers['retry-after'])).toBeGreaterThan(50);
    expect(headers['x-ratelimit-remaining']).toBe('0');
    expect(asked).toHaveLength(asks);
  });

  it('count by user, wherever they ask from, and by address before a log-in', async () => {
    const { post } = await limited({ env: { RATE_LIMIT_GENERAL: '2' } });
    for (const from of ['198.51.100.1', '198.51.100.2']) await post(me, { token: 'SALES-a', from });
    expect((await post(me, { token: 'SALES-a', from: '198.51.100.3' })).status).toBe(429);
    expect((await post(me, { token: 'SALES-b' })).status).toBe(200);
    await post(me);
    await post(me);
    expect((await post(me)).status).toBe(429);
    expect((await post(me, { from: '198.51.100.9' })).status).toBe(200);
  });

  it('count those who are not logged in apart where they read the public stock, by address', async () => {
    const env = { RATE_LIMIT_PUBLIC: '3', RATE_LIMIT_LISTING: '2', RATE_LIMIT_GENERAL: '1' };
    const { post } = await limited({ env, publicStock: true });
    expect(await untilRefused(() => post(vehicles))).toBe(3);
    expect((await post('{ branches { id } }')).status).toBe(429);
    expect(await untilRefused(() => post(vehicles, { from: '198.51.100.9' }))).toBe(3);
    expect(await untilRefused(() => post(me, { from: '198.51.100.9' }))).toBe(1);
    expect(await untilRefused(() => post(vehicles, { token: 'SALES-a' }))).toBe(2);

    const closed = await limited({ env });
    expect(await untilRefused(() => closed.post(vehicles))).toBe(2);
  });

  it('count what sessions of browsers read and change in a class of their own, by user and by address', async () => {
    const standing = (userId: string) => ({
      active: true,
      role: userId.split('-')[0] as 'SALES',
      browser: userId.includes('web'),
    });
    const env = {
      RATE_LIMIT_WEB: '3',
      RATE_LIMIT_LISTING: '1',
      RATE_LIMIT_GENERAL: '1',
      RATE_LIMIT_ADMIN: '2',
    };
    const { post } = await limited({ env, standing });
    expect(await untilRefused(() => post(vehicles, { token: 'SALES-program' }))).toBe(1);
    const web1 = { token: 'SALES-web1' };
    const first = await post(vehicles, web1);
    expect([first.limit, first.remaining]).toEqual([3, 2]);
    expect(await untilRefused(() => post(me, web1))).toBe(2);
    expect((await post(`{ me { id } vehicles { totalCount } }`, { token: 'SALES-web2' })).remaining).toBe(2);
    expect(
      await untilRefused(() => post('{ rateLimitConfig { windowSeconds } }', { token: 'ADMIN-web3' })),
    ).toBe(2);

    // Ten people of one address at the most, and nobody of another.
    let person = 0;
    const another = () => {
      person += 1;
      return post(vehicles, { token: `SALES-web${100 + person}`, from: '203.0.113.9' });
    };
    expect(await untilRefused(another)).toBe(30);
    expect((await post(vehicles, { token: 'SALES-web999', from: '203.0.113.10' })).status).toBe(200);
  });

  it('hold for an hour too, beside the minute, where a setting says so', async () => {
    const env = { RATE_LIMIT_GENERAL: '0', RATE_LIMIT_GENERAL_PER_HOUR: '3', RATE_LIMIT_WEB_PER_HOUR: '2' };
    const standing = (userId: string) => ({
      active: true,
      role: 'SALES' as const,
      browser: userId.includes('web'),
    });
    const { post } = await limited({ env, standing });
    expect(await untilRefused(() => post(me, { token: 'SALES-a' }))).toBe(3);
    const { headers, body } = await post(me, { token: 'SALES-a' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(3_500);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(3_600);
    expect(body.errors?.[0]?.extensions.retryAfter).toBe(Number(headers['retry-after']));
    expect(await untilRefused(() => post(vehicles, { token: 'SALES-web' }))).toBe(2);
    // What has no limit of an hour has that of its minute alone.
    expect(await untilRefused(() => post(vehicles, { token: 'SALES-b' }))).toBe(30);
  });

  it('do not let a program count as a browser by what it sends', async () => {
    const { post, gateway } = await limited({ env: { RATE_LIMIT_GENERAL: '1' } });
    expect((await post(me, { token: 'SALES-a' })).limit).toBe(1);
    const answer = await gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        authorization: 'Bearer SALES-b',
        cookie: 'autograph_session=a; autograph_signed_in=1',
        origin: 'http://localhost:3000',
        'x-autograph-session': '1',
      },
      payload: { query: me },
    });
    expect(answer.headers['x-ratelimit-limit']).toBe('1');
  });

  it('count each class that an operation touches once, whatever the aliases', async () => {
    const { post } = await limited();
    const answer = await post('{ a: vehicles { totalCount } b: vehicles { totalCount } me { id } }');
    expect([answer.limit, answer.remaining]).toEqual([30, 29]);
    expect((await post(me)).remaining).toBe(98);
  });

  it('count every alias of a log-in, in fragments too, before any is tried', async () => {
    const { post, asked } = await limited();
    const tries = Array.from({ length: 4 }, (_, n) => `l${n}: login(input: $i) { accessToken }`).join(' ');
    const document = `mutation ($i: LoginInput!) { ...F ... { l4: login(input: $i) { accessToken } }
      register(input: { username: "a", email: "a", password: "a", firstName: "a", lastName: "a" }) { user { id } } }
      fragment F on Mutation { ${tries} }`;
    const answer = await post(document, { variables: { i: { username: 'a', password: 'b' } } });
    expect([answer.status, asked]).toEqual([429, []]);
  });

  it('count a refresh by its session, however the token is given, and not by address', async () => {
    const { post } = await limited();
    for (let n = 0; n < 20; n += 1)
      expect((await post(refresh, { variables: { t: tokenOf(`session-${n}`) } })).status).toBe(200);
    const again = () => post(refresh, { variables: { t: tokenOf('session-1') } });
    expect(await untilRefused(again)).toBe(4);
    const literal = `mutation { refreshToken(input: { refreshToken: "${tokenOf('session-1')}" }) { accessToken } }`;
    expect((await post(literal)).status).toBe(429);
    expect(await untilRefused(() => post(refresh, { variables: { t: 'rubbish' } }))).toBe(5);
  });

  it('count what is refused before anything is known of it: bad tokens, no GraphQL, no JSON', async () => {
    const { post, gateway } = await limited({ env: { RATE_LIMIT_GENERAL: '6' } });
    expect((await post(me, { token: 'bad' })).status).toBe(401);
    expect((await post('{ nonsense')).remaining).toBe(4);
    expect((await post('{ unknown }')).remaining).toBe(3);
    const raw = (payload: string, type: string) =>
      gateway.app.inject({
        method: 'POST',
        url: '/graphql',
        remoteAddress: '198.51.100.1',
        headers: { 'content-type': type },
        payload,
      });
    expect((await raw('{', 'application/json')).headers['x-ratelimit-remaining']).toBe('2');
    expect((await raw('[]', 'application/json')).headers['x-ratelimit-remaining']).toBe('1');
    expect((await raw('a=b', 'application/x-www-form-urlencoded')).headers['x-ratelimit-remaining']).toBe(
      '0',
    );
    const refused = await raw('{', 'application/json');
    expect([refused.statusCode, refused.json().errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect((await post(me, { token: 'bad' })).status).toBe(429);
  });

  it('believe X-Forwarded-For of trusted proxies alone', async () => {
    const env = { RATE_LIMIT_GENERAL: '1', TRUSTED_PROXIES: '10.0.0.0/8, fd00::1' };
    const { post } = await limited({ env });
    const from = '10.1.2.3';
    expect((await post(me, { from, forwardedFor: '203.0.113.1' })).status).toBe(200);
    expect((await post(me, { from, forwardedFor: '203.0.113.1' })).status).toBe(429);
    expect((await post(me, { from, forwardedFor: '203.0.113.2' })).status).toBe(200);
    // What the client itself put before is not what the proxy saw.
    expect((await post(me, { from, forwardedFor: '9.9.9.9, 203.0.113.2' })).status).toBe(429);
    expect((await post(me, { forwardedFor: '203.0.113.3' })).status).toBe(200);
    expect((await post(me, { forwardedFor: '203.0.113.4' })).status).toBe(429);
  });

  it('count IPv6 by its network, and rubbish from a proxy by the proxy', async () => {
    const { post } = await limited({ env: { RATE_LIMIT_GENERAL: '1', TRUSTED_PROXIES: '10.0.0.1' } });
    expect((await post(me, { from: '2001:db8:1:2::1' })).status).toBe(200);
    expect((await post(me, { from: '2001:db8:1:2:ffff::9' })).status).toBe(429);
    expect((await post(me, { from: '2001:db8:1:3::1' })).status).toBe(200);
    expect((await post(me, { from: '::ffff:203.0.113.7' })).status).toBe(200);
    expect((await post(me, { from: '203.0.113.7' })).status).toBe(429);
    expect((await post(me, { from: '10.0.0.1', forwardedFor: 'unknown' })).status).toBe(200);
    expect((await post(me, { from: '10.0.0.1', forwardedFor: '"><script>' })).status).toBe(429);
  });

  it('are off where a setting is 0, with no headers then', async () => {
    const { post } = await limited({ env: { RATE_LIMIT_GENERAL: '0', RATE_LIMIT_AUTH: '1' } });
    expect(await untilRefused(() => post(me))).toBe(200);
    expect((await post(me)).headers).not.toHaveProperty('x-ratelimit-limit');
    await post(login);
    expect((await post(login)).status).toBe(429);
  });

  it('give the refusal of a service its HTTP status and header', async () => {
    const errors = [
      { message: 'Wait.', path: ['login'], extensions: { code: 'RATE_LIMITED', retryAfter: 17 } },
    ];
    const { post } = await limited({ answer: () => ({ data: { login: null }, errors }) as never });
    const { status, headers, code } = await post(login);
    expect([status, headers['retry-after'], code]).toEqual([429, '17', 'RATE_LIMITED']);
  });

  it('do not hold for what the graph asks of itself', async () => {
    const { post } = await limited({ env: { RATE_LIMIT_AUTH: '1' } });
    expect(await untilRefused(() => post(login, { from: INTERNAL }))).toBe(200);
  });
});

describe('the session routes', () => {
  const send = (gateway: Gateway, route: string, cookie?: string) =>
    gateway.app.inject({
      method: 'POST',
      url: `/session/${route}`,
      remoteAddress: '198.51.100.1',
      headers: {
        origin: 'http://localhost:3000',
        'x-autograph-session': '1',
        ...(cookie && { cookie: `autograph_session=${cookie}` }),
      },
      payload: {},
    });

  it('let a page be loaded again and again, where a program refreshes five times a minute', async () => {
    const { gateway, post } = await limited({ env: { RATE_LIMIT_WEB: '20' } });
    const status = async (cookie?: string) => ({
      status: (await send(gateway, 'refresh', cookie)).statusCode,
    });
    expect(await untilRefused(() => post(refresh, { variables: { t: tokenOf('s1') } }))).toBe(5);
    expect(await untilRefused(() => status(tokenOf('s2')))).toBe(20);
    expect(await untilRefused(() => status())).toBeGreaterThan(150);
  });
});

describe('the administration of the rate limits', () => {
  const stats =
    '{ rateLimitStats { totalRequests blockedRequests activeLimits { key requests limit resetTime } } }';

  it('tells what was counted, and forgets it', async () => {
    const { post } = await limited({ env: { RATE_LIMIT_LISTING: '1' } });
    await post(vehicles, { token: 'SALES-a' });
    await post(vehicles, { token: 'SALES-a' });
    const { body } = await post(stats, { token: 'ADMIN-a' });
    expect(body.data?.rateLimitStats).toMatchObject({ totalRequests: 3, blockedRequests: 1 });
    expect(body.data).toHaveProperty(
      'rateLimitStats.activeLimits',
      expect.arrayContaining([
        {
          key: 'listing:user:SALES-a',
          requests: 2,
          limit: 1,
          resetTime: expect.stringMatching(/^\d{4}-.*Z$/),
        },
      ]),
    );
    const reset = await post('mutation { resetRateLimits { resetCount userErrors { code } } }', {
      token: 'ADMIN-a',
    });
    expect(reset.body.data?.resetRateLimits).toEqual({ resetCount: 2, userErrors: [] });
    expect((await post(vehicles, { token: 'SALES-a' })).status).toBe(200);
  });

  it('tells what was counted in the hour, and forgets it too', async () => {
    const { post } = await limited({ env: { RATE_LIMIT_LISTING_PER_HOUR: '9' } });
    const admin = { token: 'ADMIN-a' };
    await post(vehicles, admin);
    const active = { key: 'hour:listing:user:ADMIN-a', requests: 1, limit: 9, resetTime: expect.any(String) };
    expect((await post(stats, admin)).body.data).toHaveProperty(
      'rateLimitStats.activeLimits',
      expect.arrayContaining([active]),
    );
    const config = '{ rateLimitConfig { limitsPerHour { listing general } } }';
    expect((await post(config, admin)).body.data?.rateLimitConfig).toEqual({
      limitsPerHour: { listing: 9, general: 0 },
    });
    // A list of a minute and of an hour, and the administration.
    const reset = await post('mutation { resetRateLimits { resetCount } }', admin);
    expect(reset.body.data?.resetRateLimits).toEqual({ resetCount: 3 });
  });

  it('tells what is allowed', async () => {
    const { post } = await limited({ env: { RATE_LIMIT_AUTH: '7' } });
    const query =
      '{ rateLimitConfig { limits { auth general listing admin public web } windowSeconds redisEnabled } }';
    expect((await post(query, { token: 'ADMIN-a' })).body.data?.rateLimitConfig).toEqual({
      limits: { auth: 7, general: 100, listing: 30, admin: 50, public: 300, web: 300 },
      windowSeconds: 60,
      redisEnabled: false,
    });
  });

  it.each([
    ['SALES-a', 'FORBIDDEN'],
    ['CUSTOMER-a', 'FORBIDDEN'],
    [undefined, 'UNAUTHENTICATED'],
  ])('is for ADMIN alone, not for %s', async (token, code) => {
    const { post } = await limited();
    for (const query of [
      stats,
      '{ rateLimitConfig { windowSeconds } }',
      'mutation { resetRateLimits { resetCount } }',
    ])
      expect((await post(query, token ? { token } : {})).code).toBe(code);
  });
});
