import type { Service, ServiceTask } from '@autograph/service';
import { unavailable } from '@autograph/service/graphql';
import { createLog, type Environment } from '@autograph/service/process';
import { openStore, readInProcessSettings } from '@autograph/topologies/in-process';

/**
 * Does a task of a service on the store of the graph in one process, and returns what came of it. A MongoDB that a setting
 * names may be in use meanwhile; the embedded store may not. Throws a `StartupError` or a `SettingsError` when it cannot start.
 */
export async function runTask(
  service: Service,
  { run }: ServiceTask<object>,
  environment: Environment,
): Promise<string> {
  const settings = await readInProcessSettings(environment);
  const closing: (() => Promise<void>)[] = [];
  try {
    const uriOf = await openStore({ ...settings, services: [service] }, false, closing);
    const open = await service.open({
      settings: await settings.ofServices(),
      mongoUri: service.hasStore ? uriOf(service.name) : undefined,
      clientOf: (name) => ({ execute: () => Promise.reject(unavailable(name)) }),
      broker: null,
      log: createLog(service.name, settings.logLevel),
    });
    closing.push(() => open.close());
    return await run(open.ports);
  } finally {
    for (const step of closing.reverse()) await step();
  }
}
