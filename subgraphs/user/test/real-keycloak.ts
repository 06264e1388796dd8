import { randomBytes, randomUUID } from 'node:crypto';
import { ACCESS_TOKEN, highestRole, keycloakRealm } from '@autograph/service/identity';
import { createLog } from '@autograph/service/process';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { expect } from 'vitest';
import { keycloakClient } from '../src/adapters/keycloak/keycloak-client.ts';
import { keycloakPorts } from '../src/adapters/keycloak/keycloak-ports.ts';
import { accountInput } from '../src/testing/builders.ts';
import { memoryPorts } from '../src/testing/memory-ports.ts';

const { TEST_KEYCLOAK_URL, TEST_KEYCLOAK_CLIENT_SECRET } = process.env;
if (!TEST_KEYCLOAK_URL || !TEST_KEYCLOAK_CLIENT_SECRET) {
  throw new Error(
    'TEST_KEYCLOAK_URL and TEST_KEYCLOAK_CLIENT_SECRET must name the Keycloak of keycloak:start.',
  );
}
const realm = keycloakRealm({ KEYCLOAK_URL: TEST_KEYCLOAK_URL, KEYCLOAK_REALM: 'vehicle-sales' });
if (!realm) throw new Error('no realm');
export const options = { realm, clientId: 'autograph', clientSecret: TEST_KEYCLOAK_CLIENT_SECRET };
const log = createLog('test', 'silent');
export const keycloak = keycloakClient(options, log);
const keys = createRemoteJWKSet(new URL(realm.jwksUrl));

// What the tests make stays in the realm, so that no two runs may use the same names.
const run = randomBytes(4).toString('hex');
let count = 0;
/** An account that nobody has. */
export function account() {
  count += 1;
  const username = `test.${run}.${count}`;
  return accountInput({ username, email: `${username}@example.com` });
}

/** What an access token proves, by the rules of the gateway. */
export async function verify(accessToken: string) {
  const { payload, protectedHeader } = await jwtVerify<{ sid: string; realm_access: { roles: string[] } }>(
    accessToken,
    keys,
    {
      issuer: realm?.issuer ?? '',
      audience: ACCESS_TOKEN.audience,
      typ: ACCESS_TOKEN.type,
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iat', 'jti', 'sub', 'sid'],
    },
  );
  expect(protectedHeader.kid).toEqual(expect.any(String));
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(300);
  const role = highestRole(payload.realm_access.roles);
  return role && { userId: payload.sub ?? '', sessionId: payload.sid, role };
}

/** A service of its own: empty records, the same Keycloak. */
export function service(changes: Partial<typeof options> = {}) {
  const parts = { ...memoryPorts(), clock: () => new Date(), newId: () => randomUUID(), log };
  return { ...parts, ...keycloakPorts({ ...options, ...changes }, parts) };
}
