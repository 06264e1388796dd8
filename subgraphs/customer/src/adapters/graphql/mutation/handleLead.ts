import { payload } from '@autograph/service/graphql';
import { handleLead as handle } from '../../../use-cases/handle-lead.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Notes that a lead was handled, or that it was not. */
export const handleLead: MutationResolvers['handleLead'] = async (
  _parent,
  { id, input: { handled } },
  { caller, ports },
) => payload('lead', await handle(id, handled, caller, ports));
