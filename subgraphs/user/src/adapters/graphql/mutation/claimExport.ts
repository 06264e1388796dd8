import { claimExport as claim } from '../../../use-cases/export-ticket.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Uses up the permission to download an export. */
export const claimExport: MutationResolvers['claimExport'] = async (
  _parent,
  { input },
  { origin, ports },
) => ({
  export: await claim(input, origin.clientAddress, ports),
});
