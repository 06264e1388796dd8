import { randomUUIDv7 } from 'node:crypto';
import { pino } from 'pino';
import { kafkaChanges, kafkaPublisher } from '../../src/kafka/index.ts';
import { changesContract } from '../../src/testing/index.ts';
import { testBrokers } from './settings.ts';

changesContract('Kafka', async () => {
  const options = {
    brokers: [testBrokers()],
    clientId: 'changes',
    log: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
  };
  return {
    feed: () => kafkaChanges(options, ['vehicle', 'sale']),
    teller: () => {
      const publisher = kafkaPublisher(options);
      return {
        tell: (changes) =>
          publisher.publish(
            changes.map(({ type, id }) => ({
              id: randomUUIDv7(),
              type: 'Changed',
              version: 1,
              aggregate: { type, id, sequence: 1 },
              occurredAt: new Date().toISOString(),
              data: {},
            })),
          ),
        close: () => publisher.close(),
      };
    },
  };
});
