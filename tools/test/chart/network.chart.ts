import { loadServices } from '@autograph/service';
import { describe, expect, it } from 'vitest';
import { byProcess, containerOf, ENVIRONMENTS, type Part, render, selected } from './rendered.ts';

const services = await loadServices();

describe.each(ENVIRONMENTS)('the network in %s', (environment) => {
  const objects = render(environment);
  const policies = byProcess(objects, 'NetworkPolicy');
  const names = Object.keys(byProcess(objects, 'Deployment'));

  /** The processes that a policy lets through at a port, by one of its directions. */
  const processes = (name: string, direction: 'ingress' | 'egress', port: string): string[] => {
    const rules: Part[] = policies[name]?.spec[direction] ?? [];
    return rules
      .filter(({ ports }) => ports.some((one: { port: unknown }) => one.port === port))
      .flatMap((rule) => (direction === 'ingress' ? rule.from : rule.to))
      .flatMap(({ podSelector, namespaceSelector }) =>
        podSelector && !namespaceSelector ? selected(objects, podSelector.matchLabels) : [],
      )
      .sort();
  };
  const callersOf = (name: string): string[] =>
    [
      'gateway',
      ...services.filter(({ calls }) => calls.includes(name)).map((service) => service.name),
    ].sort();

  it('is closed to each pod in both directions, except for what its policy lets through', () => {
    expect(Object.keys(policies).sort()).toEqual([...names].sort());
    for (const [name, { spec }] of Object.entries(policies)) {
      expect(spec.policyTypes).toEqual(['Ingress', 'Egress']);
      expect(selected(objects, spec.podSelector.matchLabels)).toEqual([name]);
      // Without `from`, a rule lets everyone in.
      for (const { from } of spec.ingress) expect(from.length).toBeGreaterThan(0);
    }
  });

  it('lets only the gateway be reached from the ingress controller', () => {
    const open = Object.entries(policies).filter(([, { spec }]) =>
      JSON.stringify(spec.ingress).includes('ingress-nginx'),
    );
    expect(open.map(([name]) => name)).toEqual(['gateway']);
    expect(processes('gateway', 'ingress', 'http-graphql')).toEqual([]);
  });

  it('lets a service be reached by the gateway and by the services that call it, and by nobody else', () => {
    for (const { name } of services) {
      expect(processes(name, 'ingress', 'http-graphql'), name).toEqual(callersOf(name));
      const rules = policies[name]?.spec.ingress.filter(
        ({ ports }: Part) => ports[0].port === 'http-graphql',
      );
      for (const { from } of rules)
        for (const peer of from) expect(Object.keys(peer)).toEqual(['podSelector']);
    }
  });

  it('lets each process out to the services that it calls', () => {
    for (const name of names) {
      const called = services.filter((service) => callersOf(service.name).includes(name));
      expect(processes(name, 'egress', 'http-graphql'), name).toEqual(called.map((one) => one.name).sort());
    }
  });

  it('lets only services out to their stores, and each process to the DNS', () => {
    const portsOut = (name: string): number[] =>
      policies[name]?.spec.egress.flatMap(({ ports }: Part) => ports.map(({ port }: Part) => port));
    for (const name of names) {
      expect(portsOut(name), name).toContain(53);
      expect(portsOut(name).includes(27_017), name).toBe(name !== 'gateway');
    }
    expect(portsOut('user')).toContain(587);
    expect(portsOut('sale')).not.toContain(587);
  });

  it('lets metrics be read by the monitoring alone', () => {
    for (const [name, { spec }] of Object.entries(policies)) {
      const rules = spec.ingress.filter(({ ports }: Part) => ports[0].port === 'http-admin');
      expect(rules.length, name).toBeGreaterThan(0);
      expect(rules[0].from).toEqual([
        { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } },
      ]);
    }
  });

  it('has ports that a mesh can read the protocol from', () => {
    for (const [name, { spec }] of Object.entries(byProcess(objects, 'Service'))) {
      const container = containerOf(byProcess(objects, 'Deployment')[name]);
      expect(spec.type).toBe('ClusterIP');
      expect(spec.ports.map((port: Part) => [port.name, port.appProtocol, port.targetPort])).toEqual([
        ['http-graphql', 'http', 'http-graphql'],
        ['http-admin', 'http', 'http-admin'],
      ]);
      expect(spec.ports.map((port: Part) => port.port)).toEqual(
        container.ports.map((port: Part) => port.containerPort),
      );
    }
  });

  it('has one Ingress, over TLS, for the gateway, that keeps streams open', () => {
    const ingresses = objects.filter(({ kind }) => kind === 'Ingress');
    expect(ingresses).toHaveLength(1);
    const [{ spec, metadata } = expect.unreachable('no Ingress')] = ingresses as Part[];
    expect(spec.tls[0].hosts).toEqual([spec.rules[0].host]);
    expect(spec.rules[0].http.paths[0].backend.service).toEqual({
      name: byProcess(objects, 'Service').gateway?.metadata.name,
      port: { name: 'http-graphql' },
    });
    expect(metadata.annotations).toMatchObject({
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '60',
      'nginx.ingress.kubernetes.io/proxy-buffering': 'off',
    });
  });
});

describe('metrics', () => {
  it('are found by annotations in staging, and by a ServiceMonitor in production', () => {
    const annotations = (environment: string) =>
      Object.values(byProcess(render(environment), 'Deployment')).map(
        ({ spec }) => spec.template.metadata.annotations['prometheus.io/port'],
      );
    expect(annotations('staging')).toEqual(Array(services.length + 1).fill('9090'));
    expect(annotations('production')).toEqual(Array(services.length + 1).fill(undefined));
    const objects = render('production');
    const [monitor] = objects.filter(({ kind }) => kind === 'ServiceMonitor');
    const labels = monitor?.spec.selector.matchLabels;
    const monitored = objects.filter(
      ({ kind, metadata }) =>
        kind === 'Service' && Object.keys(labels).every((label) => metadata.labels[label] === labels[label]),
    );
    expect(monitored).toHaveLength(services.length + 1);
    expect(monitor?.spec.endpoints[0]).toMatchObject({ port: 'http-admin', path: '/metrics' });
    // Alerts and dashboards select this job.
    for (const { metadata } of monitored) expect(metadata.labels[monitor?.spec.jobLabel]).toBe('autograph');
  });
});
