import { payload } from '@autograph/service/graphql';
import { decideLinkedQuote } from '../../../use-cases/linked-quote.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';

/** Decides a quote by its link, for anyone who has it. */
export const decideQuoteByLink: MutationResolvers['decideQuoteByLink'] = async (
  _parent,
  { input },
  { ports },
) => payload('quote', await decideLinkedQuote(input, ports));
