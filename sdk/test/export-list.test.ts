import { describe, expect, it } from 'vitest';
import { createClient, type Fetch, ForbiddenError, NetworkError, RateLimitedError } from '../src/index.ts';

/** A client with a token, over a gateway that answers requests for an export by `answer`. */
function clientOver(answer: (authorization: string | null, body: unknown) => Response) {
  const fetch: Fetch = async (url, init) => {
    const headers = new Headers(init.headers);
    if (url.endsWith('/export')) return answer(headers.get('authorization'), JSON.parse(String(init.body)));
    const payload = {
      accessToken: 'token',
      refreshToken: 'next',
      expiresIn: 300,
      user: null,
      userErrors: [],
    };
    return Response.json({ data: { login: payload, refreshToken: { ...payload, accessToken: 'renewed' } } });
  };
  return createClient({
    url: 'http://graph.example/graphql',
    fetch,
    credentials: { username: 'vendas', password: 'x' },
  });
}

const ticket = { url: '/export/abc', expiresAt: '2026-01-31T12:00:00.000Z' };

describe('exportList', () => {
  it('asks with the token and the filter, and returns an absolute address', async () => {
    let asked: unknown;
    const client = clientOver((authorization, body) => {
      asked = [authorization, body];
      return Response.json(ticket, { status: 201 });
    });
    const request = { list: 'customers', delimiter: ';', filter: { search: 'souza' } } as const;
    expect(await client.exportList(request)).toEqual({ ...ticket, url: 'http://graph.example/export/abc' });
    expect(asked).toEqual(['Bearer token', request]);
  });

  it('asks again with a renewed token where the first is refused', async () => {
    const client = clientOver((authorization) =>
      authorization === 'Bearer token'
        ? Response.json({ errors: [{ message: 'no' }] }, { status: 401 })
        : Response.json(ticket, { status: 201 }),
    );
    expect((await client.exportList({ list: 'sales' })).url).toBe('http://graph.example/export/abc');
  });

  it('throws what the graph says', async () => {
    const refused = (code: string, status: number, headers = {}) =>
      clientOver(() =>
        Response.json({ errors: [{ message: 'no', extensions: { code } }] }, { status, headers }),
      ).exportList({ list: 'sales' });
    await expect(refused('FORBIDDEN', 403)).rejects.toThrow(ForbiddenError);
    await expect(refused('RATE_LIMITED', 429, { 'retry-after': '7' })).rejects.toThrow(RateLimitedError);
    const silent = clientOver(() => {
      throw new TypeError('fetch failed');
    });
    await expect(silent.exportList({ list: 'sales' })).rejects.toThrow(NetworkError);
  });
});
