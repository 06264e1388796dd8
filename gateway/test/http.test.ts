import { type IncomingMessage, request } from 'node:http';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

const UNLIMITED = { RATE_LIMIT_GENERAL: '0', RATE_LIMIT_LISTING: '0' };
const made = new Map<string, ReturnType<typeof gatewayOver>>();

/** The gateway of these options; one of each for the whole file. */
async function app(options: { readonly env?: Record<string, string>; readonly production?: boolean } = {}) {
  const key = JSON.stringify(options);
  const answer = () => ({ data: { me: { id: 'u' } } });
  const starting =
    made.get(key) ?? gatewayOver({ ...options, env: { ...UNLIMITED, ...options.env }, answer });
  made.set(key, starting);
  const { gateway, asked } = await starting;
  asked.splice(0);
  return { inject: gateway.app.inject.bind(gateway.app), asked };
}

afterAll(async () => {
  for (const one of made.values()) await (await one).gateway.close();
});

const JSON_TYPE = { 'content-type': 'application/json' };
const ME = JSON.stringify({ query: '{ me { id } }' });
const post = (headers: Record<string, string> = JSON_TYPE, payload: string | Buffer = ME) =>
  ({ method: 'POST', url: '/graphql', headers, payload }) as const;

describe('the HTTP of the gateway', () => {
  it.each(['PUT', 'PATCH', 'DELETE'] as const)('answers %s with 405 and what is allowed', async (method) => {
    const { inject } = await app();
    const answer = await inject({ ...post(), method });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, POST']);
    expect(answer.json().errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it.each<[string, Record<string, string>, string, number]>([
    ['broken JSON', JSON_TYPE, '{"query":', 400],
    ['an empty body', JSON_TYPE, '', 400],
    ['null', JSON_TYPE, 'null', 400],
    ['a number', JSON_TYPE, '1', 400],
    ['a batch', JSON_TYPE, `[${ME},${ME}]`, 400],
    ['an empty batch', JSON_TYPE, '[]', 400],
    ['a prototype', JSON_TYPE, '{"query":"{ me { id } }","variables":{"__proto__":{"a":1}}}', 400],
    ['variables as text', JSON_TYPE, '{"query":"{ me { id } }","variables":"{}"}', 400],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7Bme%7Bid%7D%7D', 415],
    ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 415],
    ['plain text', { 'content-type': 'text/plain' }, ME, 400],
    ['no type', {}, ME, 415],
    [
      'too much',
      JSON_TYPE,
      JSON.stringify({ query: '{ me { id } }', variables: { a: 'x'.repeat(300_000) } }),
      413,
    ],
    ['a length that is not true', { ...JSON_TYPE, 'content-length': '999999999' }, ME, 413],
  ])('refuses %s with a GraphQL error and no more', async (_what, headers, payload, status) => {
    const { inject, asked } = await app();
    const answer = await inject(post(headers, payload));
    expect(answer.statusCode).toBe(status);
    expect(answer.json().errors[0].extensions.code).toBe('BAD_REQUEST');
    expect(answer.body).not.toMatch(/node_modules|FST_|at \w+ \(/);
    expect(asked).toEqual([]);
  });

  it.each(['a b', 'a"b', '[::1', 'host:notaport', '%zz', ''])(
    'answers a Host of %j, and never 500',
    async (host) => {
      const { inject } = await app();
      const answer = await inject(post({ ...JSON_TYPE, host }));
      expect(answer.statusCode).toBeLessThan(500);
    },
  );

  it.each([
    ['x-forwarded-for', '\u0000'.repeat(3)],
    ['x-forwarded-host', '"><script>'],
    ['x-forwarded-proto', 'javascript'],
    ['accept', 'text/plain'],
    ['accept', '*/*;q=abc'],
    ['content-type', 'application/json; charset=utf-99'],
    ['apollo-query-plan-experimental', '1'],
    ['apollo-require-preflight', 'x'.repeat(4_000)],
  ])('answers a header %s of %j, and never 500', async (name, value) => {
    const { inject } = await app({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
    const answer = await inject(post({ ...JSON_TYPE, [name]: value }));
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.body).not.toMatch(/queryPlan|stacktrace|<script>/);
  });

  const ODD = [
    '1',
    '',
    'javascript',
    'http:',
    '//',
    'a b',
    '[::1',
    ':',
    'x'.repeat(4_000),
    '%zz',
    'https, 1',
    '"><script>',
  ];
  it.each([
    'x-forwarded-proto',
    'x-forwarded-host',
    'x-forwarded-for',
    'x-forwarded-port',
    'forwarded',
    'host',
  ])('builds no address of the header %s, whatever a trusted proxy puts there', async (name) => {
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
    const env = { ...UNLIMITED, TRUSTED_PROXIES: '127.0.0.1' };
    const { gateway } = await gatewayOver({ env, log, answer: () => ({ data: { me: { id: 'u' } } }) });
    for (const value of ODD) {
      const headers = { ...JSON_TYPE, 'apollo-require-preflight': '1', [name]: value };
      for (const request of [
        post(headers),
        { method: 'GET', url: '/graphql?query={me{id}}', headers },
        { method: 'GET', url: '/graphql', headers: { ...headers, accept: 'text/html' } },
        { method: 'GET', url: '/explorer', headers },
        { method: 'GET', url: '/health/live', headers },
      ] as const) {
        const { statusCode, body } = await gateway.app.inject(request);
        expect([value, request.url, statusCode < 500]).toEqual([value, request.url, true]);
        expect(body).not.toContain('"><script>');
      }
    }
    expect(lines).toEqual([]);
    await gateway.close();
  });

  it('does not answer a query that a link or an image of another site could send', async () => {
    const { inject, asked } = await app();
    const url = `/graphql?query=${encodeURIComponent('{ me { id } }')}`;
    const answer = await inject({ method: 'GET', url });
    expect([answer.statusCode, asked]).toEqual([400, []]);
    const preflighted = await inject({ method: 'GET', url, headers: { 'apollo-require-preflight': '1' } });
    expect(preflighted.statusCode).toBe(200);
  });

  it('bounds and counts the query in the address that is carried out, not one behind a #', async () => {
    const { gateway } = await gatewayOver();
    const url = await gateway.app.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'apollo-require-preflight': '1' };
    const get = (query: string): Promise<IncomingMessage> => {
      const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
      const path = `/graphql?query=${encodeURIComponent(query)}#&query=x`;
      request(url, { path, headers }, resolve).on('error', reject).end();
      return promise;
    };
    const page = await get('{ vehicles { totalCount } }');
    expect(page.resume().headers['x-ratelimit-limit']).toBe('30');
    const many = Array.from({ length: 30 }, (_, n) => `a${n}: me { id }`).join(' ');
    expect((await get(`{ ${many} }`)).resume().statusCode).toBe(400);
    await gateway.close();
  });

  it('measures variables in the address however they are encoded', async () => {
    const { inject, asked } = await app();
    const query = 'query($n:Int){vehicles(first:$n){nodes{sales(first:$n){nodes{id}}}}}';
    const url = `/graphql?query=${encodeURIComponent(query)}&variables=%7B%22n%22:100,%22x%22:%22%zz%22%7D`;
    const answer = await inject({ method: 'GET', url, headers: { 'apollo-require-preflight': '1' } });
    expect([answer.statusCode, asked]).toEqual([400, []]);
  });

  it('carries out no mutation by GET', async () => {
    const { inject, asked } = await app();
    const url = `/graphql?query=${encodeURIComponent('mutation { logout(input: { refreshToken: "a" }) { userErrors { code } } }')}`;
    const answer = await inject({ method: 'GET', url, headers: { 'apollo-require-preflight': '1' } });
    expect([answer.statusCode, answer.headers.allow, asked]).toEqual([405, 'POST', []]);
  });

  it.each([
    ['an answer', post()],
    ['a refusal', post(JSON_TYPE, '{')],
    ['a path that is not there', { method: 'GET', url: '/nothing' } as const],
    ['health', { method: 'GET', url: '/health/live' } as const],
  ])('says to browsers what they must not do with %s', async (_what, request) => {
    const { inject } = await app({ production: true });
    expect((await inject(request)).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cache-control': 'no-store',
    });
  });

  it.each([
    ['/graphql', /default-src 'none'/],
    // Apollo Sandbox says in the page itself what it loads.
    ['/graphql?sandbox', /^$/],
  ])('lets the page at %s say what it loads', async (url, policy) => {
    const { inject } = await app();
    const page = await inject({ method: 'GET', url, headers: { accept: 'text/html' } });
    expect([page.statusCode, page.headers['content-type']]).toEqual([
      200,
      expect.stringMatching(/^text\/html(; charset=utf-8)?$/),
    ]);
    expect(String(page.headers['content-security-policy'] ?? '')).toMatch(policy);
  });
});

describe('the browsers of other origins', () => {
  const preflight = (origin: string) =>
    ({
      method: 'OPTIONS',
      url: '/graphql',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    }) as const;

  it.each<[string, Parameters<typeof app>[0], string, boolean]>([
    [
      'a listed origin',
      { env: { CORS_ORIGINS: 'https://shop.example, https://desk.example' }, production: true },
      'https://desk.example',
      true,
    ],
    [
      'another origin',
      { env: { CORS_ORIGINS: 'https://shop.example' }, production: true },
      'https://evil.example',
      false,
    ],
    [
      'an origin that ends alike',
      { env: { CORS_ORIGINS: 'https://shop.example' } },
      'https://evil-shop.example',
      false,
    ],
    ['no origin', { env: { CORS_ORIGINS: 'https://shop.example' } }, 'null', false],
    ['the front end in development', {}, 'http://localhost:3000', true],
    ['a page that Vite serves in development', {}, 'http://localhost:5173', true],
    ['a page that Vite serves in production', { production: true }, 'http://localhost:5173', false],
    ['the front end of development in production', { production: true }, 'http://localhost:3000', false],
  ])('learn whether they may ask: %s', async (_who, options, origin, allowed) => {
    const { inject } = await app(options);
    const asked = await inject(preflight(origin));
    expect(asked.statusCode).toBe(204);
    expect(asked.headers['access-control-allow-origin']).toBe(allowed ? origin : undefined);
    const { headers } = await inject(post({ ...JSON_TYPE, origin }));
    expect(headers['access-control-allow-origin']).toBe(allowed ? origin : undefined);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
    if (allowed) expect(headers['access-control-expose-headers']).toMatch(/x-ratelimit-remaining/);
  });
});

describe('in production, a client', () => {
  it.each([
    '{ mee { id } }',
    '{ me { usernam } }',
    'query ($s: UserSrt) { users(sortBy: $s) { totalCount } }',
    '{ vehicles(filter: { status: [AVAILABL] }) { totalCount } }',
    '{ vehicles(filter: { stats: [AVAILABLE] }) { totalCount } }',
  ])('learns nothing of the schema by %s', async (query) => {
    const { inject } = await app({ production: true });
    const answer = await inject(post(JSON_TYPE, JSON.stringify({ query })));
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toMatch(/Did you mean/i);
  });

  it('learns nothing of the schema by its variables', async () => {
    const { inject } = await app({ production: true });
    const query = 'query ($f: VehicleFilter) { vehicles(filter: $f) { totalCount } }';
    for (const f of [{ stats: ['AVAILABLE'] }, { status: ['AVAILABL'] }]) {
      const answer = await inject(post(JSON_TYPE, JSON.stringify({ query, variables: { f } })));
      expect(answer.json().errors[0].extensions.code).toBe('BAD_USER_INPUT');
      expect(answer.body).not.toMatch(/Did you mean/i);
    }
  });
});
