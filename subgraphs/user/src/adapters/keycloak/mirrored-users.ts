import type { Role } from '@autograph/kernel';
import type { Logger } from '@autograph/service/process';
import type { AccountDetails } from '../../domain/account-details.ts';
import { identityEvent, NOBODY } from '../../domain/identity-event.ts';
import { openAccount, type User } from '../../domain/user.ts';
import type { Ports } from '../../ports/index.ts';
import type { Duplicate } from '../../ports/user-repository.ts';
import { keptByKeycloak } from './keycloak-passwords.ts';
import type { KeycloakPerson } from './keycloak-users.ts';

/** Writes that meet another of the same record are tried again this often. */
const ATTEMPTS = 3;

/**
 * The record that this service keeps of someone, made when there is none and brought up to date when Keycloak says
 * something else; status and log-in time are this service's own. A duplicate when another record has their username or
 * e-mail: two accounts are never joined by a name, which may have been given to another person since.
 */
export type Mirror = (person: KeycloakPerson, role: Role) => Promise<User | Duplicate>;

/** Mirrors Keycloak's users into `users`. */
export function mirrorInto(
  { users, clock, newId }: Pick<Ports, 'users' | 'clock' | 'newId'>,
  log: Logger,
): Mirror {
  const written = async (person: KeycloakPerson, role: Role): Promise<User | Duplicate | null> => {
    const known = await users.findById(person.id);
    const details = detailsOf(person);
    const user = known
      ? { ...known, ...details, role, version: known.version + 1, updatedAt: clock() }
      : openAccount(details, role, keptByKeycloak(person.id), person.id, clock());
    if (known && saysTheSame(known, user)) return known;
    const result = known
      ? await users.update(user, known.version, roleChange(known, role))
      : await users.insert(user);
    if (result === 'inserted' || result === 'updated') return user;
    // What Keycloak says holds, while the record keeps naming the last administrator that this house has.
    if (result === 'last-admin') return { ...user, version: known?.version ?? user.version };
    // Someone else may have made this very record in the meantime.
    return result === 'stale' || (!known && (await users.findById(person.id))) ? null : result;
  };
  const roleChange = ({ id, role: before }: User, after: Role) =>
    before === after
      ? []
      : [identityEvent('ROLE_CHANGED', id, NOBODY, { id: newId(), at: clock() }, { before, after })];
  return async (person, role) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const result = await written(person, role);
      if (!result) continue;
      if ('duplicate' in result) {
        log.warn(
          { userId: person.id, field: result.duplicate },
          'another account here has a name of this one',
        );
      }
      return result;
    }
    throw new Error('the record of a user changes all the time');
  };
}

function detailsOf({ username, email, firstName, lastName }: KeycloakPerson): AccountDetails {
  // Keycloak demands none of these but the username.
  return {
    username,
    email: email ?? username,
    firstName: firstName || username,
    lastName: lastName || username,
  };
}

function saysTheSame(one: User, other: User): boolean {
  const keys = ['username', 'email', 'firstName', 'lastName', 'role'] as const;
  return keys.every((key) => one[key] === other[key]);
}
