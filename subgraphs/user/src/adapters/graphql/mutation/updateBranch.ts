import { payload } from '@autograph/service/graphql';
import { updateBranch as update } from '../../../use-cases/change-branch.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Changes what is given of a branch. */
export const updateBranch: MutationResolvers['updateBranch'] = async (_parent, { id, input }, { ports }) =>
  payload('branch', await update(id, { ...input }, ports));
