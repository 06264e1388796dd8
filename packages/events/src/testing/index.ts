export * from './builders.ts';
export * from './event-broker.contract.ts';
