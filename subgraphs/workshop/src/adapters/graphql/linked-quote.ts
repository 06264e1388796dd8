import { approvedLines, totalOf } from '../../domain/quote.ts';
import type { LinkedQuoteResolvers } from './__generated__/resolvers.ts';
import { linesOf } from './work-order.ts';

/** The resolvers of a quote as its link shows it. */
export const LinkedQuote: LinkedQuoteResolvers = {
  revision: ({ quote }) => quote.revision,
  status: ({ quote }) => quote.status,
  lines: ({ quote }) => linesOf(quote),
  total: ({ quote }) => totalOf(quote.lines),
  approvedTotal: ({ quote }) => totalOf(approvedLines(quote)),
  validUntil: ({ quote }) => quote.validUntil,
  make: ({ vehicle }) => vehicle.make,
  model: ({ vehicle }) => vehicle.model,
  year: ({ vehicle }) => vehicle.year,
  branchName: async ({ branch }) => (await branch())?.name ?? null,
  branchPhone: async ({ branch }) => (await branch())?.phone ?? null,
};
