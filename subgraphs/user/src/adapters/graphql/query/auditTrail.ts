import { boundedFilter, pageRequest } from '@autograph/service/graphql';
import { collectEvents } from '../../../use-cases/collect-events.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** What happened to accounts and sessions, newest first. */
export const auditTrail: QueryResolvers['auditTrail'] = async (_parent, { filter, ...page }, { ports }) => {
  const request = pageRequest(page);
  await collectEvents(ports);
  const { action, userId, actorId, at } = boundedFilter(filter) ?? {};
  const criteria = {
    action: action ?? undefined,
    userId: userId ?? undefined,
    actorId: actorId ?? undefined,
    from: at?.from ?? undefined,
    to: at?.to ?? undefined,
  };
  return ports.audit.list(criteria, request);
};
