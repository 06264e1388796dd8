import { sessionStatus as statusOf } from '../../../use-cases/session-status.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** Whether the access tokens of a session still count. */
export const sessionStatus: QueryResolvers['sessionStatus'] = (_parent, session, { ports }) =>
  statusOf(session, ports);
