import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { PROMETHEUS } from './places.ts';

/** A process to watch: the service that runs there, and the address of its metrics, host:port. */
export interface Target {
  readonly service: string;
  readonly address: string;
}

/** The configuration of deploy/observability, for these targets and the Alertmanager at this address. */
export async function prometheusConfig(targets: readonly Target[], alertmanager: string): Promise<string> {
  const { alerting, scrape_configs, ...config } = parse(
    await readFile(join(PROMETHEUS, 'prometheus.yml'), 'utf8'),
  );
  const static_configs = targets.map(({ service, address }) => ({
    targets: [address],
    labels: { service },
  }));
  const [{ file_sd_configs: _ofContainers, ...scrape }] = scrape_configs;
  return stringify({
    ...config,
    rule_files: [join(PROMETHEUS, 'rules/*.yml')],
    alerting: { ...alerting, alertmanagers: [{ static_configs: [{ targets: [alertmanager] }] }] },
    scrape_configs: [{ ...scrape, static_configs }],
  });
}
