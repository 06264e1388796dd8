import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** Whether the access tokens of a session still count. Sessions that one request asks for are read together. */
export const sessionStatus: QueryResolvers['sessionStatus'] = (_parent, session, { statusOf }) =>
  statusOf.load(session);
