import { generateKeyPairSync } from 'node:crypto';
import { readGatewaySettings } from '@autograph/gateway/config';
import { addressOf, loadServices, serviceSettings, settingOf } from '@autograph/service';
import { readSettings } from '@autograph/service/process';
import { describe, expect, it } from 'vitest';
import { isFromSecret } from '../../pages/chart-schema.ts';
import { allSettings } from '../../settings.ts';
import { byProcess, containerOf, ENVIRONMENTS, render, template } from './rendered.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2_048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

/** What the Secret of a shop could have. */
const SECRET: Readonly<Record<string, string>> = {
  SERVICE_SECRET: 'a secret of at least thirty-two characters',
  TOKEN_PRIVATE_KEY: privateKey,
  BUYER_RECORD_KEY: Buffer.alloc(32, 7).toString('base64'),
  USER_MONGODB_URI: 'mongodb://mongo-0.example.com/user',
  VEHICLE_MONGODB_URI: 'mongodb://mongo-0.example.com/vehicle',
  SALE_MONGODB_URI: 'mongodb://mongo-0.example.com/sale',
  CUSTOMER_MONGODB_URI: 'mongodb://mongo-0.example.com/customer',
  WORKSHOP_MONGODB_URI: 'mongodb://mongo-0.example.com/workshop',
  REDIS_URL: 'rediss://redis.example.com:6379',
  KAFKA_SASL_USERNAME: 'autograph',
  KAFKA_SASL_PASSWORD: 'a password of Kafka',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'secret key',
};
const services = await loadServices();

describe.each(ENVIRONMENTS)('the settings in %s', (environment) => {
  const objects = render(environment);
  const configMaps = byProcess(objects, 'ConfigMap');
  const deployments = byProcess(objects, 'Deployment');
  // Kafka has no password in staging.
  const withPassword = environment === 'production';

  /** The environment of a process, as its container gets it. */
  const environmentOf = (name: string): Record<string, string> => {
    const fromSecret = (containerOf(deployments[name]).env as { name: string }[])
      .filter((one) => withPassword || !one.name.startsWith('KAFKA_'))
      .flatMap((one): [string, string][] => {
        const value = SECRET[one.name];
        return value === undefined ? [] : [[one.name, value]];
      });
    return { ...configMaps[name]?.data, ...Object.fromEntries(fromSecret) };
  };

  it('are all known to a process, and none is secret', () => {
    const known = new Set(allSettings().map(({ name }) => name));
    for (const [name, { data = {} }] of Object.entries(configMaps)) {
      expect(
        Object.keys(data).filter((setting) => !known.has(setting)),
        name,
      ).toEqual([]);
      expect(Object.keys(data).filter(isFromSecret), name).toEqual([]);
    }
    expect(objects.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  });

  it('that are secret come from one Secret, which the chart does not make', () => {
    for (const [name, deployment] of Object.entries(deployments)) {
      const { env, envFrom } = containerOf(deployment);
      expect(envFrom).toEqual([{ configMapRef: { name: `shop-autograph-${name}` } }]);
      for (const variable of env)
        expect(variable.valueFrom.secretKeyRef, name).toMatchObject({
          name: 'autograph',
          key: variable.name,
        });
    }
  });

  it('are accepted by each process, which listens on the ports of its container', () => {
    const gateway = readGatewaySettings(environmentOf('gateway'));
    expect(gateway).toMatchObject({ NODE_ENV: 'production', HOST: '0.0.0.0', ADMIN_HOST: '0.0.0.0' });
    for (const service of services) {
      const variables = environmentOf(service.name);
      const settings = readSettings(serviceSettings(service, variables), variables);
      const [graphql, admin] = containerOf(deployments[service.name]).ports;
      expect(settings[settingOf(service.name, 'PORT')]).toBe(graphql.containerPort);
      expect(settings).toMatchObject({ ADMIN_PORT: admin.containerPort, ADMIN_HOST: '0.0.0.0' });
    }
  });

  it('lead each process to the Services of those that it calls', () => {
    const origins = Object.values(byProcess(objects, 'Service')).map(({ metadata, spec }) => [
      metadata.labels['app.kubernetes.io/component'],
      `http://${metadata.name}:${spec.ports[0].port}/graphql`,
    ]);
    const { gateway: _, ...expected } = Object.fromEntries(origins) as Record<string, string>;
    const settings = environmentOf('gateway');
    expect(Object.fromEntries(services.map(({ name }) => [name, addressOf(name, settings)]))).toEqual(
      expected,
    );
    for (const { name } of services)
      expect(environmentOf(name).SERVICE_ADDRESS).toBe(environmentOf('gateway').SERVICE_ADDRESS);
  });

  it('change the pods that read them, and no others', () => {
    const checksums = (rendered: typeof objects) =>
      Object.fromEntries(
        Object.entries(byProcess(rendered, 'Deployment')).map(([name, { spec }]) => [
          name,
          spec.template.metadata.annotations['checksum/settings'],
        ]),
      );
    const before = checksums(objects);
    const after = checksums(render(environment, '--set', 'services.sale.settings.RETURN_PERIOD=14'));
    expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual(['sale']);
  });
});

describe('the chart', () => {
  it('writes a large number as the digits that it was given', () => {
    const objects = render('staging', '--set', 'gateway.settings.RATE_LIMIT_GENERAL=100000000');
    expect(byProcess(objects, 'ConfigMap').gateway?.data?.RATE_LIMIT_GENERAL).toBe('100000000');
  });

  it.each([
    ['a setting that no process knows', 'settings.RATE_LIMIT_GENERL=5', 'RATE_LIMIT_GENERL'],
    ['a setting of another process', 'services.sale.settings.S3_BUCKET=photos', 'S3_BUCKET'],
    ['a value that the process would refuse', 'gateway.settings.QUERY_MAX_DEPTH=0', 'QUERY_MAX_DEPTH'],
    ['a secret among the settings', 'settings.REDIS_URL=redis://:password@redis', 'REDIS_URL'],
    ['a value that it does not know', 'replicas=3', 'replicas'],
    ['another port than the graph has', 'services.sale.port=18009', 'services/sale/port'],
    ['a service that the graph does not have', 'services.nobody.port=18009', 'nobody'],
    ['root', 'podSecurity.runAsUser=0', 'runAsUser'],
    ['no place for photos', 'settings.S3_ENDPOINT=', 'services.vehicle.files.claim'],
    ['a destination without an address', 'gateway.connectsTo={elasticsearch}', 'elasticsearch'],
    ['an image without a repository', 'image.repository=', 'image.repository'],
    ['an Ingress without a host', 'ingress.host=', 'ingress.host'],
  ])('refuses %s', (_what, option, named) => {
    const { status, stderr } = template('staging', '--set', option);
    expect(status).toBe(1);
    expect(stderr).toContain(named);
  });
});
