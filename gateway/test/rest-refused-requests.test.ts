import type { InjectOptions } from 'fastify';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

type Over = Awaited<ReturnType<typeof gatewayOver>>;

const open: Over[] = [];

afterAll(async () => {
  for (const { gateway } of open) await gateway.close();
});

/** Sends requests to a gateway that logs to `lines`; the token is that of a seller unless another is given. */
async function rest(options: Parameters<typeof gatewayOver>[0] = {}) {
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
  const over = await gatewayOver({ log, ...options });
  open.push(over);
  const send = async (
    request: string,
    { token = 'SALES-vera', ...others }: InjectOptions & { readonly token?: string | null } = {},
  ) => {
    const [method = '', path = ''] = request.split(' ');
    const headers = { ...(token && { authorization: `Bearer ${token}` }), ...others.headers };
    const options = { remoteAddress: '198.51.100.1', ...others, headers };
    return over.gateway.app.inject({ ...options, method: method as 'GET', url: path });
  };
  return { ...over, lines, send };
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
