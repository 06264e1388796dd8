import { ROLES, type Role } from '@autograph/kernel';
import { beforeAll, describe, expect, it } from 'vitest';
import type { User, UserStatus } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import type { LoggedIn } from '../use-cases/logged-in.ts';
import { type accountInput, PASSWORD } from './builders.ts';
import { identityActions } from './identity-actions.ts';

/** A service over a provider of identity, and what a test can do beside it. */
export interface IdentityUnderTest {
  readonly ports: Ports;
  /** What an access token proves, by the rules of the gateway; `null` when it does not count. */
  verify(
    accessToken: string,
  ): Promise<{ readonly userId: string; readonly sessionId: string; readonly role: Role } | null>;
  /** A new account, not used before; names that are free in a provider that outlives the tests. */
  account(): ReturnType<typeof accountInput>;
  /** Lets the time pass in which a refresh token may come a second time. */
  afterGrace(): Promise<void>;
  /** Lets the log-in before be noted, where the provider refuses another one of the same account until then. */
  beforeLogIn?(): Promise<void>;
}

/** What the use cases promise over every provider of identity. */
export function identityProviderContract(start: () => Promise<IdentityUnderTest>): void {
  let world: IdentityUnderTest;
  beforeAll(async () => {
    world = await start();
  });

  const actions = () => identityActions(world.ports);
  const join = async (role: Role = 'CUSTOMER') => {
    const account = world.account();
    const made = await actions().create(account, role);
    if (!made.ok) throw new Error(`no account: ${JSON.stringify(made.refusals)}`);
    return { ...account, user: made.value };
  };
  const enter = async (username: string): Promise<LoggedIn> => {
    await world.beforeLogIn?.();
    const tokens = await actions().logIn(username);
    if (!tokens) throw new Error(`${username} is not let in`);
    return tokens;
  };
  const arrive = async (role: Role = 'CUSTOMER') => {
    const { username, user } = await join(role);
    const tokens = await enter(username);
    const { sessionId = '' } = (await world.verify(tokens.accessToken)) ?? {};
    return { ...tokens, username, user, sessionId };
  };
  const setStatus = async ({ id }: User, status: UserStatus): Promise<void> => {
    const { users } = world.ports;
    const user = await users.findById(id);
    if (!user) throw new Error('no record');
    expect(await users.update({ ...user, status, version: user.version + 1 }, user.version, [])).toBe(
      'updated',
    );
  };

  describe('an account', () => {
    it('is made ACTIVE, with the names that were given, and a record of it is kept here', async () => {
      const { username, email, user } = await join();
      expect(user).toMatchObject({ username, email, firstName: 'Ana', lastName: 'Souza' });
      expect(user).toMatchObject({ role: 'CUSTOMER', status: 'ACTIVE', lastLoginAt: null, version: 1 });
      expect(await world.ports.users.findById(user.id)).toEqual(user);
    });

    it('is refused on the field that another one has, in whatever case', async () => {
      const { username, email } = await join();
      const refusal = async (changes: object) => {
        const outcome = await actions().create({ ...world.account(), ...changes });
        return outcome.ok ? null : outcome.refusals.map(({ code, field }) => [code, field]);
      };
      expect(await refusal({ username: username.toUpperCase() })).toEqual([['CONFLICT', ['username']]]);
      expect(await refusal({ email: email.toUpperCase() })).toEqual([['CONFLICT', ['email']]]);
      expect(await refusal({})).toBeNull();
    });

    it('is made once of several that come at once', async () => {
      const account = world.account();
      const all = await Promise.all(
        Array.from({ length: 5 }, () =>
          actions()
            .create(account)
            .catch(() => null),
        ),
      );
      expect(all.filter((outcome) => outcome?.ok)).toHaveLength(1);
      expect((await enter(account.username)).user.username).toBe(account.username);
    });

    it.each(ROLES)('of the role %s has tokens that say so', async (role) => {
      const { user, accessToken, sessionId } = await arrive(role);
      expect(user.role).toBe(role);
      expect(await world.verify(accessToken)).toEqual({ userId: user.id, sessionId, role });
      expect(await actions().roleIn(sessionId, user.id)).toBe(role);
    });
  });

  describe('logging in', () => {
    it('takes the username or the e-mail, in whatever case, and notes when it was', async () => {
      const { username, email, user } = await join();
      for (const name of [username, username.toUpperCase(), email, ` ${email.toUpperCase()} `]) {
        const tokens = await enter(name);
        expect(tokens).toMatchObject({ expiresIn: 300, user: { id: user.id } });
        expect(tokens.user.lastLoginAt).toBeInstanceOf(Date);
      }
    });

    it('begins a session each time', async () => {
      const { username, sessionId } = await arrive();
      const { accessToken, refreshToken } = await enter(username);
      const again = await world.verify(accessToken);
      expect(again?.sessionId).not.toBe(sessionId);
      expect(again?.sessionId).toEqual(expect.any(String));
      expect(refreshToken).not.toBe(accessToken);
    });

    it('remembers that a browser began a session, whatever refreshes it, and how long its tokens live', async () => {
      const { username, user, sessionId: ofProgram } = await arrive();
      const begun = await actions().logIn(username, PASSWORD, true);
      const { sessionId = '' } = (await world.verify(begun?.accessToken ?? '')) ?? {};
      const isBrowsers = async (id: string) => (await actions().statusOf(id, user.id)).browser;
      expect([await isBrowsers(sessionId), await isBrowsers(ofProgram)]).toEqual([true, false]);
      expect(begun?.refreshExpiresIn).toBeGreaterThan(300);
      const next = await actions().refresh(begun?.refreshToken);
      expect(next?.refreshExpiresIn).toBeGreaterThan(300);
      expect(await isBrowsers(sessionId)).toBe(true);
    });

    it('refuses a wrong password and an unknown user alike', async () => {
      const { username } = await join();
      expect(await actions().logIn(username, 'wrong password')).toBeNull();
      expect(await actions().logIn('nobody.at.all', PASSWORD)).toBeNull();
      expect(await actions().logIn('nobody@example.com', PASSWORD)).toBeNull();
    });

    it.each([
      ['nothing', '', ''],
      ['a pattern', '*', PASSWORD],
      ['an operator', '{"$ne":null}', '{"$ne":null}'],
      ['a prototype', '__proto__', 'constructor'],
      ['control characters', 'a\u0000b\u001b', 'c\u0000d'],
      ['other scripts', 'Zoé😀\u202e', 'пароль 😀'],
      ['another parameter', 'a&username=b', 'x&grant_type=client_credentials'],
      ['much', 'a'.repeat(10_000), 'b'.repeat(10_000)],
    ])('refuses %s, without failing', async (_what, username, password) => {
      expect(await actions().logIn(username, password)).toBeNull();
    });
  });

  describe('a refresh token', () => {
    it('is traded for another, time and again, within one session', async () => {
      const { refreshToken, sessionId, user } = await arrive();
      const seen = new Set([refreshToken]);
      let newest = refreshToken;
      for (let n = 0; n < 3; n += 1) {
        const tokens = await actions().refresh(newest);
        expect(tokens).toMatchObject({ expiresIn: 300, user: { id: user.id } });
        expect(await world.verify(tokens?.accessToken ?? '')).toEqual({
          userId: user.id,
          sessionId,
          role: 'CUSTOMER',
        });
        newest = tokens?.refreshToken ?? '';
        seen.add(newest);
      }
      expect(seen.size).toBe(4);
    });

    it('that was traded before is refused, and ends its session', async () => {
      const { refreshToken, sessionId, user } = await arrive();
      const second = await actions().refresh(refreshToken);
      await world.afterGrace();
      expect(await actions().refresh(refreshToken)).toBeNull();
      expect(await actions().refresh(second?.refreshToken ?? '')).toBeNull();
      expect(await actions().roleIn(sessionId, user.id)).toBeNull();
    });

    it('that nobody made is refused, and ends no session', async () => {
      const { refreshToken, accessToken } = await arrive();
      const cut = refreshToken.slice(0, -4);
      for (const forged of [
        '',
        'x.y.z',
        cut,
        `${cut}AAAA`,
        accessToken,
        'a'.repeat(10_000),
        '\u0000',
        '__proto__',
      ]) {
        expect(await actions().refresh(forged)).toBeNull();
        expect(await actions().logOut(forged, null)).toBeNull();
      }
      expect(await actions().refresh(refreshToken)).not.toBeNull();
    });
  });

  describe('logging out', () => {
    it('ends the session at once, and no other', async () => {
      const { username, refreshToken, sessionId, user } = await arrive();
      const other = await enter(username);
      expect(await actions().roleIn(sessionId, user.id)).toBe('CUSTOMER');
      expect(await actions().logOut(refreshToken, user.id)).toMatchObject({ id: user.id });
      expect(await actions().roleIn(sessionId, user.id)).toBeNull();
      expect(await actions().refresh(refreshToken)).toBeNull();
      expect(await actions().logOut(refreshToken, user.id)).toBeNull();
      expect(await actions().refresh(other.refreshToken)).not.toBeNull();
    });

    it('with the token of another user is refused, and ends nothing', async () => {
      const [ana, rui] = [await arrive(), await arrive()];
      expect(await actions().logOut(ana.refreshToken, rui.user.id)).toBeNull();
      expect(await actions().roleIn(ana.sessionId, ana.user.id)).toBe('CUSTOMER');
    });
  });

  it.each<UserStatus>(['BLOCKED', 'INACTIVE'])(
    'shuts out who is %s here, until they are ACTIVE again',
    async (status) => {
      const { username, user, refreshToken, sessionId } = await arrive();
      await setStatus(user, status);
      expect(await actions().roleIn(sessionId, user.id)).toBeNull();
      expect(await actions().logIn(username)).toBeNull();
      expect(await actions().refresh(refreshToken)).toBeNull();
      await setStatus(user, 'ACTIVE');
      expect(await actions().refresh(refreshToken)).not.toBeNull();
      await enter(username);
    },
  );

  it('has no role for a session that is unknown, or of someone else than the token says', async () => {
    const [ana, rui] = [await arrive('ADMIN'), await arrive()];
    expect(await actions().roleIn('unknown', null)).toBeNull();
    expect(await actions().roleIn('unknown', ana.user.id)).toBeNull();
    expect(await actions().roleIn(ana.sessionId, rui.user.id)).toBeNull();
    expect(await actions().roleIn(ana.sessionId, '__proto__')).toBeNull();
    expect(await actions().roleIn(ana.sessionId, ana.user.id)).toBe('ADMIN');
  });
}
