import { walk } from '@autograph/kernel/testing';
import { expect, it } from 'vitest';
import { type IdentityEvent, identityEvent, NOBODY } from '../domain/identity-event.ts';
import type { AddressNotices } from '../ports/address-notices.ts';
import type { AttemptLedger } from '../ports/attempt-ledger.ts';
import type { AuditTrail } from '../ports/audit-trail.ts';
import type { PasswordResetRepository } from '../ports/password-resets.ts';
import { NOON } from './builders.ts';

const after = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1_000);

/** What every ledger of attempts promises. */
export function attemptLedgerContract(empty: () => Promise<AttemptLedger>): void {
  const by = (key: string, free: number) => ({ key, patience: { free } });

  it('lets as many of two hundred attempts at once through as are free, and one more', async () => {
    const ledger = await empty();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => ledger.reserve([by('ana', 5)], NOON)),
    );
    expect(answers.filter((retryAt) => retryAt === null)).toHaveLength(6);
    expect(answers.filter((retryAt) => retryAt?.getTime() === after(15).getTime())).toHaveLength(194);
    expect(await ledger.reserve([by('rui', 5)], NOON)).toBeNull();
  });

  it('counts an attempt by all of its keys, or by none', async () => {
    const ledger = await empty();
    const patient = by('address', 10);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ledger.reserve([patient, by('ana', 2)], NOON)),
    );
    expect(answers.filter((retryAt) => retryAt === null)).toHaveLength(3);
    // Of the ten and one that the address is given, the three are gone.
    for (let attempt = 0; attempt < 8; attempt += 1) {
      expect(await ledger.reserve([patient, by(`name ${attempt}`, 0)], NOON)).toBeNull();
    }
    expect(await ledger.reserve([patient, by('rui', 1)], NOON)).toEqual(after(15));
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await ledger.reserve([by('rui', 1)], NOON)).toBeNull();
    }
    expect(await ledger.reserve([by('rui', 1)], NOON)).toEqual(after(15));
  });

  it('delays longer each time, and forgets after a quiet quarter of an hour', async () => {
    const ledger = await empty();
    const ana = [by('ana', 1)];
    for (const second of [0, 0, 15, 45]) expect(await ledger.reserve(ana, after(second))).toBeNull();
    expect(await ledger.reserve(ana, after(46))).toEqual(after(105));
    for (const second of [105 + 900, 105 + 900]) {
      expect(await ledger.reserve(ana, after(second))).toBeNull();
    }
    expect(await ledger.reserve(ana, after(105 + 900))).toEqual(after(105 + 915));
  });

  it('gives an attempt back, forgives them all, and forgets them', async () => {
    const ledger = await empty();
    const [ana, rui] = [[by('ana', 1)], [by('rui', 1)]];
    const uses = async () => {
      for (const who of [ana, rui]) {
        for (let attempt = 0; attempt < 2; attempt += 1) await ledger.reserve(who, NOON);
        expect(await ledger.reserve(who, NOON)).toEqual(after(15));
      }
    };
    await uses();
    await ledger.settle({ giveBack: ['ana', 'nobody'], forgive: ['rui', 'no one'] }, NOON);
    expect(await ledger.reserve(ana, NOON)).toBeNull();
    expect(await ledger.reserve(ana, NOON)).toEqual(after(15));
    for (let attempt = 0; attempt < 2; attempt += 1) expect(await ledger.reserve(rui, NOON)).toBeNull();
    expect(await ledger.reserve(rui, NOON)).toEqual(after(15));
    await ledger.forget(['ana', 'rui', 'nobody']);
    await uses();
  });

  it('lets an attempt through that others delay, where it remembers its address', async () => {
    const ledger = await empty();
    const ana = { ...by('ana', 1), unless: 'known ana' };
    for (let n = 0; n < 2; n += 1) await ledger.reserve([ana], NOON);
    expect(await ledger.reserve([ana], NOON)).toEqual(after(15));
    await ledger.settle({ giveBack: [], forgive: [], remember: ['known ana'] }, NOON);
    for (let n = 0; n < 3; n += 1) expect(await ledger.reserve([ana], NOON)).toBeNull();
    expect(await ledger.reserve([by('ana', 1)], NOON)).toEqual(after(15));
    await ledger.forget(['known ana']);
    expect(await ledger.reserve([ana], NOON)).toEqual(after(15));
  });

  it('takes back no more than there was', async () => {
    const ledger = await empty();
    await ledger.reserve([by('ana', 1)], NOON);
    for (let n = 0; n < 3; n += 1) await ledger.settle({ giveBack: ['ana'], forgive: [] }, NOON);
    for (let n = 0; n < 2; n += 1) expect(await ledger.reserve([by('ana', 1)], NOON)).toBeNull();
    expect(await ledger.reserve([by('ana', 1)], NOON)).toEqual(after(15));
  });
}

/** What every audit trail promises. */
export function auditTrailContract(empty: () => Promise<AuditTrail>): void {
  it('keeps what is appended, once, and lists it newest first by every filter', async () => {
    const trail = await empty();
    const event = (n: number, changes: Partial<IdentityEvent> = {}): IdentityEvent => ({
      ...identityEvent('LOGIN_FAILED', 'ana', NOBODY, { id: `event-${n}`, at: after(n) }),
      ...changes,
    });
    const all = [
      event(1),
      event(2, { userId: null, clientAddress: '192.0.2.1' }),
      event(3, { action: 'ROLE_CHANGED', actorId: 'root', sessionId: 's', before: 'SALES', after: 'ADMIN' }),
      event(4, { userId: 'rui' }),
    ];
    await trail.append(all);
    await trail.append([event(1, { userId: 'someone else' })]);
    const found = async (criteria: Parameters<AuditTrail['list']>[0]) => {
      const page = await trail.list(criteria, { limit: 9, backward: false, cursor: null });
      return page.edges.map(({ node }) => node);
    };
    expect(await found({})).toEqual(all.toReversed());
    expect(await found({ userId: 'ana' })).toEqual([all[2], all[0]]);
    expect(await found({ actorId: 'root' })).toEqual([all[2]]);
    expect(await found({ action: ['ROLE_CHANGED', 'LOGOUT'] })).toEqual([all[2]]);
    expect(await found({ from: after(2), to: after(3) })).toEqual([all[2], all[1]]);
    const ids = await walk((request) => trail.list({}, request), { limit: 3, backward: false });
    expect(ids).toEqual(all.toReversed().map(({ id }) => id));
  });
}

/** What every keeper of password resets promises. */
export function passwordResetContract(empty: () => Promise<PasswordResetRepository>): void {
  const reset = (userId: string, tokenHash: string) => ({
    userId,
    tokenHash,
    sentTo: `address of ${userId}`,
    expiresAt: after(60),
  });

  it('gives the user of a token once, however many ask at once', async () => {
    const resets = await empty();
    await resets.put(reset('ana', 'hash'));
    const taken = await Promise.all(Array.from({ length: 50 }, () => resets.take('hash', NOON)));
    expect(taken.filter((one) => one !== null)).toEqual([reset('ana', 'hash')]);
  });

  it('knows neither an older token, nor one that has expired, nor one that was forgotten', async () => {
    const resets = await empty();
    await resets.put(reset('ana', 'older'));
    await resets.put(reset('ana', 'newer'));
    await resets.put(reset('rui', 'other'));
    expect(await resets.take('older', NOON)).toBeNull();
    expect(await resets.take('newer', after(60))).toBeNull();
    await resets.forget('rui');
    expect(await resets.take('other', NOON)).toBeNull();
    expect(await resets.take('newer', NOON)).toEqual(reset('ana', 'newer'));
  });
}

/** What every keeper of notices to former addresses promises. */
export function addressNoticesContract(empty: () => Promise<AddressNotices>): void {
  const notice = (id: string, seconds: number, userId = 'ana') => ({
    id,
    userId,
    email: `${id}@example.com`,
    dueAt: after(seconds),
    expiresAt: after(600),
  });
  const next = (seconds: number) => after(seconds + 60);

  it('gives a notice that is due to one of many who ask at once, and again when that was in vain', async () => {
    const notices = await empty();
    await notices.put(notice('early', 10));
    await notices.put(notice('late', 20));
    expect(await notices.takeDue(after(9), next(9))).toBeNull();
    const taken = await Promise.all(Array.from({ length: 20 }, () => notices.takeDue(after(20), next(20))));
    expect(taken.flatMap((one) => one?.id ?? []).toSorted()).toEqual(['early', 'late']);
    expect(await notices.takeDue(after(80), next(80))).toMatchObject({ userId: 'ana', dueAt: next(80) });
  });

  it('has the newest of one id, and neither one that was removed nor one that is given up', async () => {
    const notices = await empty();
    await notices.put(notice('one', 0));
    await notices.put({ ...notice('one', 0), email: 'newest@example.com' });
    expect(await notices.takeDue(NOON, next(0))).toMatchObject({ id: 'one', email: 'newest@example.com' });
    expect(await notices.takeDue(after(600), next(600))).toBeNull();
    await notices.remove('one');
    await notices.remove('none');
    expect(await notices.takeDue(after(300), next(300))).toBeNull();
  });

  it('forgets those of a user, and nobody else’s', async () => {
    const notices = await empty();
    for (const one of [notice('one', 0), notice('two', 0), notice('three', 0, 'rui')]) await notices.put(one);
    await notices.forget('ana');
    expect(await notices.takeDue(NOON, next(0))).toMatchObject({ id: 'three' });
    expect(await notices.takeDue(NOON, next(0))).toBeNull();
  });
}
