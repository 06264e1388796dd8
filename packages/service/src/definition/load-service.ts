import { existsSync } from 'node:fs';
import { serviceContracts } from '@autograph/schema/services';
import { StartupError } from '../process/startup-errors.ts';
import type { Service } from './define-service.ts';

/** The service of this name, as `subgraphs/<name>/src/service.ts` declares it. Throws a `StartupError` where it does not. */
export async function loadService(name: string): Promise<Service> {
  const path = `subgraphs/${name}/src/service.ts`;
  const file = new URL(`../../../../${path}`, import.meta.url);
  if (!existsSync(file))
    throw new StartupError(
      'AG1306',
      `schema/supergraph.yaml names the service ${name}, but ${path} does not exist.`,
    );
  const { default: service } = (await import(file.href)) as { default?: Service };
  if (service?.name === name) return service;
  throw new StartupError('AG1306', `${path} must export the service ${name} as its default.`);
}

/** The services of `schema/supergraph.yaml` in its order, but for what the gateway answers itself. */
export function loadServices(): Promise<Service[]> {
  const names = serviceContracts().filter(({ isGateways }) => !isGateways);
  return Promise.all(names.map(({ name }) => loadService(name)));
}
