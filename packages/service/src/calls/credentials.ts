import { type Caller, type Membership, ROLES, type UserIdentity } from '@autograph/kernel';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import type { CallOrigin } from './service-client.ts';

/** How long a service credential is valid, in seconds: the calls of a moment, and a generous skew between machines. */
const LIFETIME = 60;

/** For how long a credential is shown again for the same caller on the same behalf, in milliseconds. */
const REUSED = 10_000;

/** Most credentials that are remembered, signed or verified; the longest unused go first. */
const REMEMBERED = 10_000;

/** Who calls, as far as a credential proves it. */
export type ProvenCaller = Omit<Caller, 'language'>;

/** What a credential says of where a request came from. */
export type ProvenOrigin = Pick<CallOrigin, 'clientAddress' | 'publicStock' | 'browserSession'>;

/** What one service shows another: who it is, and on whose behalf it calls. */
export interface ServiceCredentials {
  /** A credential for calls of `audience`, on behalf of a user or of nobody. */
  sign(audience: string, user: UserIdentity | null, origin?: ProvenOrigin): Promise<string>;
  /** Who shows this credential here; `null` when it is not one of ours, not for us, or expired. */
  verify(credential: string): Promise<ProvenCaller | null>;
}

/**
 * Credentials of the service `self`, signed (HS256) with the secret that all services share. What was signed a moment ago
 * says the same as what would be signed now, and what was verified stays true until it expires: both are remembered, as
 * otherwise each call would cost more in signatures than in what it asks. `now` is the time in milliseconds.
 */
export function serviceCredentials(
  self: string,
  secret: string,
  now: () => number = Date.now,
): ServiceCredentials {
  const key = new TextEncoder().encode(secret);
  const signed = new LRUCache<string, { readonly credential: Promise<string>; readonly at: number }>({
    max: REMEMBERED,
  });
  const verified = new LRUCache<string, { readonly caller: ProvenCaller; readonly expires: number }>({
    max: REMEMBERED,
  });
  return {
    sign: (audience, user, { clientAddress, publicStock, browserSession } = {}) => {
      const claims = {
        ...(user && { sub: user.id, role: user.role, sid: user.sessionId, ...branchesIn(user) }),
        ...(clientAddress && { client_address: clientAddress }),
        ...(publicStock && !user && { public_stock: true }),
        ...(browserSession && !user && { browser_session: true }),
      };
      const behalf = JSON.stringify([audience, claims]);
      const known = signed.get(behalf);
      if (known && now() - known.at < REUSED) return known.credential;
      const credential = new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: 'service+jwt' })
        .setIssuer(self)
        .setAudience(audience)
        .setIssuedAt(new Date(now()))
        .setExpirationTime(new Date(now() + LIFETIME * 1_000))
        .sign(key);
      signed.set(behalf, { credential, at: now() });
      return credential;
    },
    verify: async (credential) => {
      const known = verified.get(credential);
      if (known && now() < known.expires) return known.caller;
      try {
        const { payload } = await jwtVerify(credential, key, {
          algorithms: ['HS256'],
          audience: self,
          typ: 'service+jwt',
          requiredClaims: ['iss', 'exp', 'iat'],
          currentDate: new Date(now()),
        });
        const caller = callerOf(payload);
        if (caller) verified.set(credential, { caller, expires: Number(payload.exp) * 1_000 });
        return caller;
      } catch {
        return null;
      }
    },
  };
}

/** The memberships as they travel: ids of branches, and of those that the person manages. */
function branchesIn({ memberships = [] }: UserIdentity): object {
  if (memberships.length === 0) return {};
  const ids = (some: readonly Membership[]) => some.map(({ branchId }) => branchId);
  return { branches: ids(memberships), manages: ids(memberships.filter(({ manages }) => manages)) };
}

/** The memberships that claims tell; `null` where they are not what `branchesIn` writes. */
function membershipsIn(branches: unknown, manages: unknown): readonly Membership[] | null {
  if (branches === undefined) return [];
  if (!Array.isArray(branches) || !Array.isArray(manages)) return null;
  if (!branches.every((id) => typeof id === 'string')) return null;
  return branches.map((branchId) => ({ branchId, manages: manages.includes(branchId) }));
}

function callerOf({
  iss,
  sub,
  role,
  sid,
  client_address,
  public_stock,
  browser_session,
  branches,
  manages,
}: JWTPayload): ProvenCaller | null {
  if (!iss) return null;
  const from = typeof client_address === 'string' ? { clientAddress: client_address } : {};
  if (sub === undefined)
    return {
      service: iss,
      user: null,
      ...from,
      ...(public_stock === true && { publicStock: true }),
      ...(browser_session === true && { browserSession: true }),
    };
  const known = ROLES.find((one) => one === role);
  const memberships = membershipsIn(branches, manages);
  if (!known || typeof sid !== 'string' || !memberships) return null;
  const user = { id: sub, role: known, sessionId: sid, ...(memberships.length > 0 && { memberships }) };
  return { service: iss, user, ...from };
}
