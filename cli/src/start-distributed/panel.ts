import type { Distributed } from '@autograph/topologies/processes';
import { stockOf } from '../start/panel.ts';
import { colors as pc } from '../terminal/colors.ts';

/** What a person sees when every process is up: the address of each. */
export function distributedPanel(
  {
    url,
    origins,
    adminOrigins,
    dataDir,
    publicStock,
    hasLiveChanges,
  }: Pick<Distributed, 'url' | 'origins' | 'adminOrigins' | 'dataDir' | 'publicStock' | 'hasLiveChanges'>,
  ms: number,
): string {
  const { gateway: _gateway, ...services } = origins;
  return [
    '',
    `  ${pc.bold('Autograph')} is up, each service in its own process ${pc.dim(`(${(ms / 1000).toFixed(1)} s)`)}`,
    '',
    `  Graph     ${pc.cyan(url)}`,
    `  Health    ${adminOrigins.gateway}/health/ready`,
    `  Metrics   ${adminOrigins.gateway}/metrics`,
    ...Object.entries(services).map(([name, origin]) => `  ${capital(name).padEnd(8)}  ${origin}`),
    `  Data      ${dataDir}`,
    `  Stock     ${stockOf(publicStock)}`,
    ...(hasLiveChanges ? [] : ['  Live      no subscriptions: they need KAFKA_BROKERS or REDIS_URL']),
    '',
    `  ${pc.dim('Ctrl-C stops it.')}`,
    '',
  ].join('\n');
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
