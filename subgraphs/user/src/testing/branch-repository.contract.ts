import { beforeEach, expect, it } from 'vitest';
import { type Branch, defaultBranch } from '../domain/branch.ts';
import type { BranchRepository } from '../ports/branch-repository.ts';

const NOW = new Date('2026-03-02T12:00:00Z');
const CNPJ = '12ABC34501DE35';

/** What every keeper of branches promises. `empty` answers one that has none. */
export function branchRepositoryContract(empty: () => Promise<BranchRepository>): void {
  let branches: BranchRepository;
  beforeEach(async () => {
    branches = await empty();
  });
  const aBranch = (id: string, changes: Partial<Branch> = {}): Branch => ({
    ...defaultBranch(NOW),
    id,
    name: `Filial ${id}`,
    ...changes,
  });

  it('gives back what it was given, to the last field', async () => {
    const full = aBranch('a', {
      cnpj: CNPJ,
      address: 'Rua Fictícia, 1',
      city: 'São Paulo',
      state: 'SP',
      phone: '1140000000',
      openingHours: [{ weekday: 'MONDAY', opens: '08:00', closes: '18:00' }],
    });
    const bare = aBranch('b');
    for (const branch of [full, bare]) expect(await branches.insert(branch)).toBe('inserted');
    expect(await branches.findByIds(['a', 'none'])).toEqual([full]);
    expect(await branches.all()).toEqual([full, bare]);
  });

  it('keeps one branch of an id and of a CNPJ, however many are inserted at once', async () => {
    const race = Array.from({ length: 5 }, () => branches.insert(aBranch('a')));
    expect((await Promise.all(race)).filter((written) => written === 'inserted')).toHaveLength(1);
    expect(await branches.insert(aBranch('b', { cnpj: CNPJ }))).toBe('inserted');
    expect(await branches.insert(aBranch('c', { cnpj: CNPJ }))).toBe('duplicate');
    expect(await branches.update(aBranch('a', { cnpj: CNPJ, version: 2 }), 1)).toBe('duplicate');
  });

  it('writes a change on the version that it was made on', async () => {
    await branches.insert(aBranch('a'));
    const next = aBranch('a', { name: 'Norte', version: 2 });
    expect(await branches.update(next, 2)).toBe('stale');
    expect(await branches.update(next, 1)).toBe('updated');
    expect(await branches.findByIds(['a'])).toEqual([next]);
  });
}
