import { type Outcome, type Role, refuse } from '@autograph/kernel';
import { highestRole, unavailable } from '@autograph/service';
import { z } from 'zod';
import type { AccountDetails } from '../../domain/account-details.ts';
import type { AdminAnswer, KeycloakClient } from './keycloak-client.ts';

/** Someone as Keycloak knows them. */
export interface KeycloakPerson {
  readonly id: string;
  readonly username: string;
  readonly email?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
}

/** The users of a realm, administered. */
export interface KeycloakUsers {
  /** Makes an account with a password; answers its id, or the refusal on the field that is wrong or taken. */
  create(
    account: AccountDetails & { readonly password: string },
  ): Promise<{ readonly id: string } | Outcome<never, 'INVALID' | 'CONFLICT'>>;
  giveRole(id: string, role: Role): Promise<void>;
  remove(id: string): Promise<void>;
  /** Whose session it is, and what they may do; `null` when it has ended there, or its user may not log in. */
  holderOf(
    sessionId: string,
    userId: string,
  ): Promise<{ readonly person: KeycloakPerson; readonly role: Role } | null>;
}

const PERSON = z.object({
  id: z.string(),
  username: z.string(),
  email: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  enabled: z.boolean(),
});
const SESSIONS = z.array(z.object({ id: z.string(), clients: z.record(z.string(), z.string()).default({}) }));
const ROLES = z.array(z.looseObject({ id: z.string(), name: z.string() }));
const PROBLEM = z.object({ field: z.string().optional() });
const PROBLEMS = z.object({ errors: z.array(PROBLEM) });
const FIELDS = ['username', 'email', 'firstName', 'lastName', 'password'];

/** The users of the realm that `keycloak` is a client of. */
export function keycloakUsers(keycloak: KeycloakClient): KeycloakUsers {
  const at = (id: string): string => `users/${encodeURIComponent(id)}`;
  const isTaken = async (field: 'username' | 'email', value: string): Promise<boolean> => {
    const { body } = await keycloak.admin('GET', `users?exact=true&${field}=${encodeURIComponent(value)}`);
    return Array.isArray(body) && body.length > 0;
  };
  return {
    create: async ({ password, ...details }) => {
      const answer = await keycloak.admin('POST', 'users', {
        ...details,
        enabled: true,
        credentials: [{ type: 'password', value: password, temporary: false }],
      });
      if (answer.status === 409)
        return conflict((await isTaken('username', details.username)) ? 'username' : 'email');
      if (answer.status === 400) return notAllowed(answer.body);
      if (!answer.madeId) throw unavailable('identity');
      return { id: answer.madeId };
    },
    giveRole: async (id, role) => {
      const available = await keycloak.admin('GET', `${at(id)}/role-mappings/realm/available`);
      const found = ROLES.safeParse(available.body).data?.filter(({ name }) => name === role) ?? [];
      const given =
        found.length > 0 && (await keycloak.admin('POST', `${at(id)}/role-mappings/realm`, found));
      if (!given || given.status >= 300) throw unavailable('identity');
    },
    remove: async (id) => {
      await keycloak.admin('DELETE', at(id));
    },
    holderOf: async (sessionId, userId) => {
      const [user, sessions, roles] = await Promise.all([
        keycloak.admin('GET', at(userId)),
        keycloak.admin('GET', `${at(userId)}/sessions`),
        keycloak.admin('GET', `${at(userId)}/role-mappings/realm/composite`),
      ]);
      const person = read(PERSON, user);
      // A session from which its client was taken is what remains after a refresh token came twice.
      const stands = read(SESSIONS, sessions)?.some(
        ({ id, clients }) => id === sessionId && Object.keys(clients).length > 0,
      );
      const role = highestRole(read(ROLES, roles)?.map(({ name }) => name));
      return person?.enabled && stands && role ? { person, role } : null;
    },
  };
}

/** What was answered, in this shape; `null` when there is nothing of this id. */
function read<Shape extends z.ZodType>(shape: Shape, { status, body }: AdminAnswer): z.output<Shape> | null {
  if (status === 404) return null;
  const result = shape.safeParse(body);
  if (!result.success) throw unavailable('identity');
  return result.data;
}

/** The refusal of a name that another account has. */
export function conflict(field: 'username' | 'email'): Outcome<never, 'CONFLICT'> {
  return refuse(
    'CONFLICT',
    field,
    `Another account has this ${field === 'username' ? field : 'e-mail address'}.`,
  );
}

/** Keycloak's rules for names and passwords may be stricter than those of the house. */
function notAllowed(body: unknown): Outcome<never, 'INVALID'> {
  const problems = PROBLEMS.safeParse(body).data?.errors ?? [PROBLEM.safeParse(body).data ?? {}];
  const refusals = problems.map(({ field = 'password' }) => ({
    code: 'INVALID' as const,
    field: FIELDS.includes(field) ? [field] : null,
    message: 'The identity provider does not allow this value.',
  }));
  return { ok: false, refusals };
}
