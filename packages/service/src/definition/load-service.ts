import { existsSync } from 'node:fs';
import { serviceContracts } from '@autograph/schema/services';
import { StartupError } from '../process/startup-errors.ts';
import type { Service } from './define-service.ts';

/**
 * The service of this name, as `subgraphs/<name>/src/service.ts` declares it. Throws a `StartupError` when the file does not
 * exist, cannot be loaded, exports no service of that name, or calls a service that the graph does not have.
 */
export async function loadService(name: string): Promise<Service> {
  const path = `subgraphs/${name}/src/service.ts`;
  const file = new URL(`../../../../${path}`, import.meta.url);
  if (!existsSync(file))
    throw new StartupError(
      'AG1306',
      `schema/supergraph.yaml names the service ${name}, but ${path} does not exist.`,
    );
  const { default: service } = await importService(file, path);
  if (service?.name !== name)
    throw new StartupError('AG1306', `${path} must export the service ${name} as its default.`);
  const known = new Set(serviceContracts().map((contract) => contract.name));
  const unknown = service.calls.filter((called) => !known.has(called));
  if (unknown.length > 0)
    throw new StartupError(
      'AG1306',
      `${path} calls a service that the graph does not have: ${unknown.join(', ')}.`,
    );
  return service;
}

/** The services of `schema/supergraph.yaml` in its order, but for what the gateway answers itself. */
export function loadServices(): Promise<Service[]> {
  const names = serviceContracts().filter(({ isGateways }) => !isGateways);
  return Promise.all(names.map(({ name }) => loadService(name)));
}

async function importService(file: URL, path: string): Promise<{ readonly default?: Service }> {
  try {
    return await import(file.href);
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new StartupError('AG1306', `${path} could not be loaded: ${reason}`);
  }
}
