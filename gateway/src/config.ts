import {
  type Environment,
  keycloakRealm,
  keycloakSettings,
  port,
  processSettings,
  readSettings,
  serviceSecret,
  serviceUrl,
} from '@autograph/service';
import { z } from 'zod';
import { supergraphServices } from './supergraph.ts';

/** Settings of the gateway itself, in every topology. */
export const gatewaySettings = {
  ...processSettings,
  PORT: port.default(4000).describe("The gateway's port."),
} as const;

/**
 * Reads the settings of a gateway whose services are processes of their own; `urlOf` answers where each of them is.
 * Throws a `SettingsError` that names every wrong setting.
 */
export function readGatewaySettings(environment: Environment = process.env) {
  const urls = Object.fromEntries(
    supergraphServices().map(({ name, url }) => [
      settingOf(name),
      serviceUrl.default(url).describe(`Address of the ${name} service's graph.`),
    ]),
  );
  const settings = readSettings(
    {
      ...gatewaySettings,
      ...keycloakSettings,
      SERVICE_SECRET: serviceSecret.describe('What service credentials are signed with.'),
      SERVICE_TIMEOUT: z.coerce
        .number({ error: 'must be a number of milliseconds' })
        .int('must be a whole number of milliseconds')
        .min(100, 'must be at least 100')
        .default(10_000)
        .describe('How long a service may take to answer, in milliseconds.'),
    },
    environment,
  );
  const addresses = readSettings(urls, environment);
  return {
    ...settings,
    keycloak: keycloakRealm(settings),
    urlOf: (name: string): string => String(addresses[settingOf(name)]),
  };
}

function settingOf(service: string): string {
  return `${service.toUpperCase()}_URL`;
}
