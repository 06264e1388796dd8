import { createHash, createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import type { RefreshTokens } from '../../ports/refresh-tokens.ts';

/** Session, secret and seal; the last two are 256 bits each, in base64url. */
const FORM = /^([\w-]{1,64})\.([\w-]{43})\.([\w-]{43})$/;

/**
 * Refresh tokens that are kept nowhere. The first secret of a session is drawn; each next one is an HMAC of the token
 * before it, so that a repeated request gets the same answer from a store that has hashes only. The seal, another
 * HMAC, tells an old token of ours from an invented one: the first ends its session, the second must not.
 */
export function hmacRefreshTokens(secret: Buffer): RefreshTokens {
  // As a key object, since Node takes several times as long for a key in a buffer.
  const key = createSecretKey(secret);
  const mac = (purpose: 'next' | 'seal', text: string): string =>
    createHmac('sha256', key).update(`${purpose} ${text}`).digest('base64url');
  const sealed = (sessionId: string, secret: string): string =>
    `${sessionId}.${secret}.${mac('seal', `${sessionId}.${secret}`)}`;
  const sessionIdOf = (token: string): string | null => FORM.exec(token)?.[1] ?? null;
  return {
    first: (sessionId) => sealed(sessionId, randomBytes(32).toString('base64url')),
    successor: (token) => sealed(sessionIdOf(token) ?? '', mac('next', token)),
    hash: (token) => createHash('sha256').update(token).digest('base64url'),
    sessionIdOf,
    isOurs: (token) => {
      const [, sessionId = '', secret = '', seal = ''] = FORM.exec(token) ?? [];
      const ours = mac('seal', `${sessionId}.${secret}`);
      return seal.length === ours.length && timingSafeEqual(Buffer.from(seal), Buffer.from(ours));
    },
  };
}
