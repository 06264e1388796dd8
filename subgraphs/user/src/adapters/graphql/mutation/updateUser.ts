import { payload } from '@autograph/service/graphql';
import { updateUser as update } from '../../../use-cases/update-user.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Changes the role or the status of a user. */
export const updateUser: MutationResolvers['updateUser'] = async (
  _parent,
  { id, input },
  { ports, origin },
) => payload('user', await update(id, input, origin, ports));
