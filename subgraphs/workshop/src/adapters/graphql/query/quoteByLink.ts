import { readLinkedQuote } from '../../../use-cases/linked-quote.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** The quote that a link shows, or `null`. */
export const quoteByLink: QueryResolvers['quoteByLink'] = (_parent, { token }, { ports }) =>
  readLinkedQuote(token, ports);
