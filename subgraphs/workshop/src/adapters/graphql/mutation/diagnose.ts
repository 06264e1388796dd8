import { payload } from '@autograph/service/graphql';
import { diagnoseVehicle } from '../../../use-cases/work-on-order.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Notes the diagnosis of a vehicle. */
export const diagnose: MutationResolvers['diagnose'] = async (_parent, { id, input }, context) =>
  payload('workOrder', await diagnoseVehicle(id, input, actorOf(context).user, context.ports));
