import { existsSync } from 'node:fs';
import type { Service, ServiceOptions } from '@autograph/service';
import { StartupError } from '@autograph/service/process';

/**
 * Opens a service that schema/supergraph.yaml names and this house has no code for: by `createService` of its `app.ts`.
 * Throws a `StartupError` that says what is missing.
 */
export async function openFurtherService(name: string, options: ServiceOptions): Promise<Service> {
  const path = `subgraphs/${name}/src/app.ts`;
  const file = new URL(`../../../${path}`, import.meta.url);
  if (!existsSync(file)) {
    throw new StartupError(
      'AG1306',
      `schema/supergraph.yaml names the service ${name}, but there is no ${path}.`,
    );
  }
  const { createService } = (await import(file.href)) as {
    createService?: (options: ServiceOptions) => Promise<Service>;
  };
  if (createService) return createService(options);
  throw new StartupError('AG1306', `${path} exports no createService: how is the service ${name} opened?`);
}
