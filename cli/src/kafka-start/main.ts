import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { KafkaStartError, kafkaDir, startKafkaServer } from '@autograph/dev-servers/kafka';

const USAGE = `npm run kafka:start -- [--port 9092] [--temporary] [--verbose]

Starts a Kafka broker of one node on 127.0.0.1, without Docker, from Maven Central (a JDK and Maven are needed).
  --port       where it listens; the port after it is the controller's
  --temporary  forgets everything when it ends
  --verbose    shows what the broker logs`;

const fail = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const { values } = (() => {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '9092' },
        temporary: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(
      `${(error as Error).message.split('. ')[0]}. \`npm run kafka:start -- --help\` says what there is.`,
    );
  }
})();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const port = Number(values.port);
if (!/^\d+$/.test(values.port) || port < 1 || port > 65_534) fail('--port must be a port, 1 to 65534.');

const stopping = new AbortController();
process.on('SIGINT', () => stopping.abort());
process.on('SIGTERM', () => stopping.abort());

const temporary = values.temporary ? await mkdtemp(join(tmpdir(), 'autograph-kafka-')) : null;
try {
  const server = await startKafkaServer({
    port,
    dataDir: temporary ?? join(kafkaDir(), `data-${port}`),
    cacheDir: kafkaDir(),
    signal: stopping.signal,
    ...(values.verbose && { onLine: (line) => console.error(line) }),
  });
  console.log(`Kafka is up: KAFKA_BROKERS=${server.brokers} (Ctrl-C stops it)`);
  await server.ended;
  process.exitCode = stopping.signal.aborted ? 0 : 1;
} catch (error) {
  process.exitCode = stopping.signal.aborted ? 130 : 1;
  if (error instanceof KafkaStartError) {
    if (!stopping.signal.aborted) console.error(error.message);
  } else if (!stopping.signal.aborted) throw error;
} finally {
  if (temporary) await rm(temporary, { recursive: true, force: true });
}
