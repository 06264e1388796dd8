import { type Outcome, type Role, refuse } from '@autograph/kernel';
import { unavailable } from '@autograph/service/graphql';
import { highestRole } from '@autograph/service/identity';
import { z } from 'zod';
import type { AccountDetails } from '../../domain/account-details.ts';
import { messages } from '../../domain/messages.ts';
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
  /** Makes an account with a password; returns its id, or the refusal on the field that is wrong or taken. */
  create(
    account: AccountDetails & { readonly password: string },
  ): Promise<{ readonly id: string } | Outcome<never, 'INVALID' | 'CONFLICT'>>;
  /**
   * Puts the role in the place of those that were given to the user themself. Throws `UNAVAILABLE`, and changes nothing, where the
   * realm has no such role.
   */
  setRole(id: string, role: Role): Promise<void>;
  /** Changes the e-mail and the names. */
  rename(user: AccountDetails & { readonly id: string }): Promise<'renamed' | 'taken' | 'not allowed'>;
  /** Returns whether the realm allows the password. */
  setPassword(id: string, password: string): Promise<boolean>;
  usernameOf(id: string): Promise<string | null>;
  remove(id: string): Promise<void>;
  /** Whose session it is, what they may do, and since when; `null` when it has ended there, or its user may not log in. */
  sessionOf(
    sessionId: string,
    userId: string,
  ): Promise<{ readonly person: KeycloakPerson; readonly role: Role; readonly startedAt: Date } | null>;
}

const PERSON = z.object({
  id: z.string(),
  username: z.string(),
  email: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  enabled: z.boolean(),
});
const SESSIONS = z.array(
  z.object({ id: z.string(), start: z.number(), clients: z.record(z.string(), z.string()).default({}) }),
);
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
    setRole: async (id, role) => {
      const mappings = `${at(id)}/role-mappings/realm`;
      const [given, available] = await Promise.all([
        keycloak.admin('GET', mappings).then((answer) => read(ROLES, answer) ?? []),
        keycloak.admin('GET', `${mappings}/available`).then((answer) => read(ROLES, answer) ?? []),
      ]);
      const former = given.filter(({ name }) => name !== role && highestRole([name]));
      const wanted = available.filter(({ name }) => name === role);
      const isThere = [...given, ...available].some(({ name }) => name === role);
      // A realm of an earlier release has no WORKSHOP; the person would be left with no role of the staff.
      if (role !== 'CUSTOMER' && !isThere) throw unavailable('identity');
      // CUSTOMER is what everyone in the realm is. One role is given before the other is taken.
      if (role !== 'CUSTOMER' && wanted.length > 0) succeeded(await keycloak.admin('POST', mappings, wanted));
      if (former.length > 0) succeeded(await keycloak.admin('DELETE', mappings, former));
    },
    rename: async ({ id, email, firstName, lastName }) => {
      const person = read(z.looseObject({}), await keycloak.admin('GET', at(id)));
      const { status } = await keycloak.admin('PUT', at(id), { ...person, email, firstName, lastName });
      if (status === 409) return 'taken';
      if (status === 400) return 'not allowed';
      succeeded({ status });
      return 'renamed';
    },
    setPassword: async (id, value) => {
      const credential = { type: 'password', value, temporary: false };
      const { status } = await keycloak.admin('PUT', `${at(id)}/reset-password`, credential);
      if (status === 400) return false;
      succeeded({ status });
      return true;
    },
    usernameOf: async (id) => read(PERSON, await keycloak.admin('GET', at(id)))?.username ?? null,
    remove: async (id) => {
      await keycloak.admin('DELETE', at(id));
    },
    sessionOf: async (sessionId, userId) => {
      const [user, sessions, roles] = await Promise.all([
        keycloak.admin('GET', at(userId)),
        keycloak.admin('GET', `${at(userId)}/sessions`),
        keycloak.admin('GET', `${at(userId)}/role-mappings/realm/composite`),
      ]);
      const person = read(PERSON, user);
      // A session from which its client was taken is what remains after a refresh token came twice.
      const session = read(SESSIONS, sessions)?.find(
        ({ id, clients }) => id === sessionId && Object.keys(clients).length > 0,
      );
      const role = highestRole(read(ROLES, roles)?.map(({ name }) => name));
      return person?.enabled && session && role ? { person, role, startedAt: new Date(session.start) } : null;
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

function succeeded({ status }: Pick<AdminAnswer, 'status'>): void {
  if (status >= 300) throw unavailable('identity');
}

/** The refusal of a name that another account has. */
function conflict(field: 'username' | 'email'): Outcome<never, 'CONFLICT'> {
  return refuse('CONFLICT', field, field === 'username' ? messages.usernameTaken : messages.emailTaken);
}

/** Keycloak's rules for names and passwords may be stricter than those of the graph. */
function notAllowed(body: unknown): Outcome<never, 'INVALID'> {
  const problems = PROBLEMS.safeParse(body).data?.errors ?? [PROBLEM.safeParse(body).data ?? {}];
  const refusals = problems.map(({ field = 'password' }) => ({
    code: 'INVALID' as const,
    field: FIELDS.includes(field) ? [field] : null,
    message: messages.notAllowed,
  }));
  return { ok: false, refusals };
}
