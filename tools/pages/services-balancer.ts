import type { Service } from '@autograph/service';
import { type PlannedProcess, planProcesses } from '@autograph/topologies/processes';

const HEAD = `# Written by \`npm run pages\` from schema/supergraph.yaml.
# HAProxy 2.6 or newer between the services: it listens where gateways and services look for each service, so that they need
# no setting. Behind it are two processes of each service, ten and twenty ports above. Set DRAIN_DELAY=3000 for each of them.

defaults
  mode http
  option redispatch 1
  retries 3
  # A call that reached no process goes to the other one. None that may have been received is sent again: the caller decides that.
  retry-on conn-failure
  timeout connect 2s
  timeout http-request 10s
  # Longer than callers keep a connection, so that none is closed under a call.
  timeout http-keep-alive 90s
  timeout client 90s
  timeout check 2s
  # Callers have time limits of their own, which are shorter.
  timeout server 90s
  # A process that stops is not ready during DRAIN_DELAY. It gets no new calls then, and finishes those that it has.
  option httpchk
  http-check send meth GET uri /health/ready ver HTTP/1.1 hdr Host localhost
  http-check expect status 200
  # With ADMIN_PORT, add \`port\` with the ADMIN_PORT of each to the \`server\` lines.
  default-server check inter 500ms fastinter 200ms fall 3 rise 1

.if defined(CONTAINERS)
resolvers containers
  parse-resolv-conf
  hold valid 1s
.endif

# For this machine alone: /health of HAProxy itself, and what it knows of each process. \`npm run rolling-restart\` reads it.
frontend status
  bind 127.0.0.1:8405
  http-request return status 200 if { path /health }
  stats enable
  stats uri /
`;

/** `deploy/haproxy/services.cfg`: a port of HAProxy for each service, in front of two of its processes. */
export function servicesBalancer(services: readonly Service[]): string {
  const plan = planProcesses(services, { dataDir: '', environment: {}, portOffset: 0 });
  const blocks = services.map(({ name }) => plan.find((one) => one.name === name)).map(listenBlock);
  return HEAD + blocks.join('');
}

function listenBlock(planned: PlannedProcess | undefined): string {
  if (!planned) throw new Error('The plan lacks a service.');
  const { name, port, adminPort } = planned;
  return `
listen ${name}
  bind "\${BALANCER_HOST-127.0.0.1}:${port}"
.if defined(CONTAINERS)
  server-template ${name} 8 ${name}:${port} port ${adminPort} resolvers containers init-addr none
.else
  server ${name}1 127.0.0.1:${port + 10}
  server ${name}2 127.0.0.1:${port + 20}
.endif
`;
}
