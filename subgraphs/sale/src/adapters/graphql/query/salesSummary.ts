import { branchesOf } from '@autograph/kernel';
import { boundedFilter } from '@autograph/service/graphql';
import { tellSummary } from '../../../use-cases/tell-summary.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { daysInOrder } from '../sale-list.ts';
import { withinReach } from '../visibility.ts';

/** The sales of a period, counted and summed up: those of the branches that the caller may see. */
export const salesSummary: QueryResolvers['salesSummary'] = (_parent, args, { caller, ports }) => {
  const period = args.period ? daysInOrder('period', args.period) : {};
  const asked = boundedFilter({ branchId: args.branchId })?.branchId ?? undefined;
  const branchId = withinReach(asked, branchesOf(caller.user));
  return tellSummary({ ...period, branchId }, args.groupBy ?? [], ports.summary);
};
