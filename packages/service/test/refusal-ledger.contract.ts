import type { RefusalLedger } from '@autograph/kernel';
import { expect, it } from 'vitest';

const NOW = new Date('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;
const after = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR);

/** What every ledger of refused records keeps. `empty` makes one without any. */
export function refusalLedgerContract(empty: () => Promise<RefusalLedger>): void {
  const user = { key: 'user ana', most: 2 };
  const office = { key: 'address 192.0.2.1', most: 3 };

  it('lets as many records be refused in a day as each key may have', async () => {
    const ledger = await empty();
    expect(await ledger.reserve([user, office], NOW)).toBe(true);
    expect(await ledger.reserve([user, office], after(1))).toBe(true);
    expect(await ledger.reserve([user, office], after(23.9))).toBe(false);
    // What one key refused counts by none.
    expect(await ledger.reserve([{ ...user, key: 'user bob' }, office], after(2))).toBe(true);
    expect(await ledger.reserve([{ ...user, key: 'user eva' }, office], after(3))).toBe(false);
    expect(await ledger.reserve([{ ...user, key: 'user eva' }], after(3))).toBe(true);
  });

  it('begins again after a day', async () => {
    const ledger = await empty();
    for (let n = 0; n < 2; n += 1) expect(await ledger.reserve([user], NOW)).toBe(true);
    expect(await ledger.reserve([user], NOW)).toBe(false);
    for (let n = 0; n < 2; n += 1) expect(await ledger.reserve([user], after(24))).toBe(true);
    expect(await ledger.reserve([user], after(25))).toBe(false);
  });

  it('does not count a record that was not refused', async () => {
    const ledger = await empty();
    for (let n = 0; n < 5; n += 1) {
      expect(await ledger.reserve([user, office], NOW)).toBe(true);
      await ledger.giveBack([user, office]);
    }
    await ledger.giveBack([user]);
    for (let n = 0; n < 2; n += 1) expect(await ledger.reserve([user], NOW)).toBe(true);
    expect(await ledger.reserve([user], NOW)).toBe(false);
  });

  it('lets no more through when many come at once', async () => {
    const ledger = await empty();
    const many = await Promise.all(Array.from({ length: 30 }, () => ledger.reserve([user], NOW)));
    expect(many.filter(Boolean)).toHaveLength(2);
  });
}
