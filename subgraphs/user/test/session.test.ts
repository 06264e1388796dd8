import { describe, expect, it } from 'vitest';
import { beginSession, isLive, rotate, type Session, standingOf } from '../src/domain/session.ts';
import { NOON } from '../src/testing/builders.ts';

const after = (seconds: number): Date => new Date(NOON.getTime() + seconds * 1_000);
const token = { sessionId: 's', userId: null };
const ours = (hash: string) => ({ ...token, hash, maker: 'here' as const });
const DAY = 86_400;

describe('a session', () => {
  const session = beginSession('s', 'u', 'first', NOON);

  it('lives until its current token expires, seven days after it was made', () => {
    expect(isLive(session, after(7 * DAY - 1))).toBe(true);
    expect(isLive(session, after(7 * DAY))).toBe(false);
    expect(isLive(rotate(session, 'second', after(DAY)), after(8 * DAY - 1))).toBe(true);
  });

  it('is over once it was ended', () => {
    expect(isLive({ ...session, endedAt: NOON }, NOON)).toBe(false);
    expect(isLive(null, NOON)).toBe(false);
  });
});

describe('a token of a session', () => {
  const first = beginSession('s', 'u', 'first', NOON);
  const second = rotate(first, 'second', NOON);

  it('is current until it is traded', () => {
    expect(standingOf(first, ours('first'), after(DAY))).toBe('current');
    expect(standingOf(second, ours('second'), after(DAY))).toBe('current');
  });

  it('is repeated within ten seconds after it was traded, and reused after that', () => {
    expect(standingOf(second, ours('first'), after(10))).toBe('repeated');
    expect(standingOf(second, ours('first'), after(10.001))).toBe('reused');
  });

  it('is repeated within its own ten seconds even if its successor was traded too', () => {
    const third = rotate(second, 'third', after(2));
    expect(standingOf(third, ours('first'), after(9))).toBe('repeated');
    expect(standingOf(third, ours('first'), after(11))).toBe('reused');
    expect(standingOf(third, ours('second'), after(11))).toBe('repeated');
  });

  it('is reused however long ago it was traded, if this service made it', () => {
    let session: Session = first;
    for (let n = 1; n < 50; n += 1) session = rotate(session, `token ${n}`, after(n * 60));
    expect(session.spent).toHaveLength(1);
    expect(standingOf(session, ours('first'), after(50 * 60))).toBe('reused');
  });

  it('is unknown if nobody made it, so that a guess ends no session', () => {
    expect(standingOf(first, { ...token, hash: 'guess', maker: 'nobody' }, NOON)).toBe('unknown');
  });

  it('leaves a bounded trace, however fast the session rotates', () => {
    let session: Session = first;
    for (let n = 1; n < 100; n += 1) session = rotate(session, `token ${n}`, NOON);
    expect(session.spent).toHaveLength(20);
  });
});
