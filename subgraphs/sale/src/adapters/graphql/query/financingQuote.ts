import { badUserInput } from '@autograph/service/graphql';
import { messages } from '../../../domain/messages.ts';
import { quoteFinancing } from '../../../use-cases/quote-financing.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';
import { actorOf } from '../context.ts';

/** What it costs to finance a vehicle. A query has no user errors: wrong terms are reported as bad input. */
export const financingQuote: QueryResolvers['financingQuote'] = async (_parent, args, context) => {
  const outcome = await quoteFinancing(args, actorOf(context).user, context.ports);
  if (outcome.ok) return outcome.value;
  const [refusal] = outcome.refusals;
  if (!refusal || refusal.code === 'NOT_FOUND') return null;
  const field = refusal.field?.join('.') ?? '';
  throw badUserInput(messages.quoteRefused({ field, reason: refusal.message }));
};
