import { MOST_SHOWN } from '../../../domain/session.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The caller's own sessions that stand. */
export const mySessions: QueryResolvers['mySessions'] = (_parent, _args, { ports, origin }) =>
  ports.sessions.findLive(origin.actorId ?? '', ports.clock(), MOST_SHOWN);
