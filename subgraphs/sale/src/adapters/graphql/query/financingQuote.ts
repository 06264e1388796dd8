import type { Outcome } from '@autograph/kernel';
import { badUserInput } from '@autograph/service/graphql';
import type { FinancingTerms } from '../../../domain/financing.ts';
import { messages } from '../../../domain/messages.ts';
import { quoteFinancing } from '../../../use-cases/quote-financing.ts';
import type { QueryResolvers } from '../__generated__/resolvers.ts';

/** What it costs to finance a vehicle. A query has no user errors: wrong terms are reported as bad input. */
export const financingQuote: QueryResolvers['financingQuote'] = async (_parent, args, context) => {
  return quoted(await quoteFinancing(args, context.caller, context.ports));
};

/** What financing costs; `null` where there is no such vehicle. Throws `BAD_USER_INPUT` where the terms are wrong. */
export function quoted(outcome: Outcome<FinancingTerms, 'INVALID' | 'NOT_FOUND'>): FinancingTerms | null {
  if (outcome.ok) return outcome.value;
  const [refusal] = outcome.refusals;
  if (!refusal || refusal.code === 'NOT_FOUND') return null;
  const field = refusal.field?.join('.') ?? '';
  throw badUserInput(messages.quoteRefused({ field, reason: refusal.message }));
}
