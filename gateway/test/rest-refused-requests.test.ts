import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import { afterAll, describe, expect, it } from 'vitest';
import { sharedGateways } from './shared-gateways.ts';

const gateways = sharedGateways();
afterAll(gateways.close);

/** Sends requests to a gateway that logs to `lines`; the token is that of a seller unless another is given. */
async function rest(options: Parameters<typeof gateways.over>[0] = {}) {
  const over = await gateways.over(options);
  const send = async (
    request: string,
    { token = 'SALES-vera', ...others }: InjectOptions & { readonly token?: string | null } = {},
  ) => {
    const [method = '', path = ''] = request.split(' ');
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...others.headers };
    const options = { remoteAddress: '198.51.100.1', ...others, headers };
    return over.gateway.app.inject({ ...options, method: method as 'GET', url: path });
  };
  return { ...over, send };
}

let pairs = 0;

/** A gateway that lets two requests of a user or an address through in a minute, and two sellers who have sent none yet. */
async function restTwice() {
  pairs += 1;
  const { send } = await rest({ env: { RATE_LIMIT_GENERAL: '2' } });
  const remoteAddress = `198.51.100.${pairs}`;
  const seller = { token: `SALES-vera${pairs}`, remoteAddress };
  return { send, seller, other: { token: `SALES-rui${pairs}`, remoteAddress } };
}

describe('a name that objects have of their own', () => {
  it.each<[string, object | undefined, string]>([
    ['GET /api/vehicles?toString=1', undefined, 'toString'],
    ['GET /api/vehicles?__proto__=1', undefined, '__proto__'],
    ['POST /api/auth/login', { username: 'a', password: 'b', constructor: 1 }, 'constructor'],
    ['POST /api/auth/login', { username: 'a', password: 'b', hasOwnProperty: 1 }, 'hasOwnProperty'],
  ])('is unknown in %s %j', async (request, payload, name) => {
    const { send, lines } = await rest();
    const { statusCode, body } = await send(request, payload && { payload });
    expect([statusCode, body]).toEqual([
      400,
      `{"error":"Validation error","message":"Not valid: ${name}.","details":{"${name}":["Unknown name."]}}`,
    ]);
    expect(lines).toEqual([]);
  });

  it.each(['constructor', 'toString', '__proto__'])('is not an order of a list: %s', async (name) => {
    const { send, lines } = await rest();
    const answer = await send(`GET /api/vehicles?sort=${name}`);
    expect([answer.statusCode, answer.json().details]).toEqual([
      400,
      { sort: ['Expected one of: price, year, make.'] },
    ]);
    expect(lines).toEqual([]);
  });
});

describe('a body of null', () => {
  it.each(['approve', 'reject', 'cancel'])(
    'is not one that was left out, as %s would take it',
    async (decision) => {
      const { send } = await rest();
      const headers = { 'content-type': 'application/json' };
      const answer = await send(`POST /api/sales/1/${decision}`, { headers, payload: 'null' });
      expect([answer.statusCode, answer.json()]).toEqual([
        400,
        { error: 'Validation error', message: 'The body must be a JSON object.' },
      ]);
    },
  );
});

describe('a refusal of many names', () => {
  it('has 20 of them, each with at most 100 characters', async () => {
    const { send } = await rest();
    const names = Array.from({ length: 500 }, (_, n) => `${n}`.padEnd(101, 'x'));
    const payload = Object.fromEntries(names.map((name) => [name, 1]));
    const { message, details } = (await send('POST /api/vehicles', { payload })).json();
    expect(Object.keys(details)).toHaveLength(20);
    expect(Object.keys(details).every((name) => name.length <= 100)).toBe(true);
    expect(message.split(', ')).toHaveLength(20);
  });

  it('shows that a name is empty', async () => {
    const { send } = await rest();
    const { message, details } = (await send('GET /api/vehicles?=1')).json();
    expect([message, details]).toEqual(['Not valid: "".', { '': ['Unknown name.'] }]);
  });
});

describe('a refused request with a valid token', () => {
  it.each<[string, InjectOptions, number]>([
    ['GET /api/vehicles?limit=0', {}, 400],
    ['POST /api/vehicles', { payload: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['GET /api/nothing', {}, 404],
    ['PROPFIND /api/nothing', {}, 404],
    ['PATCH /api/customers', {}, 405],
    ['POST /api/vehicles', { payload: 'x', headers: { 'content-type': 'text/plain' } }, 415],
    ['GET /api/vehicles?page=9999', {}, 400],
  ])('counts for the user, not for the address: %s', async (request, options, status) => {
    const { send, seller, other } = await restTwice();
    const seen = [];
    for (let n = 0; n < 3; n += 1) seen.push((await send(request, { ...options, ...seller })).statusCode);
    expect(seen).toEqual([status, status, 429]);
    const { statusCode, headers } = await send(request, { ...options, ...other });
    expect([statusCode, headers['x-ratelimit-remaining']]).toEqual([status, '1']);
  });
});

describe('a request without a valid token', () => {
  it.each(['GET /api/vehicles?limit=0', 'POST /api/vehicles', 'GET /api/customers?limit=0'])(
    '%s is refused for a bad token before it is read',
    async (request) => {
      const { send } = await rest();
      const answer = await send(request, { token: 'nobody' });
      expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    },
  );

  it('is refused before it is read where a token is required', async () => {
    const { send, asked } = await rest();
    const payload = { no: 'vehicle' };
    const answer = await send('POST /api/vehicles', { token: null, payload });
    expect([answer.statusCode, answer.json()]).toEqual([
      401,
      { error: 'Unauthorized', message: 'Log in to do this.' },
    ]);
    expect(asked).toEqual([]);
  });

  it('is read where the graph decides what is public', async () => {
    const { send, asked } = await rest();
    expect((await send('GET /api/vehicles?limit=0', { token: null })).statusCode).toBe(400);
    await send('GET /api/vehicles', { token: null });
    expect(asked).toEqual(['vehicle']);
  });

  it.each(['login', 'register', 'refresh'])('is read by /auth/%s, whatever its token is', async (name) => {
    const { send } = await rest();
    const answer = await send(`POST /api/auth/${name}`, { token: 'nobody', payload: {} });
    expect(answer.statusCode).toBe(400);
  });
});

describe('the numbers of a body', () => {
  const vehicle = (preco: string) => ({
    payload: `{"marca":"Fiat","modelo":"Argo","ano":2024,"preco":${preco}}`,
    headers: { 'content-type': 'application/json' },
  });

  it.each([
    '84990.10000000000000000001',
    '8499010000000000000001e-17',
    '84990.1e0000000000000000000000000001'.padEnd(120, '0'),
    `1.${'0'.repeat(40_000)}1`,
    '1000000000000',
    '0.291',
  ])('are refused as an amount where they are not exactly one (%#)', async (preco) => {
    const { send, asked } = await rest();
    const answer = await send('POST /api/vehicles', vehicle(preco));
    expect([answer.statusCode, answer.json().details]).toEqual([
      422,
      { preco: [expect.stringMatching(/two decimals/)] },
    ]);
    expect(asked).toEqual([]);
  });

  it.each([
    ['84990.10000000000000000000', '84990.10'],
    ['8.49901e4', '84990.10'],
    ['999999999999.99', '999999999999.99'],
  ])('reach the graph exactly: %s', async (preco, amount) => {
    const seen: unknown[] = [];
    const { send } = await rest({
      answer: (_service, { variables }) => {
        seen.push(variables);
        return { data: null };
      },
    });
    await send('POST /api/vehicles', vehicle(preco));
    expect(JSON.stringify(seen)).toContain(`"amount":"${amount}"`);
  });
});

describe('a body that is not read', () => {
  it.each([
    ['{', 'The body must be JSON, without a field named __proto__ or constructor.prototype.'],
    ['{"__proto__":1}', 'The body must be JSON, without a field named __proto__ or constructor.prototype.'],
    ['[]', 'The body must be a JSON object.'],
    ['', 'The body must be a JSON object.'],
    [`{"a":[${'1,'.repeat(20_000)}1]}`, 'The body has too many values.'],
  ])('says why (%#)', async (payload, said) => {
    const { send } = await rest();
    const headers = { 'content-type': 'application/json' };
    const answer = await send('POST /api/vehicles', { payload, headers });
    expect([answer.statusCode, answer.json().message]).toEqual([400, said]);
  });
});

describe('an address that is not valid', () => {
  const portuguese = { 'accept-language': 'pt-BR' };

  it.each([
    ['/api/%', 400, 'O endereço não é válido. Confira os sinais de porcentagem.'],
    ['/api/vehicles/%ZZ', 400, 'O endereço não é válido. Confira os sinais de porcentagem.'],
    [`/api/vehicles/${'x'.repeat(101)}`, 404, 'Este recurso não existe.'],
    ['/api', 404, 'Este recurso não existe.'],
    ['/api/', 404, 'Este recurso não existe.'],
    ['/api?x=1', 404, 'Este recurso não existe.'],
  ])('is refused in the documented form, and counts: %s', async (path, status, message) => {
    const { send, seller } = await restTwice();
    const seen = [];
    for (let n = 0; n < 2; n += 1) {
      const { statusCode, headers, ...answer } = await send(`GET ${path}`, {
        ...seller,
        headers: portuguese,
      });
      expect(answer.json().message).toBe(message);
      expect(headers['content-language']).toBe('pt-BR');
      seen.push([statusCode, headers['x-ratelimit-remaining']]);
    }
    expect(seen).toEqual([
      [status, '1'],
      [status, '0'],
    ]);
    const refused = await send(`GET ${path}`, seller);
    expect([refused.statusCode, refused.json().error]).toEqual([429, 'Rate limit exceeded']);
    expect(refused.headers['retry-after']).toBe(String(refused.json().retry_after));
  });

  it('of the base is refused in the documented form beside the web client too', async () => {
    const webDir = await mkdtemp(join(tmpdir(), 'autograph-web-'));
    await writeFile(join(webDir, 'index.html'), '<html></html>');
    const { send } = await rest({ webDir });
    const answer = await send('GET /api');
    await rm(webDir, { recursive: true, force: true });
    expect([answer.statusCode, answer.json().error]).toEqual([404, 'Not found']);
  });

  it('outside of /api is refused as before', async () => {
    const { send } = await rest();
    const answer = await send('GET /graphql/%');
    expect([answer.statusCode, answer.json().errors[0].extensions]).toEqual([400, { code: 'BAD_REQUEST' }]);
  });

  it('of the health has its parameters ignored', async () => {
    const { send } = await rest();
    expect((await send('GET /api/health?x=1')).json()).toEqual({ status: 'UP' });
  });
});

describe('filters of vehicles', () => {
  it.each([
    ['preco_min=10&preco_max=9.99', 'preco_max', 'preco_min'],
    ['ano_min=2020&ano_max=2019', 'ano_max', 'ano_min'],
  ])('with bounds the wrong way round are refused: %s', async (query, name, min) => {
    const { send, asked } = await rest();
    const answer = await send(`GET /api/vehicles?${query}`);
    expect([answer.statusCode, answer.json().details]).toEqual([
      400,
      { [name]: [`Expected a value that is not below ${min}.`] },
    ]);
    expect(asked).toEqual([]);
  });

  it('with equal bounds are accepted', async () => {
    const { send, asked } = await rest();
    await send('GET /api/vehicles?preco_min=1.1&preco_max=1.10&ano_min=2020&ano_max=2020');
    expect(asked).toEqual(['vehicle']);
  });
});

describe('the value of a conflict', () => {
  it.each([
    ['price', '"preco","value":84990.10'],
    ['fuelType', '"combustivel","value":"Elétrico"'],
    ['make', '"marca","value":"Fiat"'],
  ])('of %s is written as in other answers', async (field, written) => {
    const error = { field: ['input', field], message: 'No.', code: 'CONFLICT' };
    const answer = () => ({ data: { createVehicle: { vehicle: null, userErrors: [error] } } });
    const { send } = await rest({ answer });
    const payload = { marca: 'Fiat', modelo: 'Argo', ano: 2024, preco: 84990.1, combustivel: 'eletrico' };
    const { statusCode, body } = await send('POST /api/vehicles', { payload });
    expect([statusCode, body]).toEqual([409, expect.stringContaining(`"details":{"field":${written}}`)]);
  });
});
