import { badUserInput } from '@autograph/service/graphql';
import { messages } from '../../domain/messages.ts';
import type { User } from '../../domain/user.ts';
import type { UserRepository } from '../../ports/user-repository.ts';
import { type KeycloakPasswords, keptByKeycloak } from './keycloak-passwords.ts';
import type { KeycloakUsers } from './keycloak-users.ts';

/**
 * The users, whose names, password and role Keycloak keeps: a change of these is a change there, or there is none. Names
 * and passwords are changed there first, as Keycloak may refuse them; a role is changed here first, as here is known
 * who the last administrator is. Were the second step to fail, what Keycloak says would be mirrored again.
 */
export function keptUsers(
  users: UserRepository,
  accounts: KeycloakUsers,
  passwords: KeycloakPasswords,
): UserRepository {
  return {
    ...users,
    update: async (user, expectedVersion, events) => {
      const stored = await users.findById(user.id);
      if (stored?.version !== expectedVersion) return 'stale';
      if (hasOtherNames(stored, user)) {
        const result = await accounts.rename(user);
        if (result === 'taken') return { duplicate: 'email' };
        if (result === 'not allowed') throw badUserInput(messages.namesNotAllowed);
      }
      if (stored.passwordHash !== user.passwordHash) {
        const password = passwords.redeem(user.passwordHash);
        const isSet = password !== null && (await accounts.setPassword(user.id, password));
        if (!isSet) throw badUserInput(messages.passwordNotAllowed);
      }
      const kept = { ...user, passwordHash: keptByKeycloak(user.id) };
      const written = await users.update(kept, expectedVersion, events);
      if (written === 'updated' && stored.role !== user.role) await accounts.setRole(user.id, user.role);
      return written;
    },
  };
}

function hasOtherNames(one: User, other: User): boolean {
  return (['email', 'firstName', 'lastName'] as const).some((name) => one[name] !== other[name]);
}
