import type { ServiceResult } from '@autograph/service/calls';
import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '../src/rest/endpoints.ts';
import { gatewayOver } from './gateway-over.ts';

type Over = Awaited<ReturnType<typeof gatewayOver>>;

const open: Over[] = [];

afterAll(async () => {
  for (const { gateway } of open) await gateway.close();
});

/** Sends requests below `/api` of a gateway; 198.51.100.1 is the address of the client. */
async function rest(options: Parameters<typeof gatewayOver>[0] = {}) {
  const over = await gatewayOver(options);
  open.push(over);
  const send = (request: Omit<InjectOptions, 'url'> & { readonly path: string }) => {
    const { path, ...others } = request;
    return over.gateway.app.inject({ remoteAddress: '198.51.100.1', ...others, url: `/api${path}` });
  };
  return { ...over, send };
}

const paths = [...new Set(endpoints.map(({ path }) => path))];

describe('a path of the REST services', () => {
  let send: Awaited<ReturnType<typeof rest>>['send'];

  beforeAll(async () => {
    const me = { id: 'u', username: 'ana', email: 'a@example.com', firstName: 'A', lastName: 'B' };
    const now = '2026-01-31T12:00:00.000Z';
    const account = { role: 'CUSTOMER', status: 'ACTIVE', version: 7, createdAt: now, updatedAt: now };
    const answer = (): ServiceResult => ({ data: { me: { ...me, ...account } } });
    ({ send } = await rest({ answer, env: { RATE_LIMIT_GENERAL: '0' } }));
  });

  it.each(paths)('%s refuses every other method with 405 and names its own', async (path) => {
    const own = endpoints.filter((one) => one.path === path).map(({ method }) => method as string);
    const allowed = own.includes('GET') ? [...own, 'HEAD'] : own;
    const all = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'] as const;
    for (const method of all.filter((one) => !allowed.includes(one))) {
      const answer = await send({ method: method as 'GET', path, payload: 'not JSON' });
      expect([method, answer.statusCode]).toEqual([method, 405]);
      expect(String(answer.headers.allow).split(', ').sort()).toEqual(allowed.toSorted());
      if (method !== 'HEAD')
        expect(answer.json()).toEqual({
          error: 'Method not allowed',
          message: `Use ${answer.headers.allow}.`,
        });
    }
  });

  it('answers HEAD as GET, without a body', async () => {
    const headers = { authorization: 'Bearer CUSTOMER-ana' };
    const [head, get] = [
      await send({ method: 'HEAD', path: '/auth/profile', headers }),
      await send({ method: 'GET', path: '/auth/profile', headers }),
    ];
    expect([head.statusCode, head.body, head.headers.etag]).toEqual([200, '', '"7"']);
    expect([get.statusCode, get.headers.etag]).toEqual([200, '"7"']);
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  it('refuses parameters in the address that it does not have', async () => {
    const headers = { authorization: 'Bearer SALES-vera' };
    const answer = await send({ method: 'GET', path: '/customers/1?fields=name', headers });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ details: { fields: ['Unknown name.'] } });
  });

  it('says which type it expected of a value', async () => {
    const payload = { username: 7, password: 'x' };
    const answer = await send({ method: 'POST', path: '/auth/login', payload });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      error: 'Validation error',
      message: 'Not valid: username.',
      details: { username: ['Expected a string.'] },
    });
  });
});

describe('the rate limits', () => {
  it.each<[string, string, string, number]>([
    ['an unknown path', 'GET', '/nothing', 404],
    ['an unknown path by an unknown method', 'PROPFIND', '/nothing', 404],
    ['another method', 'PATCH', '/customers', 405],
    ['a body that is not valid', 'POST', '/auth/login', 400],
    ['parameters that are not valid', 'GET', '/customers?limit=0', 400],
    ['a token that is not valid', 'GET', '/auth/profile', 401],
    ['a page that lies too deep', 'GET', '/customers?page=9999', 400],
  ])(
    'count a request that is refused for %s, and refuse it in the documented form',
    async (_why, method, path, status) => {
      const { send, asked } = await rest({ env: { RATE_LIMIT_GENERAL: '2' } });
      const authorization = path.startsWith('/auth/profile') ? 'Bearer nobody' : 'Bearer SALES-vera';
      const request = { method: method as 'GET', path, headers: { authorization } };
      const seen = [];
      for (let n = 0; n < 2; n += 1) {
        const { statusCode, headers } = await send(request);
        seen.push([statusCode, headers['x-ratelimit-remaining']]);
      }
      expect(seen).toEqual([
        [status, '1'],
        [status, '0'],
      ]);
      const refused = await send({ ...request, headers: { authorization, 'accept-language': 'pt-BR' } });
      const { error, message, retry_after } = refused.json();
      expect([refused.statusCode, error]).toEqual([429, 'Rate limit exceeded']);
      expect(message).toMatch(/Tente novamente em \d+ s/);
      expect(refused.headers['retry-after']).toBe(String(retry_after));
      expect(retry_after).toBeGreaterThan(0);
      expect(asked).toEqual([]);
    },
  );

  it('count a log-in in the class of the graph, by address, for any name and token', async () => {
    const nobody = { accessToken: null, refreshToken: null, tokenType: null, expiresIn: null, user: null };
    const answer = (): ServiceResult => ({
      data: {
        login: { ...nobody, userErrors: [{ field: null, message: 'Wrong.', code: 'INVALID_CREDENTIALS' }] },
      },
    });
    const { send } = await rest({ answer, env: { RATE_LIMIT_AUTH: '3' } });
    const statuses = [];
    for (let n = 0; n < 5; n += 1) {
      const payload = { username: `user${n}`, password: 'wrong' };
      const headers = { authorization: `Bearer CUSTOMER-u${n}` };
      statuses.push((await send({ method: 'POST', path: '/auth/login', payload, headers })).statusCode);
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });

  it('count a change with two operations once', async () => {
    const vehicle = { version: 3, status: 'AVAILABLE' };
    const answer = (): ServiceResult => ({
      data: {
        vehicle,
        updateVehicle: {
          vehicle: null,
          userErrors: [{ field: null, message: 'No.', code: 'INVALID_STATE' }],
        },
      },
    });
    const { send } = await rest({ answer, env: { RATE_LIMIT_GENERAL: '9' } });
    const headers = { authorization: 'Bearer SALES-vera' };
    const payload = { km: 1, status: 'DISPONIVEL' };
    const changed = await send({ method: 'PUT', path: '/vehicles/1', payload, headers });
    expect([changed.statusCode, changed.headers['x-ratelimit-remaining']]).toEqual([409, '8']);
  });
});

describe('the health of the REST services', () => {
  it('is 200 while all parts are there, without a limit or a token', async () => {
    const { send } = await rest({ env: { RATE_LIMIT_GENERAL: '1' } });
    for (let n = 0; n < 3; n += 1) {
      const answer = await send({ method: 'GET', path: '/health', headers: { authorization: 'Bearer no' } });
      expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'UP' }]);
      expect(answer.headers).not.toHaveProperty('x-ratelimit-limit');
    }
  });

  it.each<[string, () => Promise<Record<string, boolean>>]>([
    ['a part is missing', async () => ({ 'secret store': false, others: true })],
    ['a part cannot be asked', () => Promise.reject(new Error('secret store'))],
  ])('is 503 without inner text when %s', async (_why, readiness) => {
    const { send } = await rest({ readiness });
    const answer = await send({ method: 'GET', path: '/health' });
    expect([answer.statusCode, answer.json()]).toEqual([503, { status: 'DOWN' }]);
  });

  it('asks the services once for many requests', async () => {
    let questions = 0;
    const readiness = async () => {
      questions += 1;
      return {};
    };
    const { send } = await rest({ readiness });
    await Promise.all(Array.from({ length: 20 }, () => send({ method: 'GET', path: '/health' })));
    expect(questions).toBe(1);
  });
});

describe('a page of another origin', () => {
  const preflight = (origin: string, path: string, method: string) => ({
    method: 'OPTIONS' as const,
    path,
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'authorization,content-type,idempotency-key,if-match',
    },
  });
  const env = { CORS_ORIGINS: 'https://shop.example' };

  it.each(['PUT', 'DELETE', 'POST', 'GET'])(
    'that is allowed can use %s and read ETag and Content-Disposition',
    async (method) => {
      const { send } = await rest({ env });
      const { statusCode, headers } = await send(preflight('https://shop.example', '/customers/1', method));
      expect([statusCode, headers['access-control-allow-origin']]).toEqual([204, 'https://shop.example']);
      expect(String(headers['access-control-allow-methods']).split(', ')).toContain(method);
      expect(headers['access-control-allow-headers']).toBe(
        'authorization,content-type,idempotency-key,if-match',
      );
      const origin = 'https://shop.example';
      const answer = await send({ method: 'GET', path: '/customers/1', headers: { origin } });
      expect(answer.headers['access-control-allow-origin']).toBe(origin);
      expect(String(answer.headers['access-control-expose-headers']).split(', ')).toEqual(
        expect.arrayContaining(['etag', 'content-disposition']),
      );
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
    },
  );

  it('that is not allowed can neither ask nor read', async () => {
    const { send } = await rest({ env });
    const asked = await send(preflight('https://evil.example', '/customers/1', 'PUT'));
    expect(asked.headers).not.toHaveProperty('access-control-allow-origin');
    const headers = { origin: 'https://evil.example' };
    const read = await send({ method: 'GET', path: '/customers/1', headers });
    expect(read.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('that is allowed here cannot use the session routes', async () => {
    const { gateway } = await rest({ env });
    const { headers } = preflight('https://shop.example', '', 'DELETE');
    const asked = await gateway.app.inject({ method: 'OPTIONS', url: '/session/refresh', headers });
    expect(asked.statusCode).toBe(405);
    expect(asked.headers).not.toHaveProperty('access-control-allow-origin');
    expect(asked.headers).not.toHaveProperty('access-control-allow-methods');
  });
});

describe('what is written to the log', () => {
  it.each<[string, () => ServiceResult]>([
    [
      'fails',
      () => {
        throw new Error('the store is gone');
      },
    ],
    ['has an answer that cannot be read', () => ({ data: { login: { accessToken: { secret: 1 } } } })],
    ['is refused', () => ({ data: null, errors: [{ message: 'no', extensions: { code: 'UNAVAILABLE' } }] })],
  ])('has neither passwords nor tokens when a request %s', async (_how, answer) => {
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
    const { send } = await rest({ answer, log });
    const headers = { authorization: 'Bearer CUSTOMER-s3cret' };
    const sent = [
      ['/auth/login', { username: 'ana', password: 'p4ssword-of-ana' }],
      ['/auth/login', { username: 'ana', password: ['p4ssword-of-ana'] }],
      ['/auth/register', { username: 'ana', password: 'p4ssword-of-ana' }],
      ['/auth/refresh', { refresh_token: 't0ken-of-ana' }],
      ['/auth/logout', { refresh_token: 't0ken-of-ana' }],
    ] as const;
    for (const [path, payload] of sent) {
      const { statusCode, body } = await send({ method: 'POST', path, payload, headers });
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(body).not.toMatch(/p4ssword|t0ken-of|s3cret/);
    }
    expect(lines.join('\n')).not.toMatch(/p4ssword|t0ken-of|s3cret/);
  });
});
