import { beforeEach, expect, it } from 'vitest';
import { rotate } from '../domain/session.ts';
import type { SessionRepository } from '../ports/session-repository.ts';
import { aSession, NOON } from './builders.ts';

/** What every keeper of sessions promises. `empty` answers one that has none. */
export function sessionRepositoryContract(empty: () => Promise<SessionRepository>): void {
  let sessions: SessionRepository;
  beforeEach(async () => {
    sessions = await empty();
  });

  it('gives back what it was given, to the last field', async () => {
    const fresh = aSession();
    const spent = [{ tokenHash: 'spent', at: NOON }];
    const old = aSession({ spent, browser: true, endedAt: NOON });
    await sessions.insert(fresh);
    await sessions.insert(old);
    expect(await sessions.findById(fresh.id)).toEqual(fresh);
    expect(await sessions.findById(old.id)).toEqual(old);
    expect(await sessions.findById('none')).toBeNull();
    const found = await sessions.findByIds([old.id, 'none', fresh.id]);
    expect(found.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([fresh, old]);
  });

  it('keeps the first of two sessions of one id', async () => {
    const session = aSession();
    expect(await sessions.insert(session)).toBe(true);
    expect(await sessions.insert({ ...aSession(), id: session.id })).toBe(false);
    expect(await sessions.findById(session.id)).toEqual(session);
  });

  it('rotates only from the current token', async () => {
    const session = aSession();
    await sessions.insert(session);
    const second = rotate(session, 'second', NOON);
    expect(await sessions.rotate(second, 'another')).toBe(false);
    expect(await sessions.rotate(second, session.tokenHash)).toBe(true);
    expect(await sessions.rotate(rotate(session, 'third', NOON), session.tokenHash)).toBe(false);
    expect(await sessions.findById(session.id)).toEqual(second);
  });

  it('lets one of fifty rotations that come at once through', async () => {
    const session = aSession();
    await sessions.insert(session);
    const rotations = Array.from({ length: 50 }, (_, n) => rotate(session, `successor ${n}`, NOON));
    const written = await Promise.all(rotations.map((next) => sessions.rotate(next, session.tokenHash)));
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await sessions.findById(session.id)).toEqual(rotations[written.indexOf(true)]);
  });

  it('ends a session once, and an ended one never rotates', async () => {
    const session = aSession();
    await sessions.insert(session);
    expect(await sessions.end(session.id, NOON)).toBe(true);
    expect(await sessions.end(session.id, new Date('2027-01-01'))).toBe(false);
    expect(await sessions.end('none', NOON)).toBe(false);
    expect(await sessions.rotate(rotate(session, 'second', NOON), session.tokenHash)).toBe(false);
    expect(await sessions.findById(session.id)).toEqual({ ...session, endedAt: NOON });
  });

  it('finds the sessions of a user that stand, newest first', async () => {
    const [first, second, third] = [0, 1, 2].map(() => aSession({ userId: 'ana' }));
    const ended = aSession({ userId: 'ana', endedAt: NOON });
    const expired = aSession({ userId: 'ana', expiresAt: NOON });
    for (const one of [first, second, third, ended, expired, aSession()]) if (one) await sessions.insert(one);
    expect(await sessions.findLive('ana', NOON, 10)).toEqual([third, second, first]);
    expect(await sessions.findLive('ana', NOON, 1)).toEqual([third]);
    expect(await sessions.findLive('nobody', NOON, 10)).toEqual([]);
  });

  it('finds the sessions of many users that stand, each as many as are asked for', async () => {
    const all = ['ana', 'rui', 'ana', 'ana', 'eva'].map((userId) => aSession({ userId }));
    const [first, rui, second, third] = all;
    const ended = aSession({ userId: 'ivo', endedAt: NOON });
    for (const one of [...all, ended]) await sessions.insert(one);
    const found = await sessions.findLiveOf(['ana', 'rui', 'ivo', 'nobody'], NOON, 2);
    expect(Object.fromEntries(found)).toEqual({ ana: [third, second], rui: [rui] });
    expect((await sessions.findLiveOf(['ana'], NOON, 10)).get('ana')).toEqual([third, second, first]);
    expect((await sessions.findLiveOf([], NOON, 10)).size).toBe(0);
  });

  it('finds the sessions of everyone beside someone who has more than a thousand', async () => {
    const many = Array.from({ length: 1_005 }, () => aSession({ userId: 'ana' }));
    const rui = aSession({ userId: 'rui' });
    await Promise.all([...many, rui].map((one) => sessions.insert(one)));
    const found = await sessions.findLiveOf(['ana', 'rui'], NOON, 3);
    expect(found.get('ana')).toEqual(many.slice(-3).toReversed());
    expect(found.get('rui')).toEqual([rui]);
  });

  it('ends all sessions of a user, or all but one, and nobody else’s', async () => {
    const [one, two, other] = [aSession({ userId: 'ana' }), aSession({ userId: 'ana' }), aSession()];
    for (const session of [one, two, other]) await sessions.insert(session);
    await sessions.endAll('ana', NOON, one.id);
    expect(await sessions.findLive('ana', NOON, 10)).toEqual([one]);
    await sessions.endAll('ana', NOON, null);
    expect(await sessions.findLive('ana', NOON, 10)).toEqual([]);
    expect(await sessions.findById(other.id)).toEqual(other);
  });
}
