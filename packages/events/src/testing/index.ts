export * from './broker-bench.ts';
export * from './builders.ts';
export * from './changes.contract.ts';
export * from './consumer.contract.ts';
export * from './event-broker.contract.ts';
export * from './kafka.ts';
export * from './redis.ts';
