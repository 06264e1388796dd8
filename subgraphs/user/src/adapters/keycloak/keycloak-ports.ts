import type { Logger } from '@autograph/service/process';
import type { Ports } from '../../ports/index.ts';
import { type KeycloakOptions, keycloakClient } from './keycloak-client.ts';
import { keycloakIdentity } from './keycloak-identity.ts';
import { keptUsers } from './keycloak-kept-users.ts';
import { keycloakPasswords } from './keycloak-passwords.ts';
import { keycloakUsers } from './keycloak-users.ts';

/** The ports that Keycloak takes over, above the records that this service keeps all the same. */
export function keycloakPorts(
  options: KeycloakOptions,
  parts: Pick<Ports, 'users'> & { readonly log: Logger },
): Pick<Ports, 'identity' | 'users' | 'passwords'> {
  const keycloak = keycloakClient(options, parts.log);
  const accounts = keycloakUsers(keycloak);
  const passwords = keycloakPasswords(keycloak, accounts);
  return {
    identity: keycloakIdentity(options.realm, keycloak, parts.log),
    users: keptUsers(parts.users, accounts, passwords),
    passwords,
  };
}
