import type { EventBroker } from '../broker/index.ts';
import type { KafkaOptions } from './client.ts';
import { kafkaConsumer } from './consumer.ts';
import { kafkaDeadLetters, recordOf } from './dead-letters.ts';
import { kafkaPublisher } from './publisher.ts';

/**
 * Kafka as a broker of events. Nothing here waits for it to be there: publishing throws, so that events stay in their
 * outbox, and consumers begin when it comes.
 */
export function kafkaBroker(options: KafkaOptions): EventBroker {
  const publisher = kafkaPublisher(options);
  const consumers = new Set<{ close(): Promise<void> }>();
  return {
    publish: (events) => publisher.publish(events),
    subscribe: async (subscription) => {
      const consumer = kafkaConsumer(options, subscription, (letter) => publisher.send([recordOf(letter)]));
      consumers.add(consumer);
      return {
        close: async () => {
          consumers.delete(consumer);
          await consumer.close();
        },
      };
    },
    deadLetters: kafkaDeadLetters(options, publisher),
    close: async () => {
      await Promise.all([...consumers].map((consumer) => consumer.close()));
      await publisher.close();
    },
  };
}
