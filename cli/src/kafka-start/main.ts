import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaStartError, kafkaDir, startKafkaServer } from '@autograph/dev-servers/kafka';
import { Command, InvalidArgumentError } from 'commander';

const program = new Command('npm run kafka:start --')
  .description(
    'Starts a Kafka broker of one node on 127.0.0.1, without Docker, from Maven Central (a JDK and Maven are needed).',
  )
  .option('--port <port>', "where it listens; the port after it is the controller's", portOf, 9_092)
  .option('--temporary', 'forget everything when it ends')
  .option('--verbose', 'show what the broker logs')
  .parse();
const { port, ...options } = program.opts<{ port: number; temporary?: true; verbose?: true }>();

const stopping = new AbortController();
process.on('SIGINT', () => stopping.abort());
process.on('SIGTERM', () => stopping.abort());

const temporary = options.temporary ? await mkdtemp(join(tmpdir(), 'autograph-kafka-')) : null;
try {
  const server = await startKafkaServer({
    port,
    dataDir: temporary ?? join(kafkaDir(), `data-${port}`),
    cacheDir: kafkaDir(),
    signal: stopping.signal,
    ...(options.verbose && { onLine: (line) => console.error(line) }),
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

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_534) return Number(text);
  throw new InvalidArgumentError('It must be a port, 1 to 65534.');
}
