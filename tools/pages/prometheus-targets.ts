import type { Service } from '@autograph/service';
import { planProcesses } from '@autograph/topologies/processes';

/** `deploy/observability/prometheus/targets.yml`: the port for operators of each process of the compose file. */
export function prometheusTargets(services: readonly Service[]): string {
  const plan = planProcesses(services, { dataDir: '', environment: {}, portOffset: 0 });
  const targets = ['gateway', ...services.map(({ name }) => name)].map((name) => {
    const adminPort = plan.find((one) => one.name === name)?.adminPort;
    if (adminPort === undefined) throw new Error(`${name} has no port for operators.`);
    return `- targets: ["${name}:${adminPort}"]\n  labels: { service: ${name} }\n`;
  });
  return `# Written by \`npm run pages\` from schema/supergraph.yaml.
# What Prometheus scrapes: the ADMIN_PORT of each process, as docker-compose.yml has them. \`service\` is the service that runs there.
${targets.join('')}`;
}
