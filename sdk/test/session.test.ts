import { describe, expect, it } from 'vitest';
import { createClient, memoryStorage, UnauthenticatedError, webStorage } from '../src/index.ts';
import { data, failure, graph, type Request } from './graph.ts';

const URL = 'http://graph.example/graphql';
const tokens = (n: number) => ({
  accessToken: `access-${n}`,
  refreshToken: `refresh-${n}`,
  expiresIn: 300,
  userErrors: [],
});
const refused = {
  accessToken: null,
  refreshToken: null,
  expiresIn: null,
  userErrors: [{ code: 'INVALID_CREDENTIALS' }],
};

/** A graph that takes the access token of this number or above, and trades refresh tokens. */
function sessions(good: () => number) {
  let issued = 1;
  return graph(async ({ operationName, token }) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (operationName === 'login') return data({ login: { ...tokens(issued), user: { id: 'u' } } });
    if (operationName === 'refreshToken') {
      issued += 1;
      return data({ refreshToken: { ...tokens(issued), user: { id: 'u' } } });
    }
    if (token !== undefined && Number(token.split('-')[1]) < good())
      return failure('UNAUTHENTICATED', { status: 401 });
    return data({ me: token ? { id: 'u' } : null, purchaseVehicle: { sale: { id: 's' }, userErrors: [] } });
  });
}

const asked = (requests: readonly Request[], name: string) =>
  requests.filter(({ operationName }) => operationName === name);

describe('a session', () => {
  it('keeps the tokens of a log-in and sends them from then on', async () => {
    const { fetch, requests } = sessions(() => 1);
    const client = createClient({ url: URL, fetch });
    expect(await client.me()).toBeNull();
    expect(await client.login({ input: { username: 'a', password: 'b' } })).toMatchObject({
      ok: true,
      user: { id: 'u' },
    });
    expect(await client.me()).toEqual({ id: 'u' });
    expect(requests.map(({ token }) => token)).toEqual([undefined, undefined, 'access-1']);
  });

  it('logs in by its credentials when a request first needs it, once for all that wait', async () => {
    const { fetch, requests } = sessions(() => 1);
    const client = createClient({ url: URL, fetch, credentials: () => ({ username: 'a', password: 'b' }) });
    await Promise.all(Array.from({ length: 10 }, () => client.me()));
    expect(asked(requests, 'login')).toHaveLength(1);
    expect(asked(requests, 'me').every(({ token }) => token === 'access-1')).toBe(true);
  });

  it('needs no log-in for what is done before one', async () => {
    const { fetch, requests } = graph(() =>
      data({ requestPasswordReset: { requested: true, userErrors: [] } }),
    );
    const client = createClient({ url: URL, fetch, credentials: { username: 'a', password: 'b' } });
    expect(await client.requestPasswordReset({ input: { email: 'a@example.com' } })).toMatchObject({
      ok: true,
    });
    expect(requests).toHaveLength(1);
  });

  it('says that its credentials were refused', async () => {
    const { fetch } = graph(() => data({ login: refused }));
    const client = createClient({ url: URL, fetch, credentials: { username: 'a', password: 'b' } });
    await expect(client.me()).rejects.toThrow(UnauthenticatedError);
  });

  it('refreshes once, however many requests are refused at a time, and does each of them again', async () => {
    let good = 1;
    const { fetch, requests } = sessions(() => good);
    const client = createClient({ url: URL, fetch, storage: memoryStorage(tokens(1)) });
    await client.me();
    good = 2;
    const input = (n: number) => ({ input: { vehicleId: String(n), paymentMethod: 'PIX' as const } });
    const answers = await Promise.all([
      ...Array.from({ length: 25 }, () => client.me()),
      ...Array.from({ length: 25 }, (_, n) => client.purchaseVehicle(input(n))),
    ]);
    expect(answers).toHaveLength(50);
    expect(asked(requests, 'refreshToken')).toHaveLength(1);
    expect(asked(requests, 'purchaseVehicle').filter(({ token }) => token === 'access-2')).toHaveLength(25);
  });

  it('refreshes a token that is about to expire before it is refused', async () => {
    const { fetch, requests } = sessions(() => 2);
    const storage = memoryStorage({ ...tokens(1), expiresAt: Date.now() + 5_000 });
    await createClient({ url: URL, fetch, storage }).me();
    expect(requests.map(({ operationName, token }) => [operationName, token])).toEqual([
      ['refreshToken', undefined],
      ['me', 'access-2'],
    ]);
  });

  it('does a request again once, and no more', async () => {
    const { fetch, requests } = sessions(() => 99);
    const client = createClient({ url: URL, fetch, storage: memoryStorage(tokens(1)) });
    await expect(client.me()).rejects.toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    expect(asked(requests, 'me')).toHaveLength(2);
  });

  it('does not do a mutation again that was answered with UNAUTHENTICATED on a field', async () => {
    const { fetch, requests } = graph(() => failure('UNAUTHENTICATED'));
    const client = createClient({ url: URL, fetch, storage: memoryStorage(tokens(1)) });
    await expect(client.approveSale({ id: '1' })).rejects.toThrow(UnauthenticatedError);
    expect(requests).toHaveLength(1);
  });

  it('is over where its refresh token is refused', async () => {
    const storage = memoryStorage(tokens(1));
    const { fetch } = graph(({ operationName }) =>
      operationName === 'refreshToken'
        ? data({ refreshToken: refused })
        : failure('UNAUTHENTICATED', { status: 401 }),
    );
    await expect(createClient({ url: URL, fetch, storage }).me()).rejects.toThrow(UnauthenticatedError);
    expect(storage.get()).toBeNull();
  });

  it('is not over where the refresh got no answer', async () => {
    const storage = memoryStorage(tokens(1));
    const { fetch } = graph(({ operationName }) =>
      operationName === 'refreshToken' ? new Error('unplugged') : failure('UNAUTHENTICATED', { status: 401 }),
    );
    const client = createClient({ url: URL, fetch, storage, retries: 0 });
    await expect(client.me()).rejects.toMatchObject({ code: 'NETWORK' });
    expect(storage.get()).toMatchObject({ refreshToken: 'refresh-1' });
  });

  it('takes the tokens that another page refreshed meanwhile', async () => {
    const storage = memoryStorage(tokens(1));
    const { fetch, requests } = graph(({ operationName, token }) => {
      if (operationName === 'refreshToken') {
        storage.set(tokens(7));
        return data({ refreshToken: refused });
      }
      return token === 'access-7' ? data({ me: { id: 'u' } }) : failure('UNAUTHENTICATED', { status: 401 });
    });
    expect(await createClient({ url: URL, fetch, storage }).me()).toEqual({ id: 'u' });
    expect(requests.map(({ token }) => token)).toEqual(['access-1', undefined, 'access-7']);
  });

  it('ends with the log-out, by the refresh token that it has', async () => {
    const storage = memoryStorage(tokens(1));
    const { fetch, requests } = graph(() => data({ logout: { user: { id: 'u' }, userErrors: [] } }));
    expect(await createClient({ url: URL, fetch, storage }).logout()).toMatchObject({ ok: true });
    expect(requests[0]?.variables).toEqual({ input: { refreshToken: 'refresh-1' } });
    expect(storage.get()).toBeNull();
  });

  it('stops waiting for a refresh when the caller gives up, and leaves the refresh to the others', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { fetch } = graph(async ({ operationName, token }) => {
      if (operationName === 'refreshToken') {
        await held;
        return data({ refreshToken: tokens(2) });
      }
      return token === 'access-2' ? data({ me: { id: 'u' } }) : failure('UNAUTHENTICATED', { status: 401 });
    });
    const client = createClient({ url: URL, fetch, storage: memoryStorage(tokens(1)) });
    const controller = new AbortController();
    const given = client.me({}, { signal: controller.signal });
    const patient = client.me();
    setTimeout(() => controller.abort(new Error('enough')), 20);
    await expect(given).rejects.toThrow('enough');
    release();
    expect(await patient).toEqual({ id: 'u' });
  });

  it('is kept in a web storage', () => {
    const kept = new Map<string, string>();
    const storage = webStorage({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => kept.set(key, value),
      removeItem: (key) => kept.delete(key),
    });
    expect(storage.get()).toBeNull();
    storage.set({ accessToken: 'a', refreshToken: 'r' });
    expect(storage.get()).toEqual({ accessToken: 'a', refreshToken: 'r' });
    storage.set(null);
    expect(kept.size).toBe(0);
  });
});
