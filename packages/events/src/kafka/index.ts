export type { KafkaOptions } from './client.ts';
export * from './kafka-broker.ts';
export * from './publisher.ts';
