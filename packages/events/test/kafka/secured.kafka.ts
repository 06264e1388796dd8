import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { memoryInbox } from '../../src/broker/index.ts';
import type { KafkaAccess } from '../../src/config.ts';
import type { DomainEvent } from '../../src/contract/index.ts';
import {
  anEvent,
  kafkaBroker,
  type Setup,
  SOON,
  sampleEvents,
  startTestKafka,
  type TestKafka,
} from '../../src/testing/index.ts';

const PASSWORD = 'only-for-this-test';
const LOGIN = { username: 'autograph', password: PASSWORD };

let kafka: TestKafka;
let ca = '';
let address = '';

/** A broker that takes TLS and a login alone, with a certificate that it signed itself. */
const secured: Setup = async (port, dataDir) => {
  const [store, certificate] = [join(dataDir, 'broker.p12'), join(dataDir, 'broker.pem')];
  const keytool = (...args: string[]) =>
    promisify(execFile)('keytool', [...args, '-keystore', store, '-storepass', PASSWORD, '-alias', 'broker']);
  const names = ['-dname', 'CN=localhost', '-ext', 'san=dns:localhost'];
  await keytool('-genkeypair', '-keyalg', 'RSA', '-keysize', '2048', '-storetype', 'PKCS12', ...names);
  await keytool('-exportcert', '-rfc', '-file', certificate);
  ca = await readFile(certificate, 'utf8');
  address = `localhost:${port}`;
  const plain = `org.apache.kafka.common.security.plain.PlainLoginModule required user_${LOGIN.username}="${PASSWORD}";`;
  return {
    properties: {
      listeners: `DOOR://127.0.0.1:${port},CONTROLLER://127.0.0.1:${port + 1}`,
      'advertised.listeners': `DOOR://${address}`,
      'inter.broker.listener.name': 'DOOR',
      'sasl.mechanism.inter.broker.protocol': 'PLAIN',
      'listener.security.protocol.map': 'DOOR:SASL_SSL,CONTROLLER:PLAINTEXT',
      'listener.name.door.sasl.enabled.mechanisms': 'PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
      'listener.name.door.plain.sasl.jaas.config': plain.replace(
        'required',
        `required username="${LOGIN.username}" password="${PASSWORD}"`,
      ),
      ...Object.fromEntries(
        ['256', '512'].map((bits) => [
          `listener.name.door.scram-sha-${bits}.sasl.jaas.config`,
          'org.apache.kafka.common.security.scram.ScramLoginModule required;',
        ]),
      ),
      'ssl.keystore.location': store,
      'ssl.keystore.password': PASSWORD,
      'ssl.keystore.type': 'PKCS12',
      'ssl.truststore.location': certificate,
      'ssl.truststore.type': 'PEM',
    },
    formatting: ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
      '--add-scram',
      `${mechanism}=[name=${LOGIN.username},password=${PASSWORD}]`,
    ]),
  };
};

beforeAll(async () => {
  kafka = await startTestKafka(secured);
});
afterAll(() => kafka?.close());

const lines: string[] = [];
const log = pino({ level: 'debug' }, { write: (line) => lines.push(line) });
const enter = (access: Omit<KafkaAccess, 'brokers'>) =>
  kafkaBroker({ brokers: [address], clientId: 'secured', log, ...access });

describe('a Kafka behind TLS and a login', () => {
  it.each(['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const)(
    'takes and hands over events by %s',
    async (mechanism) => {
      const broker = enter({ tls: { ca }, sasl: { mechanism, ...LOGIN } });
      const event = anEvent('VehicleSold', mechanism, 1);
      const seen: DomainEvent[] = [];
      await vi.waitFor(() => broker.publish([event]), SOON);
      await broker.subscribe({
        group: mechanism,
        events: [sampleEvents],
        inbox: memoryInbox(),
        handler: async (each) => void seen.push(each),
      });
      await vi.waitFor(() => expect(seen).toContainEqual(event), SOON);
      await broker.close();
    },
  );

  it.each([
    [
      'another password',
      () => ({ tls: { ca }, sasl: { mechanism: 'PLAIN' as const, ...LOGIN, password: 'guessed' } }),
    ],
    ['no login', () => ({ tls: { ca } })],
    [
      'a certificate that nobody vouches for',
      () => ({ tls: {}, sasl: { mechanism: 'PLAIN' as const, ...LOGIN } }),
    ],
    ['no TLS', () => ({ sasl: { mechanism: 'PLAIN' as const, ...LOGIN } })],
  ])('refuses anyone who comes with %s, and no password is shown', async (_what, access) => {
    const broker = enter(access());
    const failure = await broker.publish([anEvent('VehicleSold', 'x', 1)]).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    log.error({ err: failure }, 'refused');
    await broker.close();
    expect(lines.join()).not.toMatch(/only-for-this-test|guessed/);
  });
});
