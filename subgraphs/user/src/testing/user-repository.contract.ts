import { beforeEach, expect, it } from 'vitest';
import { setPassword } from '../domain/user.ts';
import type { UserRepository } from '../ports/user-repository.ts';
import { aUser, NOON } from './builders.ts';

/** What every keeper of users promises. `empty` answers one that has none. */
export function userRepositoryContract(empty: () => Promise<UserRepository>): void {
  let users: UserRepository;
  beforeEach(async () => {
    users = await empty();
  });

  it('gives back what it was given, to the last field', async () => {
    const fresh = aUser({ firstName: 'Zoé 😀', lastName: '__proto__' });
    const known = aUser({
      role: 'ADMIN',
      status: 'BLOCKED',
      lastLoginAt: new Date('2026-02-01T00:00:00.001Z'),
    });
    expect(await users.insert(fresh)).toBe('inserted');
    expect(await users.insert(known)).toBe('inserted');
    expect(await users.findById(fresh.id)).toEqual(fresh);
    expect(await users.findById(known.id)).toEqual(known);
  });

  it('finds by ids only those that there are', async () => {
    const [one, two] = [aUser(), aUser()];
    await users.insert(one);
    await users.insert(two);
    const found = await users.findByIds([two.id, 'nobody', one.id]);
    expect(found.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
    expect(await users.findById('nobody')).toBeNull();
    expect(await users.findByIds([])).toEqual([]);
  });

  it('finds by username and by e-mail without regard to case and outer blanks', async () => {
    const user = aUser({ username: 'Ana.Souza', email: 'Ana@Example.com' });
    await users.insert(user);
    for (const login of ['Ana.Souza', ' ana.souza ', 'ANA.SOUZA', 'ana@example.com', 'ANA@EXAMPLE.COM']) {
      expect(await users.findByLogin(login)).toEqual(user);
    }
    for (const login of [
      '',
      'ana',
      'ana@example',
      'example.com',
      'ana.souza@',
      '__proto__',
      '{"$ne":null}',
    ]) {
      expect(await users.findByLogin(login)).toBeNull();
    }
  });

  it('takes no second user of a username or an e-mail, in whatever case', async () => {
    const user = aUser({ username: 'ana', email: 'ana@example.com' });
    await users.insert(user);
    expect(await users.insert(aUser({ username: 'ANA' }))).toEqual({ duplicate: 'username' });
    expect(await users.insert(aUser({ email: 'Ana@Example.COM' }))).toEqual({ duplicate: 'email' });
    expect(await users.findByLogin('ana')).toEqual(user);
  });

  it('takes no second record of an id', async () => {
    const user = aUser();
    await users.insert(user);
    expect(await users.insert(aUser({ id: user.id }))).toEqual({ duplicate: 'username' });
    expect(await users.findById(user.id)).toEqual(user);
  });

  it('takes one of fifty users of a username that come at once', async () => {
    const all = Array.from({ length: 50 }, () => aUser({ username: 'wanted' }));
    const written = await Promise.all(all.map((user) => users.insert(user)));
    expect(written.filter((one) => one === 'inserted')).toHaveLength(1);
    expect(await users.findByLogin('wanted')).toEqual(all[written.indexOf('inserted')]);
  });

  it('tells whether anyone has a role', async () => {
    await users.insert(aUser({ role: 'SALES' }));
    expect(await users.hasRole('ADMIN')).toBe(false);
    await users.insert(aUser({ role: 'ADMIN', status: 'INACTIVE' }));
    expect(await users.hasRole('ADMIN')).toBe(true);
  });

  it('notes the log-in of an ACTIVE user and of nobody else, and changes nothing but its time', async () => {
    const [active, blocked, inactive] = [
      aUser(),
      aUser({ status: 'BLOCKED' }),
      aUser({ status: 'INACTIVE' }),
    ];
    for (const user of [active, blocked, inactive]) await users.insert(user);
    const at = new Date('2026-03-01T08:00:00Z');
    expect(await users.recordLogin(active, at, [])).toEqual({ ...active, lastLoginAt: at });
    for (const user of [blocked, inactive]) expect(await users.recordLogin(user, at, [])).toBeNull();
    expect(await users.recordLogin(aUser(), at, [])).toBeNull();
    expect(await users.findById(active.id)).toEqual({ ...active, lastLoginAt: at });
    expect(await users.findById(blocked.id)).toEqual(blocked);
  });

  it('notes no log-in that was checked against an older password', async () => {
    const user = aUser();
    await users.insert(user);
    await users.update(setPassword(user, 'another hash', NOON), user.version, []);
    expect(await users.recordLogin(user, NOON, [])).toBeNull();
    const newest = await users.findById(user.id);
    expect(newest && (await users.recordLogin(newest, NOON, []))).toMatchObject({ lastLoginAt: NOON });
  });

  it('rehashes a password from the hash that was read, and from no other', async () => {
    const user = aUser();
    await users.insert(user);
    await users.rehash(user.id, 'another', 'wrong');
    await users.rehash(user.id, user.passwordHash, 'right');
    expect(await users.findById(user.id)).toEqual({ ...user, passwordHash: 'right' });
  });
}
