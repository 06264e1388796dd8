import type { Caller, UserIdentity } from '@autograph/kernel';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';

/** How long a service credential is valid, in seconds: one call, and a generous skew between machines. */
const LIFETIME = 60;

/** What one service shows another: who it is, and on whose behalf it calls. */
export interface ServiceCredentials {
  /** A credential for one call of `audience`. `clientAddress` is where the request came from. */
  sign(audience: string, user: UserIdentity | null, clientAddress?: string): Promise<string>;
  /** Who shows this credential here; `null` when it is not one of ours, not for us, or expired. */
  verify(credential: string): Promise<Caller | null>;
}

/** Credentials of the service `self`, signed (HS256) with the secret that all services share. */
export function serviceCredentials(self: string, secret: string): ServiceCredentials {
  const key = new TextEncoder().encode(secret);
  return {
    sign: (audience, user, clientAddress) =>
      new SignJWT({
        ...(user && { sub: user.id, role: user.role, sid: user.sessionId }),
        ...(clientAddress && { client_address: clientAddress }),
      })
        .setProtectedHeader({ alg: 'HS256', typ: 'service+jwt' })
        .setIssuer(self)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${LIFETIME}s`)
        .sign(key),
    verify: async (credential) => {
      try {
        const { payload } = await jwtVerify(credential, key, {
          algorithms: ['HS256'],
          audience: self,
          typ: 'service+jwt',
          requiredClaims: ['iss', 'exp', 'iat'],
        });
        return callerOf(payload);
      } catch {
        return null;
      }
    },
  };
}

function callerOf({ iss, sub, role, sid, client_address }: JWTPayload): Caller | null {
  if (!iss) return null;
  const from = typeof client_address === 'string' ? { clientAddress: client_address } : {};
  if (sub === undefined) return { service: iss, user: null, ...from };
  if (role !== 'ADMIN' && role !== 'SALES' && role !== 'CUSTOMER') return null;
  if (typeof sid !== 'string') return null;
  return { service: iss, user: { id: sub, role, sessionId: sid }, ...from };
}
