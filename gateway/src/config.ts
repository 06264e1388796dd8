import { kafkaAccess, kafkaSettings } from '@autograph/events/config';
import { addressOf, addressSettings, credentialSettings } from '@autograph/service';
import { keycloakRealm, keycloakSettings } from '@autograph/service/identity';
import {
  type Environment,
  processSettings,
  readSettings,
  refuseSamePort,
  whole,
} from '@autograph/service/process';
import { z } from 'zod';
import { httpSettings } from './admission/config.ts';
import { boundSettings } from './bounds/config.ts';
import { limitSettings } from './limits/config.ts';
import { liveSettings } from './live/config.ts';
import { persistedSettings } from './persisted/config.ts';
import { GATEWAY_PORT } from './port.ts';
import { supergraphServices } from './supergraph.ts';
import { webDir, webSettings } from './web/config.ts';

/** Settings of what protects the graph. */
export const edgeSettings = {
  ...limitSettings,
  ...boundSettings,
  ...persistedSettings,
  ...httpSettings,
  ...liveSettings,
  ...webSettings,
} as const;

/** What holds unless anything is set. */
export const UNLESS_SET = readSettings(edgeSettings, {});
export type EdgeSettings = typeof UNLESS_SET;

/** Settings of the gateway itself, in every topology. */
export const gatewaySettings = {
  ...processSettings,
  ...edgeSettings,
  PORT: GATEWAY_PORT,
  RESPONSE_CACHE: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .optional()
    .describe(
      'Whether callers with the same role share answers about vehicles for one second. Default: on in the single topology, off in the distributed one.',
    ),
  PUBLIC_STOCK: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .optional()
    .describe(
      'Whether people who are not logged in can read the stock. Default: on where demo data is made, off elsewhere.',
    ),
  EXPLORER: z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .optional()
    .describe(
      'Whether browsers get the explorer, the pages for developers and the OpenAPI documents. Default: on in development, off in production.',
    ),
} as const;

/** How the gateway calls the services; what they call themselves has less time, so that their answer comes through. */
const callSettings = {
  QUERY_TIMEOUT: whole(100, 60_000, 'milliseconds')
    .default(3_000)
    .describe('Time limit of a service for a query, in milliseconds.'),
  MUTATION_TIMEOUT: whole(100, 300_000, 'milliseconds')
    .default(15_000)
    .describe('Time limit of a service for a mutation, in milliseconds.'),
  SERVICE_CONCURRENCY: whole(1, 10_000, 'calls')
    .default(100)
    .describe('Maximum number of concurrent calls to one service.'),
  SERVICE_QUEUE: whole(0, 100_000, 'calls')
    .default(2_000)
    .describe('Maximum number of calls that wait for one service. Further calls fail at once.'),
} as const;

/** The settings of a gateway whose services are processes of their own, by name. */
export function remoteGatewaySettings(environment: Environment = {}) {
  return {
    ...gatewaySettings,
    ...kafkaSettings(environment),
    ...keycloakSettings,
    ...credentialSettings,
    ...callSettings,
    ...addressSettings(supergraphServices().map(({ name }) => name)),
  } as const;
}

/**
 * Reads the settings of a gateway whose services are processes of their own; `urlOf` answers where each of them is.
 * Throws a `SettingsError` that names every wrong setting.
 */
export function readGatewaySettings(environment: Environment = process.env) {
  const settings = readSettings(remoteGatewaySettings(environment), environment);
  refuseSamePort('PORT', settings.PORT, settings);
  return {
    ...settings,
    keycloak: keycloakRealm(settings),
    kafka: kafkaAccess(settings),
    explorer: explorerOf(settings),
    webDir: webDir(settings.WEB_DIR),
    bounds: {
      queryTimeout: settings.QUERY_TIMEOUT,
      mutationTimeout: settings.MUTATION_TIMEOUT,
      concurrency: settings.SERVICE_CONCURRENCY,
      queue: settings.SERVICE_QUEUE,
    },
    urlOf: (name: string): string => addressOf(name, settings),
  };
}

export { webDir };

/** Whether browsers get the explorer: as it is set, else where it is not production. */
export function explorerOf({
  EXPLORER,
  NODE_ENV,
}: {
  readonly EXPLORER?: 'on' | 'off' | undefined;
  readonly NODE_ENV: string;
}): boolean {
  return EXPLORER ? EXPLORER === 'on' : NODE_ENV !== 'production';
}
