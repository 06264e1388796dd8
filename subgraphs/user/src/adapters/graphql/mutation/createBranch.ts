import { payload } from '@autograph/service/graphql';
import { createBranch as create } from '../../../use-cases/change-branch.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Opens a branch. */
export const createBranch: MutationResolvers['createBranch'] = async (_parent, { input }, { ports }) =>
  payload('branch', await create({ ...input }, ports));
