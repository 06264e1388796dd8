import { payload } from '@autograph/service/graphql';
import { logOut } from '../../../use-cases/log-out.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Ends the session of a refresh token. */
export const logout: MutationResolvers['logout'] = async (_parent, { input }, { ports, origin, proven }) => {
  const outcome = await logOut(input, origin, ports);
  if (outcome.ok) proven.add(outcome.value.id);
  return payload('user', outcome);
};
