import { createHash } from 'node:crypto';
import { done } from '@autograph/kernel';
import type { KeycloakRealm } from '@autograph/service/identity';
import type { Logger } from '@autograph/service/process';
import type { PresentedToken } from '../../domain/session.ts';
import type { Grant, IdentityProvider, Person } from '../../ports/identity-provider.ts';
import type { KeycloakClient } from './keycloak-client.ts';
import { keptByKeycloak } from './keycloak-passwords.ts';
import { claimedHolder, provenHolder, readTokens } from './keycloak-tokens.ts';
import { type KeycloakPerson, keycloakUsers } from './keycloak-users.ts';

/** Keycloak as identity: it keeps passwords and roles and makes the tokens; `sub` is the user's id here too. */
export function keycloakIdentity(
  realm: KeycloakRealm,
  keycloak: KeycloakClient,
  log: Logger,
): IdentityProvider {
  const accounts = keycloakUsers(keycloak);
  const hashOf = (refreshToken: string) => createHash('sha256').update(refreshToken).digest('base64url');
  const grantOf = (answer: unknown): Grant => {
    const tokens = readTokens(answer, realm, log);
    const { accessToken, refreshToken, expiresIn, refreshExpiresIn, sessionId, person, role } = tokens;
    return {
      holder: { person: personOf(person, role) },
      sessionId,
      refreshToken,
      tokenHash: hashOf(refreshToken),
      expiresIn,
      refreshExpiresIn,
      accessTokenOf: async () => accessToken,
    };
  };
  const presented = (refreshToken: string, holder: ReturnType<typeof claimedHolder>): PresentedToken | null =>
    holder && { sessionId: holder.sid, userId: holder.sub, hash: hashOf(refreshToken), maker: 'elsewhere' };

  return {
    directory: {
      sessionOf: async (sessionId, userId) => {
        const held = await accounts.sessionOf(sessionId, userId);
        return held && { person: personOf(held.person, held.role), startedAt: held.startedAt };
      },
      reportClash: (userId, field) =>
        log.warn({ userId, field }, 'another account here has a name of this one'),
    },

    checkPassword: async ({ username, password }) => {
      const credentials = { username: username.trim(), password };
      const answer = await keycloak.openId('token', { grant_type: 'password', ...credentials });
      return answer ? grantOf(answer) : null;
    },

    present: (refreshToken) => presented(refreshToken, claimedHolder(refreshToken)),

    confirm: async (refreshToken) => {
      const asked = { token: refreshToken, token_type_hint: 'refresh_token' };
      return presented(refreshToken, provenHolder(await keycloak.openId('token/introspect', asked)));
    },

    trade: async (refreshToken) => {
      const given = { grant_type: 'refresh_token', refresh_token: refreshToken };
      const answer = await keycloak.openId('token', given);
      return answer ? grantOf(answer) : null;
    },

    endSession: async (refreshToken) => {
      await keycloak.openId('logout', { refresh_token: refreshToken });
    },

    createAccount: async (account, role) => {
      const made = await accounts.create(account);
      if ('ok' in made) return made;
      const { id } = made;
      try {
        // CUSTOMER is what everyone in the realm is.
        if (role !== 'CUSTOMER') await accounts.setRole(id, role);
      } catch (error) {
        await accounts.remove(id);
        throw error;
      }
      const { username, email, firstName, lastName } = account;
      // As Keycloak keeps them, and will name them at the first log-in.
      const names = { username: username.toLowerCase(), email: email.toLowerCase(), firstName, lastName };
      return done({ ...names, id, passwordHash: keptByKeycloak(id) });
    },

    removeAccount: (userId) => accounts.remove(userId),
  };
}

function personOf(
  { id, username, email, firstName, lastName }: KeycloakPerson,
  role: Person['role'],
): Person {
  // Keycloak demands none of these but the username.
  return {
    id,
    username,
    email: email ?? username,
    firstName: firstName || username,
    lastName: lastName || username,
    role,
    passwordHash: keptByKeycloak(id),
  };
}
