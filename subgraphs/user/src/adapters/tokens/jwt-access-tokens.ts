import type { NewId } from '@autograph/kernel';
import { ACCESS_TOKEN } from '@autograph/service/identity';
import { SignJWT } from 'jose';
import { ACCESS_TOKEN_SECONDS } from '../../domain/session.ts';
import type { AccessTokens } from '../../ports/access-tokens.ts';
import type { SigningKey } from './signing-key.ts';

/** Access tokens as JWTs, signed with RS256, in the profile of RFC 9068. */
export function jwtAccessTokens(key: SigningKey, newId: NewId): AccessTokens {
  return {
    issue: (user, sessionId, now) => {
      const issuedAt = Math.floor(now.getTime() / 1_000);
      return new SignJWT({ sid: sessionId, role: user.role, preferred_username: user.username })
        .setProtectedHeader({ alg: 'RS256', typ: ACCESS_TOKEN.type, kid: key.id })
        .setIssuer(ACCESS_TOKEN.issuer)
        .setAudience(ACCESS_TOKEN.audience)
        .setSubject(user.id)
        .setJti(newId())
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + ACCESS_TOKEN_SECONDS)
        .sign(key.privateKey);
    },
  };
}
