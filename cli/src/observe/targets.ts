import { loadServices } from '@autograph/service';
import type { Environment } from '@autograph/service/process';
import { planProcesses } from '@autograph/topologies/processes';
import type { Target } from './prometheus-config.ts';

/** The processes of `npm run start:distributed` with these settings, each at its port for operators. */
export async function distributedTargets(
  environment: Environment,
  portOffset: number,
): Promise<readonly Target[]> {
  const plan = planProcesses(await loadServices(), { dataDir: '', environment, portOffset });
  return plan.flatMap(({ name, adminPort }) =>
    adminPort === undefined ? [] : [{ service: name, address: `127.0.0.1:${adminPort}` }],
  );
}
