import { payload } from '@autograph/service/graphql';
import { createLead as create } from '../../../use-cases/create-lead.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Asks the shop to contact someone about a vehicle. */
export const createLead: MutationResolvers['createLead'] = async (_parent, { input }, { caller, ports }) =>
  payload('received', await create({ ...input }, caller, ports));
