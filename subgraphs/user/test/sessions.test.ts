import type { Caller } from '@autograph/kernel';
import { serveService } from '@autograph/service';
import { ACCESS_TOKEN } from '@autograph/service/identity';
import { calculateJwkThumbprint, createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPrivateKey } from '../src/adapters/tokens/signing-key.ts';
import service from '../src/service.ts';
import { accountInput, PASSWORD } from '../src/testing/builders.ts';
import { ANYONE, LOGIN, REGISTER, STATUS, startUserService, type Tokens } from './real-service.ts';

let running: Awaited<ReturnType<typeof startUserService>>;
let now = Date.now();

beforeAll(async () => {
  running = await startUserService({ clock: () => new Date(now) });
});
afterAll(() => running?.close());

const verified = (token: string) =>
  jwtVerify(token, createLocalJWKSet(running.jwks), {
    algorithms: ['RS256'],
    issuer: ACCESS_TOKEN.issuer,
    audience: ACCESS_TOKEN.audience,
    typ: ACCESS_TOKEN.type,
    currentDate: new Date(now),
  });
const isActive = async (sessionId: string): Promise<unknown> =>
  (await running.run(STATUS, { id: sessionId })).data?.sessionStatus;
const REFUSED = { accessToken: null, refreshToken: null, tokenType: null, expiresIn: null, user: null };

describe('an access token', () => {
  it('says who the user is, and is verified by the published key', async () => {
    const ana = await running.join('SALES');
    const { payload, protectedHeader } = await verified(ana.accessToken);
    const issuedAt = Math.floor(now / 1_000);
    expect(protectedHeader).toEqual({
      alg: 'RS256',
      typ: 'at+jwt',
      kid: await calculateJwkThumbprint(running.jwks.keys[0] ?? {}),
    });
    expect(payload).toEqual({
      iss: ACCESS_TOKEN.issuer,
      aud: ACCESS_TOKEN.audience,
      sub: ana.id,
      sid: ana.sessionId,
      role: 'SALES',
      preferred_username: ana.username,
      jti: expect.any(String),
      iat: issuedAt,
      exp: issuedAt + 300,
    });
    const again = await verified((await running.refresh(ana.refreshToken)).accessToken);
    expect(again.payload.jti).not.toBe(payload.jti);
    expect(again.payload.sid).toBe(payload.sid);
  });

  it('is of the published keys, which show nothing private', () => {
    expect(running.jwks).toEqual({
      keys: [
        {
          kty: 'RSA',
          n: expect.any(String),
          e: 'AQAB',
          alg: 'RS256',
          use: 'sig',
          kid: expect.any(String),
        },
      ],
    });
  });
});

describe('a session', () => {
  it('stands from log-in to log-out, as the gateway can ask', async () => {
    const ana = await running.join('CUSTOMER');
    expect(await isActive(ana.sessionId)).toEqual({ active: true, role: 'CUSTOMER' });
    const { data } = await running.run(
      'mutation ($input: LogoutInput!) { logout(input: $input) { user { id } userErrors { code } } }',
      { input: { refreshToken: ana.refreshToken } },
      ana.caller,
    );
    expect(data?.logout).toEqual({ user: { id: ana.id }, userErrors: [] });
    expect(await isActive(ana.sessionId)).toEqual({ active: false, role: null });
    expect(await running.refresh(ana.refreshToken)).toMatchObject({
      ...REFUSED,
      userErrors: [{ code: 'INVALID_CREDENTIALS', field: null }],
    });
  });

  it('is of a browser where the gateway says so at its log-in, and else of a program', async () => {
    const query = 'query ($id: ID!) { sessionStatus(sessionId: $id) { browser } }';
    const ana = await running.join('CUSTOMER');
    const begin = async (caller: Caller) => {
      const { data } = await running.run(
        LOGIN,
        { input: { username: ana.username, password: PASSWORD } },
        caller,
      );
      const id = (data?.login as Tokens | undefined)?.refreshToken.split('.')[0];
      return (await running.run(query, { id })).data?.sessionStatus;
    };
    expect(await begin(ANYONE)).toEqual({ browser: false });
    expect(await begin({ ...ANYONE, browserSession: true })).toEqual({ browser: true });
  });

  it('gives fifty concurrent refreshes the same next refresh token and valid access tokens', async () => {
    const ana = await running.join('CUSTOMER');
    const answers = await Promise.all(Array.from({ length: 50 }, () => running.refresh(ana.refreshToken)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(answers.map(({ refreshToken }) => refreshToken)).size).toBe(1);
    for (const { accessToken } of answers) expect((await verified(accessToken)).payload.sub).toBe(ana.id);

    const next = await Promise.all(answers.map(({ refreshToken }) => running.refresh(refreshToken)));
    expect(next.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(next.map(({ refreshToken }) => refreshToken)).size).toBe(1);
    expect(await isActive(ana.sessionId)).toEqual({ active: true, role: 'CUSTOMER' });
  });

  it('is ended, with its newest tokens, when an old refresh token comes back', async () => {
    const ana = await running.join('CUSTOMER');
    const second = await running.refresh(ana.refreshToken);
    now += 10_001;
    expect((await running.refresh(ana.refreshToken)).userErrors).toMatchObject([
      { code: 'INVALID_CREDENTIALS' },
    ]);
    expect((await running.refresh(second.refreshToken)).userErrors).toMatchObject([
      { code: 'INVALID_CREDENTIALS' },
    ]);
    expect(await isActive(ana.sessionId)).toEqual({ active: false, role: null });
  });

  it('that is ended while fifty refreshes run is ended for good', async () => {
    const ana = await running.join('CUSTOMER');
    const logout = running.run(
      'mutation ($input: LogoutInput!) { logout(input: $input) { user { id } } }',
      { input: { refreshToken: ana.refreshToken } },
      ana.caller,
    );
    const refreshes = Array.from({ length: 50 }, () => running.refresh(ana.refreshToken));
    const [{ data }, ...answers] = await Promise.all([logout, ...refreshes]);
    expect(data?.logout).toEqual({ user: { id: ana.id } });
    for (const token of [ana.refreshToken, ...answers.map(({ refreshToken }) => refreshToken ?? '')]) {
      expect((await running.refresh(token)).accessToken).toBeNull();
    }
  });

  it('can be refreshed after a restart with a new signing key', async () => {
    const ana = await running.join('CUSTOMER');
    const restarted = await running.reopen({ TOKEN_PRIVATE_KEY: await newPrivateKey() });
    const { data } = await restarted.subgraph.execute(
      {
        query:
          'mutation ($t: String!) { refreshToken(input: { refreshToken: $t }) { accessToken userErrors { code } } }',
        variables: { t: ana.refreshToken },
      },
      { service: 'gateway', user: null, language: 'en' },
    );
    await restarted.close();
    expect(data?.refreshToken).toMatchObject({ accessToken: expect.any(String), userErrors: [] });
    const { accessToken = '' } = (data?.refreshToken ?? {}) as Partial<Tokens>;
    const { kid } = decodeProtectedHeader(accessToken);
    expect(kid).not.toBe(running.jwks.keys[0]?.kid);
  });
});

describe('accounts', () => {
  it.each([
    ['username', { username: 'Wanted.Name' }],
    ['email', { email: 'Wanted@Example.com' }],
  ])('fifty registrations of one %s at once make one user; the others get the field', async (field, same) => {
    const inputs = Array.from({ length: 50 }, () => accountInput(same));
    const answers = await Promise.all(inputs.map((input) => running.run(REGISTER, { input })));
    const payloads = answers.map(({ data }) => data?.register as Pick<Tokens, 'user' | 'userErrors'>);
    expect(payloads.filter(({ user }) => user)).toHaveLength(1);
    const refusals = payloads.flatMap(({ userErrors }) => userErrors);
    expect(refusals).toHaveLength(49);
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'CONFLICT', field: [field] });
  });

  it('record when their user last logged in, which is no change of the record', async () => {
    const ana = await running.join('CUSTOMER');
    now += 60_000;
    await running.login(ana.username);
    const { data } = await running.run('{ me { lastLoginAt version createdAt updatedAt } }', {}, ana.caller);
    const made = new Date(now - 60_000).toISOString();
    expect(data?.me).toEqual({
      lastLoginAt: new Date(now).toISOString(),
      version: 1,
      createdAt: made,
      updatedAt: made,
    });
  });

  it('that are gone or no longer ACTIVE have no me, no session and no log-in', async () => {
    const ana = await running.join('SALES');
    const store = await mongoose.createConnection(running.opened.mongoUri).asPromise();
    const users = store.collection<{ _id: string }>('users');
    const state = async () => [
      (await running.run('{ me { id } }', {}, ana.caller)).data?.me,
      await isActive(ana.sessionId),
      (await running.login(ana.username)).accessToken,
      (await running.refresh(ana.refreshToken)).accessToken,
    ];
    for (const status of ['BLOCKED', 'INACTIVE']) {
      await users.updateOne({ _id: ana.id }, { $set: { status } });
      expect(await state()).toEqual([null, { active: false, role: null }, null, null]);
    }
    await users.deleteOne({ _id: ana.id });
    expect(await state()).toEqual([null, { active: false, role: null }, null, null]);
    await store.close();
  });

  it('keep neither passwords nor refresh tokens readable', async () => {
    const ana = await running.join('CUSTOMER');
    const store = await mongoose.createConnection(running.opened.mongoUri).asPromise();
    const kept = JSON.stringify([
      await store.collection('users').find().toArray(),
      await store.collection('sessions').find().toArray(),
    ]);
    await store.close();
    expect(kept).toContain(ana.sessionId);
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    for (const secret of [PASSWORD, ana.refreshToken, ana.refreshToken.split('.')[1]]) {
      expect(kept).not.toContain(secret);
    }
  });
});

describe('the service', () => {
  it('makes the first administrator once, however many processes start', async () => {
    const late = { ADMIN_USERNAME: 'late', ADMIN_EMAIL: 'late@example.com', ADMIN_PASSWORD: PASSWORD };
    const more = await Promise.all([1, 2, 3].map(() => running.reopen(late)));
    for (const one of more) await one.close();
    expect((await running.login('root')).userErrors).toEqual([]);
    expect((await running.login('late')).accessToken).toBeNull();
  });

  it('serves its keys beside the graph, and the graph to nobody without a service credential', async () => {
    const served = await serveService(service, {
      ...running.environment,
      LOG_LEVEL: 'silent',
      USER_PORT: '0',
      USER_MONGODB_URI: running.opened.mongoUri,
      SERVICE_SECRET: 'x'.repeat(32),
    });
    const at = `http://127.0.0.1:${served.port}`;
    const keys = await fetch(`${at}/.well-known/jwks.json`);
    const graph = await fetch(`${at}/graphql`, { method: 'POST', body: '{"query":"{_service{sdl}}"}' });
    await served.close();
    expect(keys.headers.get('content-type')).toContain('application/json');
    expect(graph.status).toBe(401);
    expect(await keys.json()).toEqual(running.jwks);
  });
});
