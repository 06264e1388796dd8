import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { remoteGatewaySettings } from '@autograph/gateway/config';
import { serviceContracts } from '@autograph/schema/services';
import { loadServices, serviceSettings } from '@autograph/service';
import { ROOT } from '@autograph/topologies/root';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { chartSchema, isFromSecret } from '../pages/chart-schema.ts';
import { isRequired } from '../settings.ts';

interface ProcessValues {
  readonly port: number;
  readonly calls: readonly string[];
  readonly secrets: { readonly required: readonly string[]; readonly optional: readonly string[] };
}

const CHART = 'deploy/helm/autograph';
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const values = parse(read(`${CHART}/values.yaml`)) as {
  readonly gateway: ProcessValues;
  readonly services: Readonly<Record<string, ProcessValues>>;
  readonly podSecurity: Readonly<Record<string, number>>;
};
const services = await loadServices();
const shapes = {
  gateway: remoteGatewaySettings(),
  ...Object.fromEntries(services.map((service) => [service.name, serviceSettings(service, {})])),
};

describe('the values of the chart', () => {
  it('have an entry for each service of schema/supergraph.yaml, with its port', () => {
    const ports = serviceContracts()
      .filter(({ isGateways }) => !isGateways)
      .map(({ name, url }) => [name, Number(new URL(url).port)]);
    const entries = Object.entries(values.services).map(([name, { port }]) => [name, port]);
    expect(Object.fromEntries(entries)).toEqual(Object.fromEntries(ports));
  });

  it('let each service call the services that its code calls', () => {
    for (const { name, calls } of services)
      expect([...(values.services[name]?.calls ?? [])].sort(), name).toEqual([...calls].sort());
  });

  it.each(Object.entries({ gateway: values.gateway, ...values.services }))(
    'give %s the secrets that it reads, and no others',
    (name, { secrets }) => {
      const shape = Object.entries(shapes[name as keyof typeof shapes] ?? {});
      const ofSecret = shape.filter(([setting]) => isFromSecret(setting));
      const required = ofSecret.filter(([, definition]) => isRequired(definition as never));
      expect([...secrets.required].sort()).toEqual(required.map(([setting]) => setting).sort());
      expect([...secrets.required, ...secrets.optional].sort()).toEqual(
        ofSecret.map(([setting]) => setting).sort(),
      );
    },
  );

  it('leave nothing required to be set elsewhere', () => {
    const settings = Object.values(shapes).flatMap((shape) => Object.entries(shape));
    const required = settings.filter(([, definition]) => isRequired(definition as never));
    expect(required.map(([name]) => name).filter((name) => !isFromSecret(name))).toEqual([]);
  });

  it('run processes as the user of the image', () => {
    const [, user, group] = /\nUSER (\d+):(\d+)\n/.exec(read('Dockerfile')) ?? [];
    expect(values.podSecurity).toMatchObject({ runAsUser: Number(user), runAsGroup: Number(group) });
  });
});

describe('the schema of the values', () => {
  const schema = JSON.parse(chartSchema(services));

  it('describes each value', () => {
    const undescribed: string[] = [];
    const visit = (
      path: string,
      node: { properties?: object; description?: string; $ref?: string },
    ): void => {
      if (!node.$ref && !/^[A-Z`].{4,}\.$/.test(node.description ?? '')) undescribed.push(path);
      for (const [name, child] of Object.entries(node.properties ?? {})) visit(`${path}.${name}`, child);
    };
    visit('values', schema);
    for (const [name, definition] of Object.entries(schema.$defs)) visit(name, definition as object);
    expect(undescribed).toEqual([]);
  });

  it('has no setting that is secret, that the chart decides, or that is for tests', () => {
    const settings = Object.keys(schema.$defs);
    expect(settings).toEqual(expect.arrayContaining(['KAFKA_BROKERS', 'RESERVATION_TTL', 'TRUSTED_PROXIES']));
    for (const name of [
      'REDIS_URL',
      'SERVICE_SECRET',
      'ADMIN_PASSWORD',
      'PORT',
      'SALE_PORT',
      'USER_URL',
      'FAULT_POINTS',
      'AUTOGRAPH_DATA_DIR',
    ])
      expect(settings).not.toContain(name);
  });
});
