import type { DeadLetter, DeadLetters } from '@autograph/events/broker';
import { readKafkaAccess } from '@autograph/events/config';
import { kafkaBroker } from '@autograph/events/kafka';
import { Command } from 'commander';
import { pino } from 'pino';
import { ZodError } from 'zod';

interface Chosen {
  readonly group?: string;
  readonly id?: string;
}

const program = new Command('npm run dead-letters --').description(
  'The events that a consumer could not handle. KAFKA_BROKERS says where they are.',
);
program
  .command('list')
  .description('lists them')
  .option('--group <name>', 'only those of this consumer')
  .option('--json', 'print them as JSON')
  .action(({ json, ...chosen }: Chosen & { json?: true }) =>
    withDeadLetters(async (letters) => show((await letters.list()).filter(isAmong(chosen)), json === true)),
  );
program
  .command('replay')
  .description('gives them to their consumer once more')
  .option('--group <name>', 'only those of this consumer')
  .option('--id <id>', 'only this one')
  .action((chosen: Chosen) =>
    withDeadLetters(async (letters) => {
      console.log(`Replayed: ${await letters.replay(isAmong(chosen))}`);
    }),
  );
await program.parseAsync();

function isAmong({ group, id }: Chosen): (letter: DeadLetter) => boolean {
  return (letter) =>
    (group === undefined || letter.group === group) && (id === undefined || letter.id === id);
}

async function withDeadLetters(use: (letters: DeadLetters) => Promise<void>): Promise<void> {
  const access = namedKafka();
  const broker = kafkaBroker({ ...access, clientId: 'dead-letters', log: pino({ level: 'silent' }) });
  try {
    await use(broker.deadLetters);
  } catch (error) {
    const where = access.brokers.join(', ');
    console.error(`The Kafka broker at ${where} does not answer as it should: ${(error as Error).message}`);
    process.exitCode = 1;
  } finally {
    await broker.close();
  }
}

function namedKafka() {
  try {
    return (
      readKafkaAccess() ?? program.error('KAFKA_BROKERS is not set: it must name a Kafka broker, host:port.')
    );
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return program.error(error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'));
  }
}

function show(letters: readonly DeadLetter[], json: boolean): void {
  if (json) {
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
