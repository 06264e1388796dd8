import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import type { Migration } from '@autograph/service/mongo';
import { claimsTaken } from './sale-claims.ts';
import { decisionIn, type SaleDocument } from './sale-model.ts';

const DECIDED = ['APPROVED', 'REJECTED', 'CANCELLED', 'RETURNED'];

/** When sales were decided that release 0.1.0 has decided: lists of a period find a sale by it. */
const decisionTimes: Migration<SaleDocument> = {
  name: 'decision-times',
  says: 'Notes in decided sales when they were decided.',
  model: 'sales',
  pending: { status: { $in: DECIDED }, decidedAt: null },
  change: ({ history, updatedAt, createdAt }) => ({
    $set: { decidedAt: decisionIn(history)?.at ?? updatedAt ?? createdAt ?? new Date(0) },
  }),
};

/** The branch of sales that release 0.1.0 has opened: lists of the default branch find a sale by it. */
const branches: Migration<SaleDocument> = {
  name: 'branches',
  says: 'Notes the default branch in sales that have none.',
  model: 'sales',
  // Attempts, which have no time of creation, have no branch either.
  pending: { branchId: null, createdAt: { $gte: new Date(0) } },
  change: () => ({ $set: { branchId: DEFAULT_BRANCH_ID } }),
};

/** The migrations of the sale service, oldest first. */
export const migrations: readonly Migration[] = [decisionTimes, branches, claimsTaken];
