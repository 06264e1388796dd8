import { payload } from '@autograph/service/graphql';
import { resetPassword as reset } from '../../../use-cases/reset-password.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Sets a new password for anyone who holds a token to do so. */
export const resetPassword: MutationResolvers['resetPassword'] = async (_parent, { input }, context) => {
  const outcome = await reset(input, context.origin, context.ports);
  if (outcome.ok) context.proven.add(outcome.value.id);
  return payload('user', outcome);
};
