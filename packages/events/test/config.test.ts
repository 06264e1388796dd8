import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { readKafkaAccess } from '../src/config.ts';

const [CA = ''] = rootCertificates;
const brokers = { KAFKA_BROKERS: 'kafka:9092, other.example:9093' };
const login = {
  KAFKA_SASL_MECHANISM: 'SCRAM-SHA-512',
  KAFKA_SASL_USERNAME: 'autograph',
  KAFKA_SASL_PASSWORD: 'hunter2',
};

/** What is wrong with these settings, by name. */
function wrong(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  try {
    readKafkaAccess(environment);
    return {};
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), message]));
  }
}

describe('the settings of Kafka', () => {
  it('name none, one broker or several', () => {
    expect(readKafkaAccess({})).toBeNull();
    expect(readKafkaAccess({ KAFKA_BROKERS: '', KAFKA_TLS: '', KAFKA_SASL_MECHANISM: '' })).toBeNull();
    expect(readKafkaAccess(brokers)).toEqual({ brokers: ['kafka:9092', 'other.example:9093'] });
  });

  it('say how one gets in: by TLS, with a certificate of its own, and with a password', () => {
    expect(readKafkaAccess({ ...brokers, KAFKA_TLS: 'true' })).toMatchObject({ tls: {} });
    const all = { ...brokers, ...login, KAFKA_TLS: 'true', KAFKA_TLS_CA: CA.replaceAll('\n', '\\n') };
    expect(readKafkaAccess(all)).toEqual({
      brokers: ['kafka:9092', 'other.example:9093'],
      tls: { ca: CA },
      sasl: { mechanism: 'SCRAM-SHA-512', username: 'autograph', password: 'hunter2' },
    });
  });

  it.each(['kafka', 'kafka:', 'kafka:0', 'kafka:70000', 'kafka:9092,', 'http://kafka:9092', ' '])(
    'refuse the broker %j',
    (value) =>
      expect(wrong({ KAFKA_BROKERS: value })).toEqual({
        KAFKA_BROKERS: expect.stringContaining('host:port'),
      }),
  );

  it.each([
    ['KAFKA_TLS', { ...brokers, KAFKA_TLS: 'yes' }, 'must be true or false'],
    ['KAFKA_TLS', { KAFKA_TLS: 'true' }, 'needs KAFKA_BROKERS'],
    [
      'KAFKA_TLS_CA',
      { ...brokers, KAFKA_TLS: 'true', KAFKA_TLS_CA: 'ca.pem' },
      'must be certificates in PEM',
    ],
    ['KAFKA_TLS_CA', { ...brokers, KAFKA_TLS_CA: CA }, 'needs KAFKA_TLS=true'],
    ['KAFKA_SASL_MECHANISM', { ...brokers, ...login, KAFKA_SASL_MECHANISM: 'GSSAPI' }, 'must be PLAIN'],
    ['KAFKA_SASL_MECHANISM', { ...brokers, ...login, KAFKA_SASL_MECHANISM: '' }, 'go together'],
    ['KAFKA_SASL_USERNAME', { ...brokers, ...login, KAFKA_SASL_USERNAME: '' }, 'go together'],
    ['KAFKA_SASL_PASSWORD', { ...brokers, ...login, KAFKA_SASL_PASSWORD: '' }, 'go together'],
    ['KAFKA_SASL_PASSWORD', login, 'needs KAFKA_BROKERS'],
    [
      'KAFKA_SASL_MECHANISM',
      { ...brokers, ...login, KAFKA_SASL_MECHANISM: 'PLAIN', NODE_ENV: 'production' },
      'set KAFKA_TLS=true',
    ],
  ])('say what is wrong with %s in %j', (name, environment, message) => {
    expect(wrong(environment)).toMatchObject({ [name]: expect.stringContaining(message) });
    expect(JSON.stringify(wrong(environment))).not.toContain('hunter2');
  });

  it('are handed on to every service that raises events, and told in the settings page', () => {
    const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
    const names = ['KAFKA_BROKERS', 'KAFKA_TLS', 'KAFKA_TLS_CA', ...Object.keys(login)];
    for (const name of names) {
      expect(read('.env.example')).toContain(`# ${name}=`);
      expect(read('deploy/compose/graph.yml')).toContain(`${name}: "\${${name}:-}"`);
      expect(read('docs/settings.md')).toContain(`\`${name}\``);
    }
  });
});
