import { describe, expect, it } from 'vitest';
import { ADDRESS_PATIENCE, type Attempts, giveBack, reserve } from '../src/domain/attempts.ts';

const at = (ms: number): Date => new Date(Date.UTC(2026, 0, 15) + ms);

/** What the ledger has after so many attempts, one after the other, at one moment. */
function after(count: number, patience: { readonly free: number }, now: Date): Attempts | null {
  let known: Attempts | null = null;
  for (let i = 0; i < count; i += 1) {
    const reservation = reserve(known, patience, now);
    if (!reservation.allowed) throw new Error(`attempt ${i + 1} waits`);
    known = reservation.attempts;
  }
  return known;
}

describe('attempts that are free', () => {
  it('never wait, in whatever order requests of the same moment reach the ledger', () => {
    const known = after(3, ADDRESS_PATIENCE, at(20));
    expect(reserve(known, ADDRESS_PATIENCE, at(0)).allowed).toBe(true);
  });

  it('never wait for one that has just proved right', () => {
    const known = after(1, ADDRESS_PATIENCE, at(20));
    expect(reserve(known && giveBack(known, at(20)), ADDRESS_PATIENCE, at(0)).allowed).toBe(true);
  });
});

describe('the attempt after the free ones', () => {
  it('is let through, and the next one waits', () => {
    const known = after(6, { free: 5 }, at(0));
    expect(reserve(known, { free: 5 }, at(1_000))).toEqual({ allowed: false, retryAt: at(15_000) });
    expect(reserve(known, { free: 5 }, at(15_000)).allowed).toBe(true);
  });

  it('does not wait for a delay that was made while the clock was ahead', () => {
    const known = after(6, { free: 5 }, at(3_600_000));
    expect(reserve(known, { free: 5 }, at(0)).allowed).toBe(true);
  });

  it('brings no wait when it proves right', () => {
    const known = after(6, { free: 5 }, at(0));
    expect(reserve(known && giveBack(known, at(0)), { free: 5 }, at(1)).allowed).toBe(true);
  });
});
