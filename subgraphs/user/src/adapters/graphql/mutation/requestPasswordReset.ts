import { payload } from '@autograph/service/graphql';
import { requestPasswordReset as request } from '../../../use-cases/request-password-reset.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Sends a token to set a new password with, if anyone has the address. */
export const requestPasswordReset: MutationResolvers['requestPasswordReset'] = (
  _parent,
  { input },
  { ports, origin },
) => payload('requested', request(input, origin, ports));
