import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceContracts } from '@autograph/schema/services';
import { ROOT } from '@autograph/topologies/root';
import { describe, expect, it } from 'vitest';
import { byProcess, containerOf, ENVIRONMENTS, podLabels, render, selected } from './rendered.ts';

describe.each(ENVIRONMENTS)('pods in %s', (environment) => {
  const objects = render(environment);
  const deployments = byProcess(objects, 'Deployment');
  const each = Object.entries(deployments);

  it('are those of the gateway and of each service', () => {
    const expected = serviceContracts().map(({ name }) => name);
    expect(Object.keys(deployments).sort()).toEqual([...expected].sort());
  });

  it.each(each)(
    'of %s meet the restricted Pod Security Standard, and write nothing but /tmp',
    (_name, deployment) => {
      const pod = deployment.spec.template.spec;
      const container = containerOf(deployment);
      expect(pod.securityContext).toMatchObject({
        runAsNonRoot: true,
        runAsUser: 1000,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(pod).not.toHaveProperty('hostNetwork');
      expect(pod.automountServiceAccountToken).toBe(false);
      expect(pod.enableServiceLinks).toBe(false);
      expect(pod.volumes.map(({ name, ...source }: { name: string }) => [name, Object.keys(source)])).toEqual(
        [['tmp', ['emptyDir']]],
      );
      expect(container.volumeMounts).toEqual([{ name: 'tmp', mountPath: '/tmp' }]);
    },
  );

  it.each(each)('of %s run a file of the image, the same image for all', (_name, deployment) => {
    const { command, args, image } = containerOf(deployment);
    expect(command).toEqual(['node']);
    expect(existsSync(join(ROOT, args[0]))).toBe(true);
    expect(readFileSync(join(ROOT, '.dockerignore'), 'utf8')).toContain(`\n!${args[0].split('/')[0]}\n`);
    expect(image).toBe(containerOf(deployments.gateway).image);
    if (environment === 'production') expect(image).toMatch(/^[\w./-]+@sha256:[0-9a-f]{64}$/);
  });

  it.each(each)('of %s are probed on the port for operators', (name, deployment) => {
    const { ports, startupProbe, livenessProbe, readinessProbe } = containerOf(deployment);
    for (const { httpGet } of [startupProbe, livenessProbe, readinessProbe])
      expect(httpGet.port).toBe('http-admin');
    expect(ports.map((port: { name: string }) => port.name)).toEqual(['http-graphql', 'http-admin']);
    expect([startupProbe, livenessProbe].map(({ httpGet }) => httpGet.path)).toEqual([
      '/health/live',
      '/health/live',
    ]);
    // A gateway serves the others while one service is not ready.
    expect(readinessProbe.httpGet.path).toBe(name === 'gateway' ? '/health/accepting' : '/health/ready');
    expect(startupProbe.periodSeconds * startupProbe.failureThreshold).toBeGreaterThanOrEqual(120);
  });

  it.each(each)('of %s state what they need', (_name, deployment) => {
    const { requests, limits } = containerOf(deployment).resources;
    expect(requests).toEqual({ cpu: expect.any(String), memory: expect.any(String) });
    expect(limits).toHaveProperty('memory');
  });

  it.each(each)('of %s have the time that a process may take to stop', (name, deployment) => {
    const { terminationGracePeriodSeconds } = deployment.spec.template.spec;
    const { seconds } = containerOf(deployment).lifecycle.preStop.sleep;
    const { DRAIN_DELAY, SHUTDOWN_TIMEOUT } = byProcess(objects, 'ConfigMap')[name]?.data ?? {};
    const stopLimit = Number(DRAIN_DELAY) + Number(SHUTDOWN_TIMEOUT) + 10_000;
    expect(terminationGracePeriodSeconds).toBeGreaterThan(seconds + stopLimit / 1_000);
    expect(seconds).toBeGreaterThan(0);
  });

  it.each(each)('of %s are replaced one by one, spread over zones and nodes', (name, deployment) => {
    expect(deployment.spec.strategy.rollingUpdate).toEqual({ maxSurge: 1, maxUnavailable: 0 });
    const spread = deployment.spec.template.spec.topologySpreadConstraints;
    expect(spread.map((one: { topologyKey: string }) => one.topologyKey)).toEqual([
      'topology.kubernetes.io/zone',
      'kubernetes.io/hostname',
    ]);
    for (const { labelSelector } of spread)
      expect(selected(objects, labelSelector.matchLabels)).toEqual([name]);
  });

  it.each(each)(
    'of %s are selected by their Deployment, Service, budget and scaler alone',
    (name, deployment) => {
      expect(selected(objects, deployment.spec.selector.matchLabels)).toEqual([name]);
      expect(selected(objects, byProcess(objects, 'Service')[name]?.spec.selector)).toEqual([name]);
      const budget = byProcess(objects, 'PodDisruptionBudget')[name]?.spec;
      expect(selected(objects, budget.selector.matchLabels)).toEqual([name]);
      expect(budget.maxUnavailable).toBe(1);
      const scaler = byProcess(objects, 'HorizontalPodAutoscaler')[name]?.spec;
      expect(scaler.scaleTargetRef).toEqual({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        name: deployment.metadata.name,
      });
      expect(scaler.minReplicas).toBeGreaterThan(budget.maxUnavailable);
      // Otherwise an upgrade would undo what the scaler did.
      expect(deployment.spec).not.toHaveProperty('replicas');
    },
  );

  it('have labels that do not change with the release', () => {
    for (const { spec } of Object.values(deployments))
      expect(Object.keys(spec.selector.matchLabels).sort()).toEqual([
        'app.kubernetes.io/component',
        'app.kubernetes.io/instance',
        'app.kubernetes.io/name',
      ]);
    expect(podLabels(objects).gateway).toHaveProperty('app.kubernetes.io/version');
  });
});

describe('the chart', () => {
  it('scales from 2 to 10 pods at 70 % of the processor in production, up fast and down slowly', () => {
    for (const { spec } of Object.values(byProcess(render('production'), 'HorizontalPodAutoscaler'))) {
      expect([spec.minReplicas, spec.maxReplicas]).toEqual([2, 10]);
      expect(spec.metrics[0].resource).toEqual({
        name: 'cpu',
        target: { type: 'Utilization', averageUtilization: 70 },
      });
      expect(spec.behavior.scaleUp.stabilizationWindowSeconds).toBe(0);
      expect(spec.behavior.scaleDown.stabilizationWindowSeconds).toBe(300);
    }
  });

  it('runs a fixed number of pods if autoscaling is off for a process', () => {
    const objects = render(
      'staging',
      '--set',
      'services.sale.autoscaling.enabled=false,services.sale.replicas=3',
    );
    expect(byProcess(objects, 'Deployment').sale?.spec.replicas).toBe(3);
    expect(Object.keys(byProcess(objects, 'HorizontalPodAutoscaler'))).not.toContain('sale');
  });

  it('keeps photos on the claim that is set, which is then the only other place that is written to', () => {
    const objects = render('staging', '--set', 'settings.S3_ENDPOINT=,services.vehicle.files.claim=photos');
    const { vehicle, sale } = byProcess(objects, 'Deployment');
    expect(vehicle?.spec.template.spec.volumes).toContainEqual({
      name: 'files',
      persistentVolumeClaim: { claimName: 'photos' },
    });
    expect(containerOf(vehicle).volumeMounts).toContainEqual({ name: 'files', mountPath: '/data' });
    expect(byProcess(objects, 'ConfigMap').vehicle?.data?.FILES_DIR).toMatch(/^\/data\//);
    expect(containerOf(sale).volumeMounts).toHaveLength(1);
  });
});
