import { pino } from 'pino';
import { kafkaBroker, kafkaPublisher } from '../../src/kafka/index.ts';
import { eventBrokerContract } from '../../src/testing/index.ts';
import { testBrokers } from './settings.ts';

eventBrokerContract('Kafka', async () => {
  const options = {
    brokers: [testBrokers()],
    clientId: 'contract',
    log: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
  };
  const broker = kafkaBroker(options);
  const raw = kafkaPublisher(options);
  // Fails here, and at once, when the broker is not there.
  await raw.publish([]);
  return {
    broker,
    send: (topic, key, value) => raw.send([{ topic, key, value }]),
    close: async () => {
      await broker.close();
      await raw.close();
    },
  };
});
