import type { Branch } from '../domain/branch.ts';
import type { BranchRepository } from '../ports/branch-repository.ts';

/** The branches in memory; it keeps the same contract as the real one. */
export function memoryBranchRepository(): BranchRepository {
  const kept = new Map<string, Branch>();
  const isTaken = ({ id, cnpj }: Branch): boolean =>
    cnpj !== null && [...kept.values()].some((other) => other.id !== id && other.cnpj === cnpj);
  return {
    all: async () => [...kept.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    findByIds: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    insert: async (branch) => {
      if (kept.has(branch.id) || isTaken(branch)) return 'duplicate';
      kept.set(branch.id, branch);
      return 'inserted';
    },
    update: async (branch, expectedVersion) => {
      if (kept.get(branch.id)?.version !== expectedVersion) return 'stale';
      if (isTaken(branch)) return 'duplicate';
      kept.set(branch.id, branch);
      return 'updated';
    },
  };
}
