import { expect, it } from 'vitest';
import { highestRole, keycloakRealm, keycloakSettings } from '../src/identity/index.ts';
import { readSettings } from '../src/process/index.ts';

const realmOf = (environment: Record<string, string>) =>
  keycloakRealm(readSettings(keycloakSettings, environment));

it('is none unless KEYCLOAK_URL names it', () => {
  expect(realmOf({})).toBeNull();
  expect(realmOf({ KEYCLOAK_URL: '', KEYCLOAK_REALM: 'other' })).toBeNull();
});

it('has its addresses under KEYCLOAK_URL, and its issuer there by default', () => {
  expect(realmOf({ KEYCLOAK_URL: 'http://keycloak:8080/' })).toEqual({
    issuer: 'http://keycloak:8080/realms/vehicle-sales',
    jwksUrl: 'http://keycloak:8080/realms/vehicle-sales/protocol/openid-connect/certs',
    openIdUrl: 'http://keycloak:8080/realms/vehicle-sales/protocol/openid-connect',
    adminUrl: 'http://keycloak:8080/admin/realms/vehicle-sales',
  });
  const issuer = 'https://id.example.com/realms/loja';
  const environment = { KEYCLOAK_URL: 'http://k', KEYCLOAK_REALM: 'loja', KEYCLOAK_ISSUER: issuer };
  expect(realmOf(environment)?.issuer).toBe(issuer);
});

it('refuses settings that are no address, no realm, no issuer', () => {
  const wrong = { KEYCLOAK_URL: 'keycloak:8080', KEYCLOAK_REALM: '../master', KEYCLOAK_ISSUER: 'nobody' };
  expect(() => realmOf(wrong)).toThrow(/KEYCLOAK_URL: .*\n.*KEYCLOAK_REALM: .*\n.*KEYCLOAK_ISSUER: /);
});

it('gives a person the highest of their roles, and none for names that are no role', () => {
  expect(highestRole(['CUSTOMER', 'ADMIN', 'SALES'])).toBe('ADMIN');
  expect(highestRole(['offline_access', 'CUSTOMER'])).toBe('CUSTOMER');
  for (const names of [[], ['admin'], 'ADMIN', null, undefined, { 0: 'ADMIN' }, [['ADMIN']]]) {
    expect(highestRole(names)).toBeNull();
  }
});
