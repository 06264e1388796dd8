import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { realmProblems } from '../../cli/src/keycloak-validate/realm.ts';

const text = readFileSync(new URL('../../deploy/keycloak/vehicle-sales-realm.json', import.meta.url), 'utf8');

it('finds nothing wrong with the realm of the repository', () => {
  expect(realmProblems(JSON.parse(text))).toEqual([]);
});

it.each<[string, string, string, RegExp]>([
  ['another realm', '"realm": "vehicle-sales"', '"realm": "cars"', /^realm: /],
  [
    'longer access tokens',
    '"accessTokenLifespan": 300',
    '"accessTokenLifespan": 3600',
    /^accessTokenLifespan: must be 300/,
  ],
  [
    'refresh tokens that can be used twice',
    '"revokeRefreshToken": true',
    '"revokeRefreshToken": false',
    /^revokeRefreshToken: /,
  ],
  [
    'no guard against guessing',
    '"bruteForceProtected": true',
    '"bruteForceProtected": false',
    /^bruteForceProtected: /,
  ],
  ['shorter passwords', 'length(8)', 'length(6)', /^passwordPolicy: /],
  [
    'tokens of another type',
    '"access.token.header.type.rfc9068": "true"',
    '"access.token.header.type.rfc9068": "false"',
    /rfc9068: /,
  ],
  [
    'tokens for another graph',
    'urn:autograph:graph',
    'urn:someone-else',
    /protocolMappers: .*urn:autograph:graph/,
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of Keycloak's
  ['a secret in the file', '"${KEYCLOAK_CLIENT_SECRET}"', '"s3cret"', /secret: .*never kept/],
  ['a role that is missing', '"name": "SALES"', '"name": "SELLER"', /^roles: must have SALES/],
  ['a realm of release 0.1.0', '"name": "WORKSHOP"', '"name": "MECHANIC"', /^roles: must have WORKSHOP/],
  [
    'a mechanic who sells',
    '"default-roles-vehicle-sales", "WORKSHOP"',
    '"default-roles-vehicle-sales", "SALES"',
    /has oficina otherwise/,
  ],
  [
    'everyone an administrator',
    '"realm": ["CUSTOMER"]',
    '"realm": ["CUSTOMER", "ADMIN"]',
    /^roles: must give everyone CUSTOMER/,
  ],
  ['a service that may do anything', '"manage-users", "view-users"', '"realm-admin"', /service account/],
  [
    'a demo user who is always open',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of Keycloak's
    '"enabled": "${KEYCLOAK_DEMO_USERS:false}"',
    '"enabled": true',
    /enabled by/,
  ],
  ['another log-in than the demo has', '"vendas123"', '"vendas1234"', /has vendas otherwise/],
  [
    'a person with a real address',
    'cliente@example.com',
    'clara@autoloja.com.br',
    /a real address for cliente/,
  ],
  ['one more person', '"username": "vendas"', '"username": "maria"', /has maria, who is not of the demo/],
])('finds %s', (_what, was, becomes, problem) => {
  expect(text).toContain(was);
  expect(realmProblems(JSON.parse(text.replace(was, becomes))).join('\n')).toMatch(problem);
});

it('names what is wrong with a file that is no realm at all', () => {
  expect(realmProblems({}).length).toBeGreaterThan(10);
  expect(realmProblems(null)).toHaveLength(1);
});
