import { payload } from '@autograph/service/graphql';
import { setMemberships as set } from '../../../use-cases/set-memberships.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Says in which branches a person works. */
export const setMemberships: MutationResolvers['setMemberships'] = async (
  _parent,
  { id, input },
  { ports, origin },
) => payload('user', await set(id, input, origin, ports));
