import { randomBytes } from 'node:crypto';
import { type ServiceContract, serviceContracts } from '@autograph/schema/services';
import type { z } from 'zod';
import { eventSettings } from '../events/event-broker.ts';
import { keptSetting } from '../process/kept-settings.ts';
import {
  type Environment,
  mongoUri,
  port,
  processSettings,
  serviceAddress,
  serviceSecret,
  serviceTimeout,
  serviceUrl,
} from '../process/settings.ts';
import type { Service } from './define-service.ts';

/** The setting of a service, such as `SALE_PORT`. */
export function settingOf(
  service: string,
  what: 'PORT' | 'ADMIN_PORT' | 'URL' | 'MONGODB_URI' | 'MONGO_PORT',
): string {
  return `${service.replaceAll('-', '_').toUpperCase()}_${what}`;
}

/** The secret that services sign their credentials with, in every process. */
export const credentialSettings = {
  SERVICE_SECRET: keptSetting(
    serviceSecret.describe('Secret that signs the credentials between services. The same for all services.'),
    { file: 'service-secret', make: () => randomBytes(32).toString('hex') },
  ),
} as const;

/** Addresses of other services, for all of them at once and one by one. */
export function addressSettings(names: readonly string[]): z.ZodRawShape {
  const each = names.map((name) => [
    settingOf(name, 'URL'),
    serviceUrl
      .optional()
      .describe(`Address of the ${name} service's graph. Default: derived from SERVICE_ADDRESS.`),
  ]);
  return { SERVICE_ADDRESS: serviceAddress, ...Object.fromEntries(each) };
}

/** Where a service is, by the settings, else as `schema/supergraph.yaml` says. Throws when that has no such service. */
export function addressOf(name: string, settings: Readonly<Record<string, unknown>>): string {
  const own = settings[settingOf(name, 'URL')];
  if (typeof own === 'string') return own;
  const { url } = contractOf(name);
  const pattern = settings.SERVICE_ADDRESS;
  if (typeof pattern !== 'string') return url;
  return pattern.replace('{name}', name).replace('{port}', new URL(url).port);
}

/** The entry of a service in `schema/supergraph.yaml`. Throws when there is none. */
export function contractOf(name: string): ServiceContract {
  const contract = serviceContracts().find((one) => one.name === name);
  if (!contract) throw new Error(`schema/supergraph.yaml has no service ${name}.`);
  return contract;
}

/** The settings of a service that is a process of its own, whatever else it reads. */
export function serviceSettings(service: Service, environment: Environment): z.ZodRawShape {
  const { name, calls, callTimeoutMs, hasStore, usesBroker } = service;
  return {
    ...processSettings,
    [settingOf(name, 'PORT')]: port
      .default(Number(new URL(contractOf(name).url).port))
      .describe(`Port of the ${name} service.`),
    ...credentialSettings,
    ...(hasStore && storeSettings(service)),
    ...(calls.length > 0 && addressSettings(calls)),
    ...(calls.length > 0 && callTimeoutMs === null && { SERVICE_TIMEOUT: serviceTimeout }),
    ...(usesBroker && eventSettings(environment)),
    ...service.settings(environment),
  };
}

/** Where the store of a service is. */
export function storeSettings({ name }: Pick<Service, 'name'>): z.ZodRawShape {
  return {
    [settingOf(name, 'MONGODB_URI')]: mongoUri.describe(
      `MongoDB of the ${name} service. Default: MONGODB_URI.`,
    ),
  };
}

/** The environment with MONGODB_URI in the place of the service's own address, where that is not given. */
export function withCommonStore(name: string, environment: Environment): Environment {
  const own = settingOf(name, 'MONGODB_URI');
  return { ...environment, [own]: environment[own] || environment.MONGODB_URI };
}
