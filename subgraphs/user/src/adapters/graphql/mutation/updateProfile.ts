import { payload } from '@autograph/service/graphql';
import { updateProfile as update } from '../../../use-cases/update-profile.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { limited } from '../limited.ts';

/** Changes what the caller says of themself. */
export const updateProfile: MutationResolvers['updateProfile'] = async (
  _parent,
  { input },
  { ports, origin },
) => payload('user', await limited(() => update(input, origin, ports)));
