import { X509Certificate } from 'node:crypto';
import { z } from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;

/** The setting of Redis, which several parts of the graph share. */
export const redisSettings = {
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/\S+$/, 'must be a redis:// or rediss:// address')
    .optional()
    .describe(
      'Redis that stores the counts of the rate limits for all gateways, tells gateways of log-outs at other gateways, and carries live changes between processes where there is no Kafka. Default: each gateway counts alone, and notices log-outs elsewhere within 3 seconds.',
    ),
} as const;

/** The Kafka of the graph, and how one gets in. */
export interface KafkaAccess {
  /** host:port of brokers to begin with. */
  readonly brokers: readonly string[];
  /** Left out, connections are in the clear; `ca` is for brokers whose certificate no public authority signed. */
  readonly tls?: { readonly ca?: string };
  readonly sasl?: {
    readonly mechanism: (typeof MECHANISMS)[number];
    readonly username: string;
    readonly password: string;
  };
}

const MECHANISMS = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512'] as const;
const BROKERS = 'must be host:port, or several of them separated by commas';
const LOGIN = ['KAFKA_SASL_MECHANISM', 'KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'] as const;

/** The settings of Kafka in this environment. Those that need one another say so when one is missing. */
export function kafkaSettings(environment: Environment) {
  const brokersGiven = Boolean(environment.KAFKA_BROKERS);
  const tlsGiven = environment.KAFKA_TLS === 'true';
  const loginGiven = LOGIN.some((name) => environment[name]);
  const login = <Value extends string>(value: z.ZodType<Value>) =>
    value
      .optional()
      .refine((given) => !loginGiven || given !== undefined, {
        error: `is required: ${LOGIN.join(', ')} go together`,
      })
      .refine((given) => given === undefined || brokersGiven, { error: 'needs KAFKA_BROKERS' });
  return {
    KAFKA_BROKERS: z
      .string()
      .optional()
      .transform((text) => text?.split(',').map((broker) => broker.trim()) ?? [])
      .refine((brokers) => brokers.every(isBroker), BROKERS)
      .describe('Kafka brokers as host:port, separated by commas. Without it, events stay in the process.'),
    KAFKA_TLS: z
      .enum(['true', 'false'], { error: 'must be true or false' })
      .default('false')
      .refine((value) => value === 'false' || brokersGiven, { error: 'needs KAFKA_BROKERS' })
      .transform((value) => value === 'true')
      .describe('Whether Kafka is reached over TLS.'),
    KAFKA_TLS_CA: z
      .string()
      .optional()
      .transform((pem) => pem?.replaceAll('\\n', '\n'))
      .refine((pem) => pem === undefined || isCertificate(pem), { error: 'must be certificates in PEM' })
      .refine((pem) => pem === undefined || tlsGiven, { error: 'needs KAFKA_TLS=true' })
      .describe(
        'Certificates (PEM) of the authority that signed the certificates of the brokers. Default: the public authorities.',
      ),
    KAFKA_SASL_MECHANISM: login(z.enum(MECHANISMS, { error: `must be ${MECHANISMS.join(', ')}` }))
      .refine((mechanism) => mechanism !== 'PLAIN' || tlsGiven || environment.NODE_ENV !== 'production', {
        error: 'PLAIN sends the password unencrypted: set KAFKA_TLS=true, or use SCRAM',
      })
      .describe('SASL mechanism of Kafka: PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512.'),
    KAFKA_SASL_USERNAME: login(z.string()).describe('User name for Kafka.'),
    KAFKA_SASL_PASSWORD: login(z.string()).describe('Password of KAFKA_SASL_USERNAME.'),
  };
}

type KafkaSettings = z.output<z.ZodObject<ReturnType<typeof kafkaSettings>>>;

/** The Kafka that the settings name; `null` when they name none. */
export function kafkaAccess(settings: KafkaSettings): KafkaAccess | null {
  const { KAFKA_BROKERS: brokers, KAFKA_TLS: tls, KAFKA_TLS_CA: ca } = settings;
  const { KAFKA_SASL_MECHANISM: mechanism } = settings;
  const { KAFKA_SASL_USERNAME: username = '', KAFKA_SASL_PASSWORD: password = '' } = settings;
  if (brokers.length === 0) return null;
  return {
    brokers,
    ...(tls && { tls: { ...(ca !== undefined && { ca }) } }),
    ...(mechanism && { sasl: { mechanism, username, password } }),
  };
}

/** The Kafka that the environment names, for commands. Throws a `ZodError` that has every problem and no value. */
export function readKafkaAccess(environment: Environment = process.env): KafkaAccess | null {
  const shape = kafkaSettings(environment);
  const given = Object.fromEntries(Object.keys(shape).map((name) => [name, environment[name] || undefined]));
  return kafkaAccess(z.object(shape).parse(given));
}

function isBroker(broker: string): boolean {
  const [, port] = /^[^\s,:/]+:(\d{1,5})$/.exec(broker) ?? [];
  return port !== undefined && Number(port) > 0 && Number(port) <= 65_535;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== '';
  } catch {
    return false;
  }
}
