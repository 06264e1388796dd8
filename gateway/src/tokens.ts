import type { UserIdentity } from '@autograph/kernel';
import { ACCESS_TOKEN } from '@autograph/service';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';

/** Whose access token this is; `null` when it is forged, expired, or not meant for this graph. */
export type VerifyToken = (token: string) => Promise<UserIdentity | null>;

/** Keys of the identity provider: at hand when it runs in this process, else at its JWKS address. */
export type TokenKeys = { readonly jwks: JSONWebKeySet } | { readonly jwksUrl: string };

/** How long a fetch of the keys may take, and how long they are kept, in milliseconds. */
const JWKS_TIMEOUT = 2_000;
const JWKS_AGE = 600_000;

/** Verifies access tokens: RS256 only, issuer, audience and type checked, an expiry demanded. */
export function tokenVerifier(keys: TokenKeys): VerifyToken {
  const getKey: JWTVerifyGetKey =
    'jwks' in keys
      ? createLocalJWKSet(keys.jwks)
      : createRemoteJWKSet(new URL(keys.jwksUrl), { timeoutDuration: JWKS_TIMEOUT, cacheMaxAge: JWKS_AGE });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, getKey, {
        algorithms: ['RS256'],
        issuer: ACCESS_TOKEN.issuer,
        audience: ACCESS_TOKEN.audience,
        typ: ACCESS_TOKEN.type,
        requiredClaims: ['exp', 'iat', 'jti', 'sub', 'sid'],
      });
      return identityOf(payload);
    } catch {
      return null;
    }
  };
}

function identityOf({ sub, sid, role }: JWTPayload): UserIdentity | null {
  if (typeof sub !== 'string' || typeof sid !== 'string') return null;
  if (role !== 'ADMIN' && role !== 'SALES' && role !== 'CUSTOMER') return null;
  return { id: sub, role, sessionId: sid };
}
