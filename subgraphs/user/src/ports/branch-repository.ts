import type { Branch } from '../domain/branch.ts';

/** Most branches that a dealership has: all of them are read at once. */
export const MOST_BRANCHES = 500;

/** The branches, kept. */
export interface BranchRepository {
  /** All of them, by their names, at most `MOST_BRANCHES`. */
  all(): Promise<readonly Branch[]>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly Branch[]>;
  /** Keeps a new branch, unless its id or its CNPJ is another one's. */
  insert(branch: Branch): Promise<'inserted' | 'duplicate'>;
  /** Writes a branch if the stored one still has `expectedVersion`. */
  update(branch: Branch, expectedVersion: number): Promise<'updated' | 'stale' | 'duplicate'>;
}
