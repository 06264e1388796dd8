export * from './changes.ts';
export { type KafkaOptions, listTopics } from './client.ts';
export * from './kafka-broker.ts';
export * from './publisher.ts';
