import type { ResetDelivery } from '../../ports/password-resets.ts';

/** Writes tokens where whoever runs the house reads them: for evaluation and development, never for production. */
export function terminalDelivery(write: (line: string) => void = console.log): ResetDelivery {
  return {
    deliver: async ({ email, token, minutes }) =>
      write(`Password reset for ${email}, valid for ${minutes} minutes: ${token}`),
  };
}
