import { payload } from '@autograph/service/graphql';
import { changePassword as change } from '../../../use-cases/change-password.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { limited } from '../limited.ts';

/** Changes the caller's password. */
export const changePassword: MutationResolvers['changePassword'] = async (
  _parent,
  { input },
  { ports, origin },
) => payload('user', await limited(() => change(input, origin, ports)));
