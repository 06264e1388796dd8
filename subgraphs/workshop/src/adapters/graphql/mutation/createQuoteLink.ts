import { payload } from '@autograph/service/graphql';
import { createQuoteLink as create } from '../../../use-cases/create-quote-link.ts';
import type { MutationResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** Makes a link to a quote. */
export const createQuoteLink: MutationResolvers['createQuoteLink'] = async (
  _parent,
  { id, input },
  context,
) => payload('link', await create(id, input, actorOf(context).user, context.ports));
