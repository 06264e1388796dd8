import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { LinkSecrets } from '../../ports/link-secrets.ts';

/** Secrets of 256 random bits, kept by their SHA-256: so much chance needs no slow hash. */
export const randomLinkSecrets: LinkSecrets = {
  make: () => randomBytes(32).toString('base64url'),
  hash: (secret) => createHash('sha256').update(secret).digest('base64url'),
  isSame: (one, other) =>
    one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other)),
};
