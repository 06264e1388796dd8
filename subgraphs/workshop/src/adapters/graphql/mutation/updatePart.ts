import { payload } from '@autograph/service/graphql';
import { updatePart as update } from '../../../use-cases/update-part.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Changes a part. */
export const updatePart: MutationResolvers['updatePart'] = async (_parent, { id, input }, { ports }) =>
  payload('part', await update(id, { ...input }, ports));
