import { payload } from '@autograph/service/graphql';
import { createPart as create } from '../../../use-cases/create-part.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Creates a part. */
export const createPart: MutationResolvers['createPart'] = async (_parent, { input }, { ports }) =>
  payload('part', await create(input, ports));
