import type { Role, UserIdentity } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import { ACCESS_TOKEN, highestRole, type KeycloakRealm } from '@autograph/service/identity';
import { cacheCounter } from '@autograph/service/process';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { messages } from '../answer/messages.ts';

/**
 * Whose access token this is; `null` when it is forged, expired, or not meant for this graph. Throws `UNAVAILABLE` when
 * the keys to verify it are not available: that says nothing of the token.
 */
export type VerifyToken = (token: string) => Promise<UserIdentity | null>;

/** Keys of the identity provider: at hand when it runs in this process, else at its JWKS address. */
export type TokenKeys = { readonly jwks: JSONWebKeySet } | { readonly jwksUrl: string };

/** Who signs the tokens, and how they say what a person may do. */
export interface TokenIssuer {
  /** `iss` of the tokens. */
  readonly issuer: string;
  roleOf(claims: JWTPayload): Role | null;
}

const embeddedIssuer: TokenIssuer = {
  issuer: ACCESS_TOKEN.issuer,
  roleOf: ({ role }) => highestRole([role]),
};

/** Keycloak as issuer: a person has all roles of the realm that were given to them, of which the highest counts. */
export function keycloakIssuer({ issuer }: Pick<KeycloakRealm, 'issuer'>): TokenIssuer {
  return {
    issuer,
    roleOf: ({ realm_access }) => highestRole((realm_access as { roles?: unknown } | undefined)?.roles),
  };
}

/** Most verified tokens that are remembered; the longest unused go first. */
const REMEMBERED = 10_000;

const countAsked = cacheCounter('token');

/**
 * Verifies a token once: what was proved of it stays true until it expires, and the same text is the same token. Whether
 * its session still stands is not the token's to say, and is asked elsewhere for each request. Tokens that are no good are
 * not remembered. `now` is the time in milliseconds.
 */
export function rememberedTokens(
  verify: (token: string) => Promise<ProvenToken | null>,
  now: () => number = Date.now,
): VerifyToken {
  const proven = new LRUCache<string, ProvenToken>({ max: REMEMBERED });
  return async (token) => {
    const known = proven.get(token);
    const isValid = known !== undefined && now() < known.expires;
    countAsked(isValid);
    if (isValid) return known.identity;
    const fresh = await verify(token);
    if (fresh) proven.set(token, fresh);
    return fresh?.identity ?? null;
  };
}

/** Whose token it is, and until when it is good, in milliseconds. */
export interface ProvenToken {
  readonly identity: UserIdentity;
  readonly expires: number;
}

/** How long a fetch of the keys may take, and how long they are kept, in milliseconds. */
const JWKS_TIMEOUT = 2_000;
const JWKS_AGE = 600_000;

/** Verifies access tokens: RS256 only, issuer, audience and type checked, an expiry demanded. */
export function tokenVerifier(keys: TokenKeys, by: TokenIssuer = embeddedIssuer): VerifyToken {
  const getKey: JWTVerifyGetKey =
    'jwks' in keys
      ? createLocalJWKSet(keys.jwks)
      : reachable(
          createRemoteJWKSet(new URL(keys.jwksUrl), { timeoutDuration: JWKS_TIMEOUT, cacheMaxAge: JWKS_AGE }),
        );
  return rememberedTokens(async (token) => {
    try {
      const { payload } = await jwtVerify(token, getKey, {
        algorithms: ['RS256'],
        issuer: by.issuer,
        audience: ACCESS_TOKEN.audience,
        typ: ACCESS_TOKEN.type,
        requiredClaims: ['exp', 'iat', 'jti', 'sub', 'sid'],
      });
      const identity = identityOf(payload, by.roleOf(payload));
      return identity && { identity, expires: Number(payload.exp) * 1_000 };
    } catch (error) {
      if (error instanceof PublicError) throw error;
      return null;
    }
  });
}

/** Keys behind an address: not finding the token's key among them is the token's fault, anything else is not. */
function reachable(getKey: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await getKey(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JOSENotSupported) throw error;
      throw new PublicError('UNAVAILABLE', messages.keysUnavailable, { http: { status: 503 } });
    }
  };
}

function identityOf({ sub, sid }: JWTPayload, role: Role | null): UserIdentity | null {
  if (typeof sub !== 'string' || typeof sid !== 'string' || role === null) return null;
  return { id: sub, role, sessionId: sid };
}
