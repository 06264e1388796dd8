import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { KafkaStartError, kafkaJars } from './jars.ts';

/** A Kafka broker that runs. */
export interface KafkaServer {
  /** The address for clients, as KAFKA_BROKERS takes it. */
  readonly brokers: string;
  readonly pid: number;
  /** Resolves when the broker has ended, for any reason. */
  readonly ended: Promise<void>;
  /** Ends it in good order; kills it when that takes too long. */
  stop(): Promise<void>;
}

const START_LIMIT = 60_000;
const STOP_LIMIT = 8_000;

/**
 * Starts a KRaft broker of one node on loopback, without Docker. The controller takes the port after the given one. What it
 * stores is under `dataDir` and is there again when it is started again. Throws a `KafkaStartError` when it cannot start, or
 * has not in a minute.
 */
export async function startKafkaServer(options: {
  readonly port: number;
  readonly dataDir: string;
  /** Where the jars are kept, once for all brokers. */
  readonly cacheDir: string;
  /** Each line that the broker logs. */
  readonly onLine?: (line: string) => void;
  /** Properties of the broker in place of its own, and what its storage is prepared with besides. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly formatting?: readonly string[];
  /** Ends the broker, also while it starts. */
  readonly signal?: AbortSignal;
}): Promise<KafkaServer> {
  const { port, dataDir, cacheDir, onLine = () => undefined, formatting = [], signal } = options;
  const classpath = join(await kafkaJars(cacheDir), '*');
  const config = join(dataDir, 'server.properties');
  const logDir = join(dataDir, 'log');
  await mkdir(dataDir, { recursive: true });
  await writeFile(config, propertiesOf(port, logDir, options.properties));
  if (!(await stat(join(logDir, 'meta.properties')).catch(() => null)))
    await format(classpath, config, formatting);

  signal?.throwIfAborted();
  const java = ['-Xms128m', '-Xmx512m', '-XX:+UseSerialGC', ...LOGGING];
  const child = spawn('java', [...java, '-cp', classpath, 'kafka.Kafka', config], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(() => undefined);
  signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  try {
    await started(child, ended, onLine);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return {
    brokers: `127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    ended,
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGTERM');
      const killing = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
      await ended;
      clearTimeout(killing);
    },
  };
}

const LOGGING = [
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  // Says when the broker has started.
  '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
  '-Dorg.slf4j.simpleLogger.showThreadName=false',
];

function propertiesOf(port: number, logDir: string, others: object = {}): string {
  return Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${port + 1}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.quorum.bootstrap.servers': `127.0.0.1:${port + 1}`,
    'log.dirs': logDir.replaceAll('\\', '/'),
    'auto.create.topics.enable': false,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    // One consumer need not wait for others that might join its group.
    'group.initial.rebalance.delay.ms': 0,
    ...others,
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

async function format(classpath: string, config: string, more: readonly string[]): Promise<void> {
  const run = async (...args: string[]): Promise<string> => {
    const command = ['-XX:TieredStopAtLevel=1', '-cp', classpath, 'kafka.tools.StorageTool', ...args];
    return (await promisify(execFile)('java', command, { timeout: START_LIMIT })).stdout.trim();
  };
  try {
    const cluster = await run('random-uuid');
    await run('format', '--standalone', '--cluster-id', cluster, '--config', config, ...more);
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === 'ENOENT')
      throw new KafkaStartError('The command java is missing: install a JDK, 17 or newer.');
    throw new KafkaStartError(`The storage of the Kafka broker could not be prepared:\n${stderr ?? ''}`);
  }
}

async function started(
  child: ChildProcess,
  ended: Promise<void>,
  onLine: (line: string) => void,
): Promise<void> {
  const lines: string[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const fail = (reason: string) => reject(new KafkaStartError(`${reason}\n${lines.slice(-20).join('\n')}`));
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (lines.length > 100) lines.shift();
      onLine(line);
      if (line.includes('Kafka Server started')) resolve();
    });
  }
  const limit = setTimeout(() => fail('The Kafka broker has not started in a minute.'), START_LIMIT);
  ended.then(
    () => fail('The Kafka broker ended at its start.'),
    () => fail('The command java is missing: install a JDK, 17 or newer.'),
  );
  await promise.finally(() => clearTimeout(limit));
}
