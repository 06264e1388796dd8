import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { keycloakUsers } from '../src/adapters/keycloak/keycloak-users.ts';
import { defaultBranch } from '../src/domain/branch.ts';
import { NOBODY } from '../src/domain/identity-event.ts';
import { aUser, PASSWORD } from '../src/testing/builders.ts';
import { identityActions } from '../src/testing/identity-actions.ts';
import { identityProviderContract } from '../src/testing/identity-provider.contract.ts';
import { changePassword } from '../src/use-cases/change-password.ts';
import { sessionStatus } from '../src/use-cases/session-status.ts';
import { setMemberships } from '../src/use-cases/set-memberships.ts';
import { updateProfile } from '../src/use-cases/update-profile.ts';
import { updateUser } from '../src/use-cases/update-user.ts';

import { account, keycloak, options, service, verify } from './real-keycloak.ts';

const unavailable = expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } });
const { realm } = options;

/** Against guesses in parallel, Keycloak refuses a log-in of somebody whose log-in before it still notes. */
const keycloakNotes = () => pause(250);

/** The actions of a person, who does not log in while Keycloak still notes the log-in before. */
function unhurriedActions(ports: Parameters<typeof identityActions>[0]): ReturnType<typeof identityActions> {
  const actions = identityActions(ports);
  return {
    ...actions,
    logIn: async (...credentials) => {
      await keycloakNotes();
      return actions.logIn(...credentials);
    },
  };
}

describe('Keycloak', () => {
  identityProviderContract(async () => ({
    ports: service(),
    account,
    verify,
    afterGrace: async () => {},
    beforeLogIn: keycloakNotes,
  }));
});

describe('a user of Keycloak', () => {
  const ports = service();
  const { users, sessions } = ports;
  const { logIn: tryLogIn, logOut, refresh, roleIn } = unhurriedActions(ports);
  let id: string;
  let username: string;
  const logIn = () => tryLogIn(username);
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
    const asked = Array.from({ length: 10 }, () => identityActions(other).roleIn(sessionId, id));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['CUSTOMER']));
    expect(await other.users.findById(id)).toMatchObject({ username, version: 1 });
  });

  it('whom Keycloak has disabled is not let in, and their sessions count no longer', async () => {
    const tokens = await logIn();
    const sessionId = await sessionOf(tokens?.accessToken);
    expect(await roleIn(sessionId, id)).toBe('CUSTOMER');
    await keycloak.admin('PUT', `users/${id}`, { ...(await person()), enabled: false });
    expect(await logIn()).toBeNull();
    expect(await roleIn(sessionId, id)).toBeNull();
    expect(await refresh(tokens?.refreshToken ?? '')).toBeNull();
    await keycloak.admin('PUT', `users/${id}`, { ...(await person()), enabled: true });
    expect(await logIn()).not.toBeNull();
  });

  it('gets the names and the role here that Keycloak changed', async () => {
    const tokens = await logIn();
    const sessionId = await sessionOf(tokens?.accessToken);
    await keycloak.admin('PUT', `users/${id}`, { ...(await person()), firstName: 'Zoé' });
    await keycloakUsers(keycloak).setRole(id, 'SALES');
    expect(await roleIn(sessionId, id)).toBe('SALES');
    expect(await users.findById(id)).toMatchObject({ firstName: 'Zoé', role: 'SALES', version: 2 });
    expect((await logIn())?.user).toMatchObject({ firstName: 'Zoé', role: 'SALES' });
  });

  it('whom Keycloak has logged out has no session here', async () => {
    const sessionId = await sessionOf((await logIn())?.accessToken);
    await keycloak.admin('POST', `users/${id}/logout`);
    expect(await roleIn(sessionId, id)).toBeNull();
  });

  it('who logged in at Keycloak itself counts by what their token proves, and by nothing less', async () => {
    const given = { grant_type: 'password', username, password: PASSWORD };
    const answer = (await keycloak.openId('token', given)) as { access_token: string; refresh_token: string };
    const sessionId = await sessionOf(answer.access_token);
    expect(await sessions.findById(sessionId)).toBeNull();
    expect(await roleIn(sessionId, null)).toBeNull();
    const before = Date.now();
    await pause(1_500);
    expect(await roleIn(sessionId, id)).toBe('SALES');
    // Seen only now, it began before; Keycloak counts whole seconds.
    const { createdAt } = (await sessions.findById(sessionId)) ?? {};
    expect(createdAt?.getTime()).toBeLessThanOrEqual(before);
    expect(createdAt?.getTime()).toBeGreaterThan(before - 60_000);
    expect(await logOut(answer.refresh_token, id)).toMatchObject({ id });
    expect(await roleIn(sessionId, id)).toBeNull();
  });

  it('is not taken for someone here who has the same name', async () => {
    const other = service();
    const local = aUser({ username });
    await other.users.insert(local);
    expect(await identityActions(other).logIn(username)).toBeNull();
    expect(await other.users.findById(id)).toBeNull();
    expect(await other.users.findByLogin(username)).toEqual(local);
  });
});

describe('who works where, with Keycloak', () => {
  const ports = service();
  const branch = defaultBranch(new Date());
  const memberships = [{ branchId: branch.id, manages: true }];

  it('is said here, and stays whatever Keycloak changes of the person', async () => {
    await ports.branches.insert(branch);
    const given = account();
    const made = await keycloakUsers(keycloak).create(given);
    if ('ok' in made) throw new Error('no account');
    const { id } = made;
    await keycloakUsers(keycloak).setRole(id, 'WORKSHOP');
    const before = await setMemberships(id, { memberships }, NOBODY, ports);
    expect(before).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: ['id'] }] });

    const tokens = await identityActions(ports).logIn(given.username);
    expect(tokens?.user).toMatchObject({ role: 'WORKSHOP', memberships: [] });
    const sessionId = (await verify(tokens?.accessToken ?? ''))?.sessionId ?? '';
    expect(await setMemberships(id, { memberships }, NOBODY, ports)).toMatchObject({ ok: true });
    expect(await sessionStatus({ sessionId, userId: id }, ports)).toMatchObject({
      role: 'WORKSHOP',
      memberships,
    });

    await keycloakUsers(keycloak).setRole(id, 'SALES');
    const { body } = await keycloak.admin('GET', `users/${id}`);
    await keycloak.admin('PUT', `users/${id}`, { ...(body as object), lastName: 'Outra' });
    expect(await sessionStatus({ sessionId, userId: id }, ports)).toMatchObject({
      role: 'SALES',
      memberships,
    });
    expect(await ports.users.findById(id)).toMatchObject({ lastName: 'Outra', memberships });
  });

  it('does not keep a person from the highest of their roles', async () => {
    const given = account();
    const made = await keycloakUsers(keycloak).create(given);
    if ('ok' in made) throw new Error('no account');
    const mappings = `users/${made.id}/role-mappings/realm`;
    const { body } = await keycloak.admin('GET', `${mappings}/available`);
    const both = (body as { name: string }[]).filter(({ name }) => ['SALES', 'WORKSHOP'].includes(name));
    expect(both).toHaveLength(2);
    await keycloak.admin('POST', mappings, both);
    expect((await identityActions(ports).logIn(given.username))?.user.role).toBe('SALES');
  });
});

describe('what is changed here', () => {
  const ports = service();
  const { users } = ports;
  const { create, logIn, refresh, roleIn } = unhurriedActions(ports);
  const arrive = async () => {
    const given = account();
    const made = await create(given);
    const tokens = await logIn(given.username);
    if (!made.ok || !tokens) throw new Error('no account');
    const sessionId = (await verify(tokens.accessToken))?.sessionId ?? '';
    const origin = { actorId: made.value.id, sessionId, clientAddress: null };
    return { ...given, id: made.value.id, sessionId, origin };
  };

  it('is changed in Keycloak: a role, up and down', async () => {
    const { id, sessionId } = await arrive();
    await arrive().then((other) => updateUser(other.id, { role: 'ADMIN' }, NOBODY, ports));
    for (const role of ['ADMIN', 'SALES', 'WORKSHOP', 'CUSTOMER'] as const) {
      expect(await updateUser(id, { role }, NOBODY, ports)).toMatchObject({ ok: true, value: { role } });
      expect(await roleIn(sessionId, id)).toBe(role);
      expect(await users.findById(id)).toMatchObject({ role });
    }
  });

  it('is changed in Keycloak: e-mail and names, unless they are taken there', async () => {
    const [ana, other] = [await arrive(), account()];
    await keycloakUsers(keycloak).create(other);
    const changed = { email: `new.${ana.email}`, firstName: 'Zoé' };
    expect(await updateProfile(changed, ana.origin, ports)).toMatchObject({ ok: true, value: changed });
    expect((await logIn(changed.email))?.user).toMatchObject(changed);
    const refusal = await updateProfile({ email: other.email }, ana.origin, ports);
    expect(refusal).toMatchObject({ ok: false, refusals: [{ code: 'CONFLICT', field: ['email'] }] });
    expect(await users.findById(ana.id)).toMatchObject(changed);
  });

  it('is changed in Keycloak: the e-mail, by who logged in just now or knows the password', async () => {
    const ana = await arrive();
    const later = { ...ports, clock: () => new Date(Date.now() + 6 * 60_000) };
    const change = async (input: object) => {
      await keycloakNotes();
      const outcome = await updateProfile({ email: `later.${ana.email}`, ...input }, ana.origin, later);
      await ports.settled();
      return outcome.ok ? outcome.value.email : outcome.refusals.map(({ field }) => field).join();
    };
    const told = () => ports.delivered.filter(({ email }) => email === ana.email).map(({ kind }) => kind);
    expect(await change({})).toBe('currentPassword');
    expect(await change({ currentPassword: 'wrong password' })).toBe('currentPassword');
    expect(told()).toEqual([]);
    expect(await change({ currentPassword: ana.password })).toBe(`later.${ana.email}`);
    expect(told()).toEqual(['address-changed']);
  });

  it('is followed here where Keycloak itself changes it, and the former e-mail address is notified', async () => {
    const ana = await arrive();
    const { body } = await keycloak.admin('GET', `users/${ana.id}`);
    const email = `theirs.${ana.email}`;
    await keycloak.admin('PUT', `users/${ana.id}`, { ...(body as object), email });
    expect(await roleIn(ana.sessionId, ana.id)).toBe('CUSTOMER');
    await ports.settled();
    expect(await users.findById(ana.id)).toMatchObject({ email });
    expect(ports.delivered).toContainEqual({ kind: 'address-changed', email: ana.email });
  });

  it('is changed in Keycloak: the password, by anyone who knows it', async () => {
    const ana = await arrive();
    const other = (await logIn(ana.username))?.refreshToken ?? '';
    const change = async (currentPassword: string) => {
      await keycloakNotes();
      return changePassword({ currentPassword, newPassword: 'another battery' }, ana.origin, ports);
    };
    expect(await change('wrong password')).toMatchObject({ refusals: [{ code: 'INVALID_CREDENTIALS' }] });
    expect(await change(ana.password)).toMatchObject({ ok: true });
    expect(JSON.stringify(await users.findById(ana.id))).not.toMatch(/battery|horse/);
    expect(await logIn(ana.username)).toBeNull();
    expect(await logIn(ana.username, 'another battery')).not.toBeNull();
    expect(await refresh(other)).toBeNull();
    expect(await roleIn(ana.sessionId, ana.id)).toBe('CUSTOMER');
  });
});

describe('the realm', () => {
  it.each([
    ['admin', 'admin123', 'ADMIN'],
    ['vendas', 'vendas123', 'SALES'],
    ['vendas2', 'vendas2123', 'SALES'],
    ['oficina', 'oficina123', 'WORKSHOP'],
    ['cliente@example.com', 'cliente123', 'CUSTOMER'],
  ])('has the demo’s %s', async (username, password, role) => {
    expect((await identityActions(service()).logIn(username, password))?.user.role).toBe(role);
  });

  it('issues no offline token', async () => {
    const given = { grant_type: 'password', username: 'cliente', password: 'cliente123' };
    expect(
      await keycloak.openId('token', { ...given, scope: 'offline_access' }).catch(() => null),
    ).toBeNull();
  });

  it('locks an account after five wrong passwords without saying so', async () => {
    const { create, logIn } = identityActions(service());
    const given = account();
    await create(given);
    for (let n = 0; n < 5; n += 1) expect(await logIn(given.username, `wrong ${n}`)).toBeNull();
    expect(await logIn(given.username)).toBeNull();
  });

  it('refuses names that only Keycloak does not allow, on their field, and makes no account', async () => {
    const { create } = identityActions(service());
    const given = account();
    expect(await create({ ...given, firstName: 'a<b>' })).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID', field: ['firstName'] }],
    });
    expect(await create(given)).toMatchObject({ ok: true });
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
      { realm: { ...realm, openIdUrl: realm.openIdUrl.replace('vehicle-sales', 'none') } },
    ],
    ['the secret is wrong', { clientSecret: 'not the secret of it' }],
    [
      'its tokens name another issuer',
      { realm: { ...realm, issuer: 'https://id.example.com/realms/vehicle-sales' } },
    ],
  ])('when %s', async (_what, changes) => {
    const { logIn } = identityActions(service(changes));
    await expect(logIn('cliente', 'cliente123')).rejects.toEqual(unavailable);
  });
});
