import { branchesOf } from '@autograph/kernel';
import { badUserInput } from '@autograph/service/graphql';
import { instantsOfDays } from '../../../domain/branch-day.ts';
import { messages } from '../../../domain/messages.ts';
import { tellTimes } from '../../../use-cases/tell-times.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The time zone of periods, whatever the branch: as in all lists. */
const TIME_ZONE = 'America/Sao_Paulo';

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
  return tellTimes(branchIds, instantsOfDays({ from, to }, TIME_ZONE), ports);
};
