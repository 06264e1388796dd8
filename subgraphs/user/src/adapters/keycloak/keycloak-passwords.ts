import { randomUUID } from 'node:crypto';
import type { PasswordHasher } from '../../ports/password-hasher.ts';
import type { KeycloakClient } from './keycloak-client.ts';
import type { KeycloakUsers } from './keycloak-users.ts';

const KEPT = 'kept by Keycloak for ';

/** How long a password waits for the change that it belongs to, in milliseconds. */
const PATIENCE = 60_000;

/** What stands in the record of a user where a password hash would: it says who may be asked, and proves nothing. */
export function keptByKeycloak(userId: string): string {
  return `${KEPT}${userId}`;
}

/** Passwords that Keycloak keeps. What is called a hash here is a ticket: it stands for a password that is to be set. */
export interface KeycloakPasswords extends PasswordHasher {
  /** The password that a ticket stands for, once; `null` when it is none, or has waited too long. */
  redeem(ticket: string): string | null;
}

/** Checks passwords at Keycloak, and holds those that are to be set there, in memory alone. */
export function keycloakPasswords(keycloak: KeycloakClient, accounts: KeycloakUsers): KeycloakPasswords {
  const waiting = new Map<string, string>();
  return {
    hash: async (password) => {
      const ticket = randomUUID();
      waiting.set(ticket, password);
      setTimeout(() => waiting.delete(ticket), PATIENCE).unref();
      return ticket;
    },
    redeem: (ticket) => {
      const password = waiting.get(ticket) ?? null;
      waiting.delete(ticket);
      return password;
    },
    matches: async (password, hash) => {
      const username = hash?.startsWith(KEPT) ? await accounts.usernameOf(hash.slice(KEPT.length)) : null;
      if (username === null) return false;
      const proved = await keycloak.openId('token', { grant_type: 'password', username, password });
      if (proved === null) return false;
      // It was no log-in: the session that Keycloak has begun is ended again.
      await keycloak.openId('logout', {
        refresh_token: String((proved as { refresh_token?: unknown }).refresh_token),
      });
      return true;
    },
    isOutdated: () => false,
  };
}
