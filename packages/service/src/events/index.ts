export * from './event-broker.ts';
