import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** Most sessions that are shown. */
const LIMIT = 100;

/** The caller's own sessions that stand. */
export const mySessions: QueryResolvers['mySessions'] = (_parent, _args, { ports, origin }) =>
  ports.sessions.findLive(origin.actorId ?? '', ports.clock(), LIMIT);
