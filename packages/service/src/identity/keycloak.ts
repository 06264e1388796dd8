import { ROLES, type Role } from '@autograph/kernel';
import { z } from 'zod';
import { serviceUrl } from '../process/settings.ts';

/** Settings of a Keycloak, for anyone who logs people in by it and anyone who verifies its tokens. */
export const keycloakSettings = {
  KEYCLOAK_URL: serviceUrl
    .optional()
    .describe('Address of a Keycloak that replaces the embedded identity provider.'),
  KEYCLOAK_REALM: z
    .string()
    .regex(/^[\w.-]+$/, 'must have letters, digits, dots, hyphens or underscores')
    .default('vehicle-sales')
    .describe('Keycloak realm.'),
  KEYCLOAK_ISSUER: z
    .url('must be a URL')
    .optional()
    .describe('Issuer in the tokens of Keycloak. Default: the address of the realm at KEYCLOAK_URL.'),
} as const;

/** Where a realm is, and how it signs itself. */
export interface KeycloakRealm {
  /** `iss` of its tokens. */
  readonly issuer: string;
  readonly jwksUrl: string;
  /** Where log-in, refresh, log-out and introspection are: base of the OpenID Connect endpoints. */
  readonly openIdUrl: string;
  /** Where its users are administered. */
  readonly adminUrl: string;
}

/** The realm that the settings name; `null` when they name no Keycloak. */
export function keycloakRealm(settings: {
  readonly KEYCLOAK_URL?: string | undefined;
  readonly KEYCLOAK_REALM: string;
  readonly KEYCLOAK_ISSUER?: string | undefined;
}): KeycloakRealm | null {
  if (!settings.KEYCLOAK_URL) return null;
  const base = settings.KEYCLOAK_URL.replace(/\/+$/, '');
  const realm = `realms/${settings.KEYCLOAK_REALM}`;
  const openIdUrl = `${base}/${realm}/protocol/openid-connect`;
  return {
    issuer: settings.KEYCLOAK_ISSUER ?? `${base}/${realm}`,
    jwksUrl: `${openIdUrl}/certs`,
    openIdUrl,
    adminUrl: `${base}/admin/${realm}`,
  };
}

/** The highest role among names of which some may be no role of the graph; `null` when none is. */
export function highestRole(names: unknown): Role | null {
  return Array.isArray(names) ? (ROLES.find((role) => names.includes(role)) ?? null) : null;
}
