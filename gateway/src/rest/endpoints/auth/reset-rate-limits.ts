import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { confirmation } from '../../values/confirmation.ts';

const RESET = `mutation restResetRateLimits {
  resetRateLimits { resetCount userErrors { field message code } }
}`;

/** Resets the counts of the rate limits. */
export const resetRateLimits = endpoint({
  service: 'auth',
  method: 'DELETE',
  path: '/rate-limit/reset',
  name: 'resetRateLimits',
  summary: 'Reset the rate limits',
  access: 'ADMIN.',
  answers: { 200: confirmation },
  handle: async ({ graph, say }) => {
    await graph.change(RESET, {});
    return { body: { message: say(messages.limitsReset) } };
  },
});
