import { createHash, randomBytes } from 'node:crypto';
import type { ResetTokens } from '../../ports/password-resets.ts';

/** Tokens of 256 random bits, kept by their SHA-256: what has that much chance in it needs no slow hash. */
export const randomResetTokens: ResetTokens = {
  make: () => randomBytes(32).toString('base64url'),
  hash: (token) => createHash('sha256').update(token).digest('base64url'),
};
