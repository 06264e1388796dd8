import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBuyer } from '../../src/fixtures.ts';
import { restClient } from '../../src/rest-client.ts';

const graph = inject('graph');
const send = restClient(graph.url);

/** How long a refresh token that was traded still answers the same successor, in milliseconds. */
const GRACE = 10_000;

function aRegistration() {
  const username = `u${randomUUID().slice(0, 18)}`;
  return {
    username,
    email: `${username}@example.com`,
    password: randomUUID(),
    first_name: 'Ana',
    last_name: 'Exemplo',
    role: 'CUSTOMER',
  };
}

/** Registers an account through REST and logs it in. */
async function aSession() {
  const account = aRegistration();
  await send('POST /auth/register', { body: account });
  const { username, password } = account;
  const { body } = await send('POST /auth/login', { body: { username, password } });
  return { account, token: body.access_token, refreshToken: body.refresh_token };
}

const text = expect.any(String);
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
const tokens = { access_token: text, refresh_token: text, token_type: 'Bearer', expires_in: 300 };

describe(`an account through REST (${graph.topology})`, () => {
  it('is registered with the documented answer, and never with its password', async () => {
    const account = aRegistration();
    const { password, ...shown } = account;
    const { status, body } = await send('POST /auth/register', { body: account });
    expect([status, body]).toEqual([201, { id: text, ...shown, status: 'ACTIVE', created_at: instant }]);
    expect(JSON.stringify(body)).not.toContain(password);
  });

  it.each(['ADMIN', 'SALES', 'WORKSHOP', 'BOSS'])('cannot be registered as %s', async (role) => {
    const account = aRegistration();
    const refused = await send('POST /auth/register', { body: { ...account, role } });
    expect([refused.status, refused.body.error]).toEqual([403, 'Forbidden']);
    expect(JSON.stringify(refused.body)).not.toContain('WORKSHOP');
    // Nobody has the name, and null counts as left out.
    const body = { ...account, role: null };
    expect((await send('POST /auth/register', { body })).status).toBe(201);
  });

  it.each<[string, object, number, object]>([
    ['a missing name', { username: undefined }, 400, { username: ['Required.'] }],
    ['a number for a name', { username: 7 }, 400, { username: ['Expected a string.'] }],
    ['a number for a role', { role: 7 }, 400, { role: ['Expected a string.'] }],
    ['an unknown field', { admin: true }, 400, { admin: ['Unknown name.'] }],
    ['a common password', { password: 'senha123' }, 422, { password: [expect.stringContaining('common')] }],
    ['a short password', { password: 'x1-' }, 422, { password: [text] }],
    ['an e-mail address that is none', { email: 'ana' }, 422, { email: [text] }],
  ])('is not registered with %s', async (_what, changes, status, details) => {
    const refused = await send('POST /auth/register', { body: { ...aRegistration(), ...changes } });
    expect(refused.status).toBe(status);
    expect(refused.body).toEqual({ error: 'Validation error', message: text, details });
  });

  it('is not registered with a taken username or e-mail address', async () => {
    const { account } = await aSession();
    const { username, email } = account;
    for (const [field, value] of Object.entries({ username, email })) {
      const body = { ...aRegistration(), [field]: value };
      const refused = await send('POST /auth/register', { body });
      expect(refused.status).toBe(409);
      expect(refused.body).toEqual({ error: 'Conflict', message: text, details: { field, value } });
    }
  });

  it('is read and changed by its holder', async () => {
    const { account, token } = await aSession();
    const { password: _, ...shown } = account;
    const read = await send('GET /auth/profile', { token });
    const whole = { id: text, ...shown, status: 'ACTIVE', created_at: instant, updated_at: instant };
    expect([read.status, read.body, read.headers.get('etag')]).toEqual([200, whole, '"1"']);
    // A client may send all back that it has read.
    const body = { ...read.body, first_name: 'Bia', role: 'ADMIN', status: 'BLOCKED' };
    const changed = await send('PUT /auth/profile', { token, body, headers: { 'if-match': '"1"' } });
    expect([changed.status, changed.body]).toEqual([200, { ...whole, first_name: 'Bia' }]);
    expect(changed.headers.get('etag')).toBe('"2"');
    const late = { first_name: 'Caio' };
    const stale = await send('PUT /auth/profile', { token, body: late, headers: { 'if-match': '"1"' } });
    expect([stale.status, stale.body.error]).toEqual([412, 'Precondition failed']);
    expect((await send('GET /auth/profile', { token })).body).toMatchObject({ first_name: 'Bia' });
  });

  it('gets another e-mail address with the current password, and not with a wrong one', async () => {
    const { account, token } = await aSession();
    const email = `new-${account.email}`;
    const wrong = await send('PUT /auth/profile', { token, body: { email, current_password: 'wrong' } });
    expect([wrong.status, wrong.body.details]).toEqual([422, { current_password: [text] }]);
    const right = { email, current_password: account.password };
    const changed = await send('PUT /auth/profile', { token, body: right });
    expect([changed.status, changed.body]).toEqual([200, expect.objectContaining({ email })]);
    const { password } = account;
    expect((await send('POST /auth/login', { body: { username: email, password } })).status).toBe(200);
  });

  it('cannot get an unknown field or the e-mail address of another account', async () => {
    const { token } = await aSession();
    const { account } = await aSession();
    const unknown = await send('PUT /auth/profile', { token, body: { password: 'a new secret' } });
    expect([unknown.status, unknown.body.details]).toEqual([400, { password: ['Unknown name.'] }]);
    const { email } = account;
    const taken = await send('PUT /auth/profile', { token, body: { email } });
    expect([taken.status, taken.body.details]).toEqual([409, { field: 'email', value: email }]);
  });
});

describe(`a session through REST (${graph.topology})`, () => {
  it('begins by the username or the e-mail address, with the documented answer', async () => {
    const account = aRegistration();
    await send('POST /auth/register', { body: account });
    const { username, email, password, role } = account;
    for (const name of [username, email]) {
      const body = { username: name, password };
      // A client may still send the token of an older session.
      const logged = await send('POST /auth/login', { body, token: 'an.expired.token' });
      const user = { id: text, username, email, role, status: 'ACTIVE' };
      expect([logged.status, logged.body]).toEqual([200, { ...tokens, user }]);
      expect((await send('GET /auth/profile', { token: logged.body.access_token })).status).toBe(200);
    }
  });

  it('does not begin by a wrong password, and does not say whether there is the account', async () => {
    const { account } = await aSession();
    const password = 'wrong';
    const refused = await send('POST /auth/login', { body: { username: account.username, password } });
    expect([refused.status, refused.body]).toEqual([401, { error: 'Unauthorized', message: text }]);
    const nobody = await send('POST /auth/login', { body: { username: randomUUID(), password } });
    expect([nobody.status, nobody.body]).toEqual([401, refused.body]);
  });

  it('is refreshed with new tokens, whatever the old access token is', async () => {
    const { refreshToken } = await aSession();
    const body = { refresh_token: refreshToken };
    const refreshed = await send('POST /auth/refresh', { body, token: 'an.expired.token' });
    expect([refreshed.status, refreshed.body]).toEqual([200, tokens]);
    expect(refreshed.body.refresh_token).not.toBe(refreshToken);
    const { access_token: token } = refreshed.body;
    expect((await send('GET /auth/profile', { token })).status).toBe(200);
  });

  it('ends when a refresh token is used again later', async () => {
    const { refreshToken } = await aSession();
    const body = { refresh_token: refreshToken };
    const next = await send('POST /auth/refresh', { body });
    await pause(GRACE + 500);
    const reused = await send('POST /auth/refresh', { body });
    expect([reused.status, reused.body.error]).toEqual([401, 'Unauthorized']);
    const { access_token: token, refresh_token } = next.body;
    expect((await send('POST /auth/refresh', { body: { refresh_token } })).status).toBe(401);
    await expect.poll(async () => (await send('GET /auth/profile', { token })).status).toBe(401);
  });

  it('ends with a log-out, and its tokens are refused at once', async () => {
    const { token, refreshToken } = await aSession();
    const body = { refresh_token: refreshToken };
    expect((await send('POST /auth/logout', { body })).status).toBe(401);
    const headers = { 'accept-language': 'pt-BR' };
    const ended = await send('POST /auth/logout', { body, token, headers });
    expect([ended.status, ended.body]).toEqual([200, { message: 'Sessão encerrada.' }]);
    const later = await send('GET /auth/profile', { token });
    expect([later.status, later.body.error]).toEqual([401, 'Unauthorized']);
    expect(later.headers.get('www-authenticate')).toBe('Bearer');
    expect((await send('GET /customers', { token })).status).toBe(401);
    expect((await send('POST /auth/refresh', { body })).status).toBe(401);
    expect((await ask(graph.url, '{ me { id } }', { token })).status).toBe(401);
  });

  it('of another person cannot be ended', async () => {
    const [ana, bia] = [await aSession(), await aSession()];
    const body = { refresh_token: ana.refreshToken };
    expect((await send('POST /auth/logout', { body, token: bia.token })).status).toBe(401);
    expect((await send('GET /auth/profile', { token: ana.token })).status).toBe(200);
  });

  it('of a blocked user is refused, and no other begins', async () => {
    const admin = await logIn(graph.url, 'admin', 'admin123');
    const { account, token, refreshToken } = await aSession();
    const me = await send('GET /auth/profile', { token });
    await ask(
      graph.url,
      'mutation ($id: ID!) { updateUser(id: $id, input: { status: BLOCKED }) { userErrors { code } } }',
      { variables: { id: me.body.id }, token: admin },
    );
    await expect.poll(async () => (await send('GET /auth/profile', { token })).status).toBe(401);
    const { username, password } = account;
    expect((await send('POST /auth/login', { body: { username, password } })).status).toBe(401);
    expect((await send('POST /auth/refresh', { body: { refresh_token: refreshToken } })).status).toBe(401);
  });

  it('cannot be won by guessing: after a few wrong passwords, the right one has to wait too', async () => {
    const { username, password } = (await aSession()).account;
    const guess = (given: string) => send('POST /auth/login', { body: { username, password: given } });
    const statuses: number[] = [];
    while (statuses.at(-1) !== 429 && statuses.length < 20) statuses.push((await guess('wrong')).status);
    expect(statuses.slice(0, -1).every((status) => status === 401)).toBe(true);
    expect(statuses.length).toBeLessThan(12);
    const { status, body, headers } = await guess(password);
    expect([status, body.error]).toEqual([429, 'Rate limit exceeded']);
    expect(body.retry_after).toBeGreaterThan(0);
    expect(headers.get('retry-after')).toBe(String(body.retry_after));
  });
});

describe(`the administration through REST (${graph.topology})`, () => {
  let admin: string;
  let others: (string | undefined)[];

  beforeAll(async () => {
    admin = await logIn(graph.url, 'admin', 'admin123');
    const sales = await logIn(graph.url, 'vendas', 'vendas123');
    others = [sales, (await aBuyer(graph.url, false)).token];
  });

  it.each(['GET /auth/users', 'GET /rate-limit/stats', 'GET /rate-limit/config', 'DELETE /rate-limit/reset'])(
    '%s is for administrators alone',
    async (request) => {
      for (const token of others) {
        const { status, body } = await send(request, { token });
        expect([status, body.error]).toEqual([403, 'Forbidden']);
      }
      const { status, body } = await send(request);
      expect([status, body.error]).toEqual([401, 'Unauthorized']);
    },
  );

  it('lists accounts by role and status, page after page', async () => {
    const list = (query: string) => send(`GET /auth/users${query}`, { token: admin });
    const all = await list('?role=CUSTOMER&status=ACTIVE&limit=2');
    expect(all.status).toBe(200);
    expect(all.body).toMatchObject({ page: 1, limit: 2, pages: Math.ceil(all.body.total / 2) });
    expect(all.body.users).toHaveLength(2);
    for (const one of all.body.users) {
      expect(one).toMatchObject({ role: 'CUSTOMER', status: 'ACTIVE', created_at: instant });
      expect(Object.keys(one).sort()).toEqual(
        'created_at email first_name id last_name role status updated_at username'.split(' '),
      );
    }
    const next = await list('?role=CUSTOMER&status=ACTIVE&limit=2&page=2');
    expect(next.body.users[0]?.id).not.toBe(all.body.users[0]?.id);
    for (const query of ['?role=BOSS', '?status=GONE', '?limit=101', '?page=0', '?sort=name'])
      expect((await list(query)).status).toBe(400);
  });

  it('reads and resets the rate limits', async () => {
    const config = await send('GET /rate-limit/config', { token: admin });
    const limits = { auth: 0, general: 0, listing: 0, admin: 0 };
    expect([config.status, config.body]).toEqual([200, { limits, window_seconds: 60, redis_enabled: false }]);
    const stats = await send('GET /rate-limit/stats', { token: admin });
    const count = expect.any(Number);
    expect([stats.status, stats.body]).toEqual([
      200,
      { total_requests: count, blocked_requests: count, active_limits: expect.any(Object) },
    ]);
    const reset = await send('DELETE /rate-limit/reset', { token: admin });
    expect([reset.status, reset.body]).toEqual([200, { message: text }]);
  });

  it('says that the graph is up', async () => {
    const { status, body } = await send('GET /health');
    expect([status, body]).toEqual([200, { status: 'UP' }]);
  });
});
