import { expect, it } from 'vitest';
import type { KeycloakClient } from '../src/adapters/keycloak/keycloak-client.ts';
import { keycloakUsers } from '../src/adapters/keycloak/keycloak-users.ts';

/** A realm of a user who has one role and may get others; it notes what it is asked to change. */
function realmOf(given: string, ...available: readonly string[]) {
  const changes: string[] = [];
  const roles = (names: readonly string[]) => names.map((name) => ({ id: `id of ${name}`, name }));
  const admin = async (method: string, path: string, body?: unknown) => {
    if (method === 'GET') {
      return { status: 200, body: roles(path.endsWith('/available') ? available : [given]) };
    }
    changes.push(`${method} ${(body as { name: string }[]).map(({ name }) => name).join()}`);
    return { status: 204, body: null };
  };
  return { changes, keycloak: { admin } as unknown as KeycloakClient };
}

it('gives a role before it takes the former one', async () => {
  const { changes, keycloak } = realmOf('SALES', 'ADMIN', 'WORKSHOP');
  await keycloakUsers(keycloak).setRole('ana', 'WORKSHOP');
  expect(changes).toEqual(['POST WORKSHOP', 'DELETE SALES']);
});

it('changes nothing where the realm has no such role, so that nobody is left without one', async () => {
  const { changes, keycloak } = realmOf('SALES', 'ADMIN');
  await expect(keycloakUsers(keycloak).setRole('ana', 'WORKSHOP')).rejects.toMatchObject({
    extensions: { code: 'UNAVAILABLE' },
  });
  expect(changes).toEqual([]);
});

it('repeats a change that was cut off', async () => {
  const { changes, keycloak } = realmOf('WORKSHOP', 'ADMIN', 'SALES');
  await keycloakUsers(keycloak).setRole('ana', 'WORKSHOP');
  expect(changes).toEqual([]);
});
