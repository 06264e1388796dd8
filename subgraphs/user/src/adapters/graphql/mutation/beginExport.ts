import { beginExport as begin } from '../../../use-cases/export-ticket.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Permits one download of an export. */
export const beginExport: MutationResolvers['beginExport'] = (_parent, { input }, { origin, ports }) =>
  begin(input, origin.clientAddress, ports);
