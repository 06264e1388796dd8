import { randomBytes } from 'node:crypto';
import { ACCESS_TOKEN, createLog, highestRole, keycloakRealm } from '@autograph/service';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { keycloakClient } from '../src/adapters/keycloak/keycloak-client.ts';
import { keycloakIdentity } from '../src/adapters/keycloak/keycloak-identity.ts';
import { keycloakUsers } from '../src/adapters/keycloak/keycloak-users.ts';
import { accountInput, aUser, PASSWORD } from '../src/testing/builders.ts';
import { identityProviderContract } from '../src/testing/identity-provider.contract.ts';
import { memorySessionRepository } from '../src/testing/memory-session-repository.ts';
import { memoryUserRepository } from '../src/testing/memory-user-repository.ts';

const { TEST_KEYCLOAK_URL, TEST_KEYCLOAK_CLIENT_SECRET } = process.env;
if (!TEST_KEYCLOAK_URL || !TEST_KEYCLOAK_CLIENT_SECRET) {
  throw new Error(
    'TEST_KEYCLOAK_URL and TEST_KEYCLOAK_CLIENT_SECRET must name the Keycloak of keycloak:start.',
  );
}
const realm = keycloakRealm({ KEYCLOAK_URL: TEST_KEYCLOAK_URL, KEYCLOAK_REALM: 'vehicle-sales' });
if (!realm) throw new Error('no realm');
const options = { realm, clientId: 'autograph', clientSecret: TEST_KEYCLOAK_CLIENT_SECRET };
const log = createLog('test', 'silent');
const keycloak = keycloakClient(options, log);
const keys = createRemoteJWKSet(new URL(realm.jwksUrl));
const unavailable = expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } });

// What the tests make stays in the realm, so that no two runs may use the same names.
const run = randomBytes(4).toString('hex');
let count = 0;
function account() {
  count += 1;
  const username = `test.${run}.${count}`;
  return accountInput({ username, email: `${username}@example.com` });
}

async function verify(accessToken: string) {
  const { payload, protectedHeader } = await jwtVerify<{ sid: string; realm_access: { roles: string[] } }>(
    accessToken,
    keys,
    {
      issuer: realm?.issuer ?? '',
      audience: ACCESS_TOKEN.audience,
      typ: ACCESS_TOKEN.type,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'jti', 'sub', 'sid'],
    },
  );
  expect(protectedHeader.kid).toEqual(expect.any(String));
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
  const role = highestRole(payload.realm_access.roles);
  return role && { userId: payload.sub ?? '', sessionId: payload.sid, role };
}

/** A service of its own: empty records, the same Keycloak. */
function service(changes: Partial<typeof options> = {}) {
  const users = memoryUserRepository();
  const sessions = memorySessionRepository();
  const parts = { users, sessions, clock: () => new Date(), newId: () => crypto.randomUUID(), log };
  return { users, sessions, identity: keycloakIdentity({ ...options, ...changes }, parts) };
}

describe('Keycloak', () => {
  identityProviderContract(async () => ({ ...service(), account, verify, afterGrace: async () => {} }));
});

describe('a user of Keycloak', () => {
  const { identity, users, sessions } = service();
  let id: string;
  let username: string;
  const logIn = () => identity.logIn({ username, password: PASSWORD });
  const person = async () => (await keycloak.admin('GET', `users/${id}`)).body as object;
  const sessionOf = async (accessToken = '') => (await verify(accessToken))?.sessionId ?? '';

  beforeAll(async () => {
    const given = account();
    username = given.username;
    const made = await keycloakUsers(keycloak).create(given);
    if ('ok' in made) throw new Error('no account');
    id = made.id;
  });

  it('has a record here from their first log-in, under the same id', async () => {
    expect(await users.findById(id)).toBeNull();
    expect((await logIn())?.user.id).toBe(id);
    expect(await users.findById(id)).toMatchObject({
      username,
      role: 'CUSTOMER',
      status: 'ACTIVE',
      version: 1,
    });
  });

  it('has one record however many requests bring the first token of theirs', async () => {
    const other = service();
    const sessionId = await sessionOf((await logIn())?.accessToken);
    const asked = Array.from({ length: 10 }, () => other.identity.sessionRole(sessionId, id));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['CUSTOMER']));
    expect(await other.users.findById(id)).toMatchObject({ username, version: 1 });
  });

  it('whom Keycloak has disabled is not let in, and their sessions count no longer', async () => {
    const tokens = await logIn();
    const sessionId = await sessionOf(tokens?.accessToken);
    expect(await identity.sessionRole(sessionId, id)).toBe('CUSTOMER');
    await keycloak.admin('PUT', `users/${id}`, { ...(await person()), enabled: false });
    expect(await logIn()).toBeNull();
    expect(await identity.sessionRole(sessionId, id)).toBeNull();
    expect(await identity.refresh(tokens?.refreshToken ?? '')).toBeNull();
    await keycloak.admin('PUT', `users/${id}`, { ...(await person()), enabled: true });
    expect(await logIn()).not.toBeNull();
  });

  it('whose names and role Keycloak has changed has them here too', async () => {
    const tokens = await logIn();
    const sessionId = await sessionOf(tokens?.accessToken);
    await keycloak.admin('PUT', `users/${id}`, { ...(await person()), firstName: 'Zoé' });
    await keycloakUsers(keycloak).giveRole(id, 'SALES');
    expect(await identity.sessionRole(sessionId, id)).toBe('SALES');
    expect(await users.findById(id)).toMatchObject({ firstName: 'Zoé', role: 'SALES', version: 2 });
    expect((await logIn())?.user).toMatchObject({ firstName: 'Zoé', role: 'SALES' });
  });

  it('whom Keycloak has logged out has no session here', async () => {
    const sessionId = await sessionOf((await logIn())?.accessToken);
    await keycloak.admin('POST', `users/${id}/logout`);
    expect(await identity.sessionRole(sessionId, id)).toBeNull();
  });

  it('who logged in at Keycloak itself counts by what their token proves, and by nothing less', async () => {
    const given = { grant_type: 'password', username, password: PASSWORD };
    const answer = (await keycloak.openId('token', given)) as { access_token: string; refresh_token: string };
    const sessionId = await sessionOf(answer.access_token);
    expect(await sessions.findById(sessionId)).toBeNull();
    expect(await identity.sessionRole(sessionId, null)).toBeNull();
    expect(await identity.sessionRole(sessionId, id)).toBe('SALES');
    expect(await identity.logOut(answer.refresh_token, id)).toMatchObject({ id });
    expect(await identity.sessionRole(sessionId, id)).toBeNull();
  });

  it('is not taken for someone here who has the same name', async () => {
    const other = service();
    const local = aUser({ username });
    await other.users.insert(local);
    expect(await other.identity.logIn({ username, password: PASSWORD })).toBeNull();
    expect(await other.users.findById(id)).toBeNull();
    expect(await other.users.findByLogin(username)).toEqual(local);
  });
});

describe('the realm', () => {
  it.each([
    ['admin', 'admin123', 'ADMIN'],
    ['vendas', 'vendas123', 'SALES'],
    ['cliente@example.com', 'cliente123', 'CUSTOMER'],
  ])('has the demo’s %s', async (username, password, role) => {
    expect((await service().identity.logIn({ username, password }))?.user.role).toBe(role);
  });

  it('gives nobody a token for good', async () => {
    const given = { grant_type: 'password', username: 'cliente', password: 'cliente123' };
    expect(
      await keycloak.openId('token', { ...given, scope: 'offline_access' }).catch(() => null),
    ).toBeNull();
  });

  it('shuts an account after five wrong passwords, and says nothing of it', async () => {
    const { identity } = service();
    const given = account();
    await identity.createAccount(given, 'CUSTOMER');
    for (let n = 0; n < 5; n += 1)
      expect(await identity.logIn({ ...given, password: `wrong ${n}` })).toBeNull();
    expect(await identity.logIn(given)).toBeNull();
  });

  it('refuses names that only Keycloak does not allow, on their field, and makes no account', async () => {
    const { identity } = service();
    const given = account();
    expect(await identity.createAccount({ ...given, firstName: 'a<b>' }, 'CUSTOMER')).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID', field: ['firstName'] }],
    });
    expect(await identity.createAccount(given, 'CUSTOMER')).toMatchObject({ ok: true });
  });
});

describe('without Keycloak, or with wrong settings, the answer is UNAVAILABLE', () => {
  it.each([
    [
      'nobody is there',
      { realm: { ...realm, openIdUrl: 'http://127.0.0.1:9', adminUrl: 'http://127.0.0.1:9' } },
    ],
    [
      'it has no such realm',
      { realm: { ...realm, openIdUrl: `${TEST_KEYCLOAK_URL}/realms/none/protocol/openid-connect` } },
    ],
    ['the secret is wrong', { clientSecret: 'not the secret of it' }],
    [
      'its tokens name another issuer',
      { realm: { ...realm, issuer: 'https://id.example.com/realms/vehicle-sales' } },
    ],
  ])('when %s', async (_what, changes) => {
    const { identity } = service(changes);
    await expect(identity.logIn({ username: 'cliente', password: 'cliente123' })).rejects.toEqual(
      unavailable,
    );
  });
});
