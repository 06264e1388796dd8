import { beforeEach, expect, it } from 'vitest';
import { decide, type Sale } from '../domain/sale.ts';
import type { SaleRepository } from '../ports/sale-repository.ts';
import type { SaleWorklist } from '../ports/sale-worklist.ts';
import { anAttempt, keepSale, told } from './builders.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 12, minute));
const NOW = at(50);

/** What every worklist promises about the sales beside it. `empty` answers both without a record. */
export function saleWorklistContract(
  empty: () => Promise<{ readonly sales: SaleRepository; readonly worklist: SaleWorklist }>,
): void {
  let sales: SaleRepository;
  let worklist: SaleWorklist;
  beforeEach(async () => {
    ({ sales, worklist } = await empty());
  });
  const approve = async (sale: Sale) => {
    const decision = { to: 'APPROVED', by: null, reason: null } as const;
    const decided = decide(sale, decision, NOW);
    if (decided.ok) await sales.decide(decided.value, told(decided.value), sale.version);
  };

  it('finds attempts that began long ago and came to nothing yet, oldest first', async () => {
    const [young, old, older] = [
      anAttempt({ attemptedAt: at(9) }),
      anAttempt({ attemptedAt: at(5) }),
      anAttempt({ attemptedAt: at(4) }),
    ];
    const refused = anAttempt({ attemptedAt: at(1) });
    const abandoned = anAttempt({ attemptedAt: at(1) });
    for (const attempt of [young, old, older, refused, abandoned]) await sales.begin(attempt);
    await keepSale(sales, { attemptedAt: at(1) });
    await sales.refuse(refused.id, [], null);
    await sales.abandon(abandoned.id);
    expect(await worklist.leftBehind(at(5), 10)).toEqual([older.id, old.id]);
    expect(await worklist.leftBehind(at(5), 1)).toEqual([older.id]);
  });

  it('finds sales that nobody decided since long ago, oldest first', async () => {
    await sales.begin(anAttempt({ attemptedAt: at(1) }));
    await approve(await keepSale(sales, { attemptedAt: at(1) }));
    const late = await keepSale(sales, { attemptedAt: at(3) });
    const first = await keepSale(sales, { attemptedAt: at(2) });
    await keepSale(sales, { attemptedAt: at(4) });
    expect(await worklist.undecided(at(3), 10)).toEqual([first.id, late.id]);
    expect(await worklist.undecided(at(3), 1)).toEqual([first.id]);
  });

  it('finds what is owed to vehicles until it is settled, and puts off what failed', async () => {
    const sale = await keepSale(sales, { vehicleId: 'v1' });
    const attempt = anAttempt({ vehicleId: 'v2' });
    await sales.begin(attempt);
    expect([await worklist.owed(NOW, 10), await worklist.countOwed()]).toEqual([[], 0]);
    await approve(sale);
    await sales.abandon(attempt.id);
    const sell = { id: sale.id, vehicleId: 'v1', settlement: 'SELL', tries: 0 } as const;
    const release = { id: attempt.id, vehicleId: 'v2', settlement: 'RELEASE', tries: 0 } as const;
    const owed = (await worklist.owed(NOW, 10)).toSorted((a) => (a.id === sale.id ? -1 : 1));
    expect(owed).toEqual([sell, release]);
    expect(await worklist.owed(NOW, 1)).toHaveLength(1);

    await worklist.postpone(sell, at(55));
    expect(await worklist.owed(at(54), 10)).toEqual([release]);
    expect(await worklist.countOwed()).toBe(2);
    await sales.settled(attempt.id, 'RELEASE');
    await worklist.postpone(release, at(51));
    expect(await worklist.owed(at(55), 10)).toEqual([{ ...sell, tries: 1 }]);
    await sales.settled(sale.id, 'SELL');
    expect([await worklist.owed(at(59), 10), await worklist.countOwed()]).toEqual([[], 0]);
  });
}
