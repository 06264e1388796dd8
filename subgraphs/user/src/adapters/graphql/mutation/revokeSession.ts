import { payload } from '@autograph/service/graphql';
import { revokeSession as revoke } from '../../../use-cases/revoke-session.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Ends one of the caller's sessions, or for ADMIN anyone's. */
export const revokeSession: MutationResolvers['revokeSession'] = async (
  _parent,
  { id },
  { ports, origin, caller },
) => payload('session', await revoke(id, { origin, isAdmin: caller.user?.role === 'ADMIN' }, ports));
