import { refreshSession } from '../../../use-cases/refresh-session.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { tokensPayload } from '../tokens-payload.ts';

/** Exchanges a refresh token for new tokens. */
export const refreshToken: MutationResolvers['refreshToken'] = async (_parent, { input }, context) =>
  tokensPayload(await refreshSession(input, context.ports), context);
