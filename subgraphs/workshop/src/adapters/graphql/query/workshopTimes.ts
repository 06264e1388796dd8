import { branchesOf, instantsOfDays, SHOP_TIME_ZONE } from '@autograph/kernel';
import { badUserInput } from '@autograph/service/graphql';
import { messages } from '../../../domain/messages.ts';
import { tellTimes } from '../../../use-cases/tell-times.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** Mean times of finished orders of the caller's branches. */
export const workshopTimes: QueryResolvers['workshopTimes'] = (
  _parent,
  { period, branchId: asked },
  { caller, ports },
) => {
  const { from = null, to = null } = period ?? {};
  // As ISO text, an earlier day is a smaller one.
  if (from !== null && to !== null && from > to) throw badUserInput(messages.daysReversed);
  const within = branchesOf(caller.user) ?? undefined;
  const branchIds = within ? (asked?.filter((id) => within.includes(id)) ?? within) : (asked ?? undefined);
  return tellTimes(branchIds, instantsOfDays({ from, to }, SHOP_TIME_ZONE), ports);
};
