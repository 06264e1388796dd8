import { parseArgs } from 'node:util';
import type { DeadLetter } from '@autograph/events/broker';
import { type KafkaAccess, readKafkaAccess } from '@autograph/events/config';
import { kafkaBroker } from '@autograph/events/kafka';
import { pino } from 'pino';
import { ZodError } from 'zod';

const USAGE = `npm run dead-letters -- list [--group <name>] [--json]
npm run dead-letters -- replay [--group <name>] [--id <id>]

Lists the events that a consumer could not handle, or gives them to it once more. KAFKA_BROKERS says where.`;

/** Writes the reason and leaves. */
function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        group: { type: 'string' },
        id: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail(
      `${(error as Error).message.split('. ')[0]}. \`npm run dead-letters -- --help\` says what there is.`,
    );
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [command] = positionals;
if (positionals.length !== 1 || (command !== 'list' && command !== 'replay')) fail(USAGE);
const access = namedKafka() ?? fail('KAFKA_BROKERS is not set: it must name a Kafka broker, host:port.');

const chosen = (letter: DeadLetter): boolean =>
  (values.group === undefined || letter.group === values.group) &&
  (values.id === undefined || letter.id === values.id);

const broker = kafkaBroker({ ...access, clientId: 'dead-letters', log: pino({ level: 'silent' }) });
try {
  if (command === 'list') show((await broker.deadLetters.list()).filter(chosen));
  else console.log(`Replayed: ${await broker.deadLetters.replay(chosen)}`);
} catch (error) {
  console.error(
    `The Kafka broker at ${access.brokers.join(', ')} does not answer as it should: ${(error as Error).message}`,
  );
  process.exitCode = 1;
} finally {
  await broker.close();
}

function namedKafka(): KafkaAccess | null {
  try {
    return readKafkaAccess();
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return fail(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
}

function show(letters: readonly DeadLetter[]): void {
  if (values.json) {
    console.log(JSON.stringify(letters, null, 2));
    return;
  }
  for (const { id, group, topic, place, reason, attempts, failedAt, value } of letters) {
    console.log(
      `${id}  ${failedAt}  ${group}  ${topic} (${place})\n  ${reason} (tried ${attempts} times)\n  ${value}`,
    );
  }
  console.log(letters.length === 0 ? 'No dead letters.' : `Dead letters: ${letters.length}`);
}
