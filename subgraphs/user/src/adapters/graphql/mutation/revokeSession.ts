import { payload } from '@autograph/service/graphql';
import { revokeSession as revoke } from '../../../use-cases/revoke-session.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Ends one of the caller's sessions. */
export const revokeSession: MutationResolvers['revokeSession'] = async (_parent, { id }, { ports, origin }) =>
  payload('session', await revoke(id, origin, ports));
