import { branchesOf } from '@autograph/kernel';
import { boundedFilter, pageRequest } from '@autograph/service/graphql';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The leads of the branches that the caller works in, newest first. */
export const leads: QueryResolvers['leads'] = (_parent, { filter, ...page }, { caller, ports }) => {
  const { branchId, vehicleId, handled } = boundedFilter(filter) ?? {};
  const own = branchesOf(caller.user);
  const branches = branchId?.filter((id) => own?.includes(id) ?? true) ?? own ?? undefined;
  const criteria = {
    branchId: branches,
    vehicleId: vehicleId ?? undefined,
    handled: handled ?? undefined,
  };
  return ports.leads.list(criteria, pageRequest(page));
};
