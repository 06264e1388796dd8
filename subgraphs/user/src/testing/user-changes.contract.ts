import { walk } from '@autograph/kernel/testing';
import { beforeEach, expect, it } from 'vitest';
import { identityEvent, NOBODY } from '../domain/identity-event.ts';
import { isActiveAdmin, revise, type User, type UserChanges } from '../domain/user.ts';
import type { UserRepository, UserSortField } from '../ports/user-repository.ts';
import { aUser, NOON } from './builders.ts';

/** What every keeper of users promises of changes and lists. `empty` answers one that has none. */
export function userChangesContract(empty: () => Promise<UserRepository>): void {
  let users: UserRepository;
  beforeEach(async () => {
    users = await empty();
  });
  const added = async (changes: Partial<User> = {}): Promise<User> => {
    const user = aUser(changes);
    await users.insert(user);
    return user;
  };
  const changed = (user: User, changes: UserChanges): User => {
    const revised = revise(user, changes, null, NOON);
    return revised.ok ? revised.value : user;
  };
  const activeAdmins = async (all: readonly User[]) =>
    (await users.findByIds(all.map(({ id }) => id))).filter(isActiveAdmin);

  it('writes a change if the version is the expected one, and keeps a log-in that came in between', async () => {
    const user = await added();
    const noted = await users.recordLogin(user, NOON, []);
    const next = changed(user, { firstName: 'Eva', email: 'eva@example.com' });
    expect(await users.update(next, 7, [])).toBe('stale');
    expect(await users.update(next, user.version, [])).toBe('updated');
    expect(await users.update(next, user.version, [])).toBe('stale');
    expect(await users.findById(user.id)).toEqual({ ...next, lastLoginAt: noted?.lastLoginAt });
    expect(await users.findByLogin('EVA@example.com')).not.toBeNull();
  });

  it('lets one of fifty changes of a version through', async () => {
    const user = await added();
    const names = Array.from({ length: 50 }, (_, n) => changed(user, { firstName: `Ana ${n}` }));
    const written = await Promise.all(names.map((next) => users.update(next, user.version, [])));
    expect(written.filter((one) => one === 'updated')).toHaveLength(1);
  });

  it('takes no e-mail that another user has', async () => {
    const [user, other] = [await added(), await added()];
    const next = changed(user, { email: other.email.toUpperCase() });
    expect(await users.update(next, user.version, [])).toEqual({ duplicate: 'email' });
    expect(await users.findById(user.id)).toEqual(user);
  });

  it('keeps the last active administrator, whichever way they would go', async () => {
    const admin = await added({ role: 'ADMIN' });
    await added({ role: 'ADMIN', status: 'BLOCKED' });
    await added({ role: 'SALES' });
    for (const changes of [{ role: 'SALES' }, { status: 'BLOCKED' }, { status: 'INACTIVE' }] as const) {
      expect(await users.update(changed(admin, changes), admin.version, [])).toBe('last-admin');
    }
    expect(await users.findById(admin.id)).toEqual(admin);
    await added({ role: 'ADMIN' });
    expect(await users.update(changed(admin, { role: 'SALES' }), admin.version, [])).toBe('updated');
  });

  it('keeps one of two administrators who take each other away, fifty times', async () => {
    for (let round = 0; round < 50; round += 1) {
      const pair = [await added({ role: 'ADMIN' }), await added({ role: 'ADMIN' })];
      const change = round % 2 === 0 ? ({ role: 'CUSTOMER' } as const) : ({ status: 'BLOCKED' } as const);
      const written = await Promise.all(
        pair.map((admin) => users.update(changed(admin, change), admin.version, [])),
      );
      expect(written.toSorted()).toEqual(['last-admin', 'updated']);
      expect(await activeAdmins(pair)).toHaveLength(1);
      // The one who is left would be a third of the next round.
      users = await empty();
    }
  });

  it('keeps one of twenty administrators who are all taken away at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => added({ role: 'ADMIN' })));
    const written = await Promise.all(
      all.map((admin) => users.update(changed(admin, { role: 'SALES' }), admin.version, [])),
    );
    expect(written.filter((one) => one === 'last-admin')).toHaveLength(1);
    expect(await activeAdmins(all)).toHaveLength(1);
  });

  it('keeps events with the change that raised them, until they are forgotten', async () => {
    const user = await added();
    const event = identityEvent('PROFILE_UPDATED', user.id, NOBODY, { id: 'event-1', at: NOON });
    const next = changed(user, { firstName: 'Eva' });
    await users.update(next, 9, [{ ...event, id: 'of a change that was stale' }]);
    await users.update(next, user.version, [event]);
    expect(await users.findEvents(10)).toEqual([{ userId: user.id, events: [event] }]);
    await users.forgetEvents([{ userId: user.id, events: [event] }]);
    expect(await users.findEvents(10)).toEqual([]);
  });

  it('keeps the events of new users and of log-ins, and those that came since others were collected', async () => {
    const event = (id: string, userId: string) =>
      identityEvent('LOGIN_SUCCEEDED', userId, NOBODY, { id, at: NOON });
    const [ana, rui] = [aUser(), aUser()];
    const first = event('event-1', ana.id);
    await users.insert(ana, [first]);
    await users.insert(rui);
    const collected = await users.findEvents(10);
    expect(collected).toEqual([{ userId: ana.id, events: [first] }]);
    const [second, third] = [event('event-2', ana.id), event('event-3', rui.id)];
    expect(await users.recordLogin(ana, NOON, [second])).not.toBeNull();
    expect(await users.recordLogin(rui, NOON, [third])).not.toBeNull();
    expect(await users.recordLogin(aUser(), NOON, [event('event-4', 'nobody')])).toBeNull();
    await users.forgetEvents(collected);
    expect((await users.findEvents(10)).toSorted((a, b) => (a.userId < b.userId ? -1 : 1))).toEqual([
      { userId: ana.id, events: [second] },
      { userId: rui.id, events: [third] },
    ]);
  });

  it('lists by every sort, forward and backward, page by page', async () => {
    const ana = await added({ username: 'b', firstName: 'Ána', lastName: 'Z' });
    const bia = await added({ username: 'C', firstName: 'bia', lastName: 'Y' });
    const caio = await added({ username: 'a', firstName: 'Caio', lastName: 'X' });
    await users.recordLogin(caio, NOON, []);
    await users.recordLogin(ana, new Date(NOON.getTime() + 1), []);
    const orders: Record<UserSortField, User[]> = {
      USERNAME: [caio, ana, bia],
      NAME: [ana, bia, caio],
      LAST_LOGIN_AT: [bia, caio, ana],
      CREATED_AT: [ana, bia, caio],
    };
    for (const [field, order] of Object.entries(orders) as [UserSortField, User[]][]) {
      const ids = order.map(({ id }) => id);
      for (const backward of [false, true]) {
        const list = (direction: 'ASC' | 'DESC') =>
          walk((request) => users.list({}, { field, direction }, request), { limit: 2, backward });
        expect(await list('ASC')).toEqual(ids);
        expect(await list('DESC')).toEqual(ids.toReversed());
      }
    }
  });

  it('lists those of a role, of a status, or with words that begin as searched', async () => {
    const ana = await added({ username: 'xana', email: 'one@a.com', firstName: 'Ângela', lastName: 'Souza' });
    const rui = await added({ username: 'rui.1', email: 'two@b.com', lastName: 'Lima', role: 'SALES' });
    const eva = await added({ username: 'eva', email: 'three@c.com', lastName: 'Reis', status: 'BLOCKED' });
    const found = async (criteria: Parameters<UserRepository['list']>[0]) => {
      const page = await users.list(
        criteria,
        { field: 'CREATED_AT', direction: 'ASC' },
        { limit: 9, backward: false, cursor: null },
      );
      expect(await page.total()).toBe(page.edges.length);
      return page.edges.map(({ node }) => node.id);
    };
    expect(await found({})).toEqual([ana.id, rui.id, eva.id]);
    expect(await found({ role: ['SALES'] })).toEqual([rui.id]);
    expect(await found({ status: ['BLOCKED', 'INACTIVE'] })).toEqual([eva.id]);
    expect(await found({ role: [] })).toEqual([]);
    for (const search of ['XAN', 'one@', 'one@a.com', 'angela', 'Ângela so', 'souza angela', 'SOUZA']) {
      expect(await found({ search })).toEqual([ana.id]);
    }
    for (const search of ['q', 'ngela', 'souza lima', 'one@b.com']) {
      expect(await found({ search })).toEqual([]);
    }
    for (const search of ['', '.*', '$']) expect(await found({ search })).toHaveLength(3);
  });
}
