import type { PasswordReset, PasswordResetRepository } from '../ports/password-resets.ts';

/** The tokens to set new passwords with, in memory; it keeps the same contract as the real one. */
export function memoryPasswordResets(): PasswordResetRepository {
  const kept = new Map<string, PasswordReset>();
  return {
    put: async (reset) => {
      kept.set(reset.userId, reset);
    },
    take: async (tokenHash, at) => {
      const found = [...kept.values()].find((reset) => reset.tokenHash === tokenHash && reset.expiresAt > at);
      if (found) kept.delete(found.userId);
      return found ?? null;
    },
    forget: async (userId) => {
      kept.delete(userId);
    },
  };
}
