import type { Outcome } from '@autograph/kernel';
import type { LoggedIn } from '../../use-cases/logged-in.ts';
import type { Context } from './context.ts';

/** The payload of a mutation that answers tokens; it counts their user as proven in this request. */
export function tokensPayload(outcome: Outcome<LoggedIn, 'INVALID_CREDENTIALS'>, { proven }: Context) {
  if (!outcome.ok) return { userErrors: outcome.refusals };
  proven.add(outcome.value.user.id);
  return { ...outcome.value, userErrors: [] };
}
