import type { Role } from '@autograph/kernel';
import { unavailable } from '@autograph/service/graphql';
import { ACCESS_TOKEN, highestRole, type KeycloakRealm } from '@autograph/service/identity';
import type { Logger } from '@autograph/service/process';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import type { KeycloakPerson } from './keycloak-users.ts';

const ANSWER = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  // 0 is for a token that does not expire.
  refresh_expires_in: z.int().positive().nullable().catch(null),
});
const CLAIMS = z.object({
  iss: z.string(),
  aud: z.union([z.string(), z.array(z.string())]),
  sub: z.string(),
  sid: z.string(),
  iat: z.number(),
  exp: z.number(),
  preferred_username: z.string(),
  email: z.string().optional(),
  given_name: z.string().optional(),
  family_name: z.string().optional(),
  realm_access: z.object({ roles: z.array(z.string()) }).optional(),
});
const HOLDER = z.object({ sub: z.string(), sid: z.string() });

/** Tokens of a session, and whose they are. */
export interface KeycloakTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
  /** Seconds; `null` where Keycloak does not say, or the refresh token does not expire. */
  readonly refreshExpiresIn: number | null;
  readonly sessionId: string;
  readonly person: KeycloakPerson;
  /** `null` when the realm gave them no role of the graph. */
  readonly role: Role | null;
}

/**
 * Reads an answer of the token endpoint; it comes from Keycloak itself, so that its signature need not be checked here.
 * Throws `UNAVAILABLE` when the gateway would refuse these tokens: a wrong setting, which is logged for an operator.
 */
export function readTokens(answer: unknown, realm: KeycloakRealm, log: Logger): KeycloakTokens {
  const wanted = { issuer: realm.issuer, audience: ACCESS_TOKEN.audience };
  const tokens = ANSWER.safeParse(answer).data;
  const claims = CLAIMS.safeParse(tokens && claimsOf(tokens.access_token)).data;
  if (!tokens || claims?.iss !== wanted.issuer || ![claims.aud].flat().includes(wanted.audience)) {
    log.error(
      { issuer: claims?.iss, audience: claims?.aud, wanted },
      'Keycloak issues tokens that do not count',
    );
    throw unavailable('identity');
  }
  return {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expiresIn: claims.exp - claims.iat,
    refreshExpiresIn: tokens.refresh_expires_in,
    sessionId: claims.sid,
    person: {
      id: claims.sub,
      username: claims.preferred_username,
      email: claims.email,
      firstName: claims.given_name,
      lastName: claims.family_name,
    },
    role: highestRole(claims.realm_access?.roles),
  };
}

/** Whose session a refresh token says it is of. Proves nothing; `null` when it says nothing. */
export function claimedHolder(refreshToken: string): z.output<typeof HOLDER> | null {
  return HOLDER.safeParse(claimsOf(refreshToken)).data ?? null;
}

/** Whose session a refresh token is of, as Keycloak answered when it was asked; `null` when the token does not count. */
export function provenHolder(introspection: unknown): z.output<typeof HOLDER> | null {
  return HOLDER.extend({ active: z.literal(true) }).safeParse(introspection).data ?? null;
}

function claimsOf(token: string): unknown {
  try {
    return decodeJwt(token);
  } catch {
    return null;
  }
}
