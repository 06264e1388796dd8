import { createHash } from 'node:crypto';
import { done, type Role } from '@autograph/kernel';
import type { KeycloakRealm } from '@autograph/service/identity';
import type { Logger } from '@autograph/service/process';
import { beginSession, isLive } from '../../domain/session.ts';
import { mayLogIn, type User } from '../../domain/user.ts';
import type { IdentityProvider } from '../../ports/identity-provider.ts';
import type { Ports } from '../../ports/index.ts';
import type { KeycloakClient } from './keycloak-client.ts';
import { claimedHolder, type KeycloakTokens, provenHolder, readTokens } from './keycloak-tokens.ts';
import { conflict, type KeycloakPerson, keycloakUsers } from './keycloak-users.ts';
import { mirrorInto } from './mirrored-users.ts';

/** Which of the parts of the service Keycloak does not replace. */
type Parts = Pick<Ports, 'users' | 'sessions' | 'clock' | 'newId'> & { readonly log: Logger };

/**
 * Keycloak as identity: it keeps passwords and roles and issues the tokens; `sub` is the user's id here too. This service
 * keeps a record of each user and of each session, by which it can shut someone out whatever Keycloak says.
 */
export function keycloakIdentity(
  realm: KeycloakRealm,
  keycloak: KeycloakClient,
  parts: Parts,
): IdentityProvider {
  const { users, sessions, clock, log } = parts;
  const accounts = keycloakUsers(keycloak);
  const mirror = mirrorInto(parts, log);

  /** The record of someone with a role, if they may hold tokens. */
  const admitted = async (person: KeycloakPerson, role: Role | null): Promise<User | null> => {
    const user = role && (await mirror(person, role));
    return user && !('duplicate' in user) && mayLogIn(user) ? user : null;
  };
  /** Notes a session and its newest token. Answers whether it stands. */
  const note = async (
    sessionId: string,
    userId: string,
    refreshToken: string,
    clientAddress: string | null = null,
  ): Promise<boolean> => {
    const tokenHash = createHash('sha256').update(refreshToken).digest('base64url');
    const fresh = beginSession(sessionId, userId, tokenHash, clock(), clientAddress);
    const known = await sessions.findById(sessionId);
    if (known) {
      const { lastUsedAt, expiresAt } = fresh;
      return sessions.rotate({ ...known, tokenHash, lastUsedAt, expiresAt }, known.tokenHash);
    }
    await sessions.insert(fresh).catch(async (error: unknown) => {
      // Another request may have noted it in the meantime.
      if (!(await sessions.findById(sessionId))) throw error;
    });
    return true;
  };
  const mayGoOn = async (sessionId: string, userId: string): Promise<boolean> => {
    const [session, user] = await Promise.all([sessions.findById(sessionId), users.findById(userId)]);
    if (session && (!isLive(session, clock()) || session.userId !== userId)) return false;
    return !user || mayLogIn(user);
  };
  const giveBack = async ({ refreshToken }: Pick<KeycloakTokens, 'refreshToken'>): Promise<null> => {
    await keycloak.openId('logout', { refresh_token: refreshToken });
    return null;
  };

  return {
    logIn: async ({ username, password, clientAddress = null }) => {
      const credentials = { username: username.trim(), password };
      const answer = await keycloak.openId('token', { grant_type: 'password', ...credentials });
      if (!answer) return null;
      const tokens = readTokens(answer, realm, log);
      const { sessionId, person, role, ...given } = tokens;
      const admittedUser = await admitted(person, role);
      if (!admittedUser) return giveBack(tokens);
      // The session first: whoever blocks the user now either finds it and ends it, or is found out by the next line.
      await note(sessionId, person.id, tokens.refreshToken, clientAddress);
      const user = await users.recordLogin(admittedUser, clock());
      if (user) return { user, ...given };
      await sessions.end(sessionId, clock());
      return giveBack(tokens);
    },

    refresh: async (refreshToken) => {
      // Asked before it is traded, so that the token of a blocked user is not spent. What it says is not proved yet.
      const claimed = claimedHolder(refreshToken);
      if (!claimed || !(await mayGoOn(claimed.sid, claimed.sub))) return null;
      const given = { grant_type: 'refresh_token', refresh_token: refreshToken };
      const answer = await keycloak.openId('token', given);
      if (!answer) return null;
      const tokens = readTokens(answer, realm, log);
      const { sessionId, person, role, ...traded } = tokens;
      const user = await admitted(person, role);
      if (user && (await note(sessionId, user.id, tokens.refreshToken))) return { user, ...traded };
      return giveBack(tokens);
    },

    logOut: async (refreshToken, callerId) => {
      const asked = { token: refreshToken, token_type_hint: 'refresh_token' };
      const holder = provenHolder(await keycloak.openId('token/introspect', asked));
      if (!holder || (callerId !== null && holder.sub !== callerId)) return null;
      if (!(await sessions.findById(holder.sid))) await note(holder.sid, holder.sub, refreshToken);
      // Here first: it then counts no longer, whatever becomes of the call to Keycloak.
      const ended = await sessions.end(holder.sid, clock());
      await giveBack({ refreshToken });
      return ended ? users.findById(holder.sub) : null;
    },

    createAccount: async (account, role) => {
      for (const field of ['username', 'email'] as const) {
        if (await users.findByLogin(account[field])) return conflict(field);
      }
      const made = await accounts.create(account);
      if ('ok' in made) return made;
      let isComplete = false;
      try {
        // CUSTOMER is what everyone in the realm is.
        if (role !== 'CUSTOMER') await accounts.setRole(made.id, role);
        // As Keycloak keeps them, and will name them at the first log-in.
        const names = { username: account.username.toLowerCase(), email: account.email.toLowerCase() };
        const user = await mirror({ ...account, ...names, id: made.id }, role);
        if ('duplicate' in user) return conflict(user.duplicate);
        isComplete = true;
        return done(user);
      } finally {
        if (!isComplete) await accounts.remove(made.id);
      }
    },

    removeAccount: (userId) => accounts.remove(userId),

    sessionRole: async (sessionId, userId) => {
      const session = await sessions.findById(sessionId);
      const holderId = session?.userId ?? userId;
      if (holderId === null || (userId !== null && userId !== holderId)) return null;
      if (!(await mayGoOn(sessionId, holderId))) return null;
      const holder = await accounts.holderOf(sessionId, holderId);
      const user = holder && (await admitted(holder.person, holder.role));
      // One that began at Keycloak is noted when it is first seen, so that it is among those that can be ended here.
      if (user && !session) await note(sessionId, user.id, '');
      return user?.role ?? null;
    },
  };
}
